import type { CatalogueData } from '$lib/domain/catalogue';
import type { OrderCommand } from '$lib/domain/command';
import type { Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import type { Obstacle } from '$lib/domain/orders/compatibility';
import type { OrderTerms } from '$lib/domain/orders/terms';
import type { CatalogueOffering, OwnedProduct } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';

/** What the confirm step has to show. */
export type OrderStep =
	/**
	 * To be confirmed. `offering` is absent for what the catalogue does not have, `product` for
	 * what is not owned yet.
	 */
	| { kind: 'terms'; terms: OrderTerms; offering?: CatalogueOffering; product?: OwnedProduct }
	| { kind: 'obstacle'; obstacle: Obstacle; offering: CatalogueOffering }
	/** No longer offered, or no longer owned. */
	| { kind: 'gone' };

export type StepData = Pick<CatalogueData, 'catalogue' | 'products' | 'balance' | 'blocked' | 'services'>;

export interface StepContext {
	currency: string;
	now: Instant;
	payer: Msisdn;
	/** Whose services change, if not the payer's. */
	forLine?: Msisdn | undefined;
}

/** One thing that the confirm step may be asked about: what follows from it, and how it is told. */
export interface ChangeSpec<Asked, Command extends OrderCommand> {
	step(asked: Asked, data: StepData, at: StepContext): OrderStep;
	title(command: Command, offering: CatalogueOffering | undefined, format: Format): string;
	/** The one button says what it does and what is taken for it now. */
	button(command: Command, offering: CatalogueOffering | undefined, format: Format): string;
	/** Told first of all terms. */
	facts?(command: Command, format: Format): { name: string; value: string }[];
	/** Sentences about what becomes of what there was. */
	effects?(command: Command, format: Format): string[];
}
