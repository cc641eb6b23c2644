/** All that an insight may be drawn from: what is stored of a line, read and never written. */
import type { Instant } from '../instant';
import type { Operation } from '../operation';
import type { OutboxEntry } from '../outbox';
import type { CatalogueOffering, Movement, OwnedProduct } from '../subscriber';
import type { ZoneCalendar } from '../usage/calendar';
import type { Category, UsageRecord } from '../usage/record';

/** Records that no meter made: fees, content, purchases. */
export const CHARGED: readonly Category[] = ['subscription', 'tariff-fee', 'one-off'];

export interface Facts {
	now: Instant;
	currency: string;
	/** The operator's. */
	calendar: Pick<ZoneCalendar, 'dayOf' | 'startOf'>;
	movements: readonly Movement[];
	/** Of the categories {@link CHARGED}, in any order. */
	charges: readonly UsageRecord[];
	/** Every record since then is among the charges; absent where no such moment is known. */
	chargesFrom?: Instant | undefined;
	/** With their kinds; none at all where they have never been read. */
	products: readonly OwnedProduct[];
	catalogue: readonly CatalogueOffering[];
	outbox: readonly OutboxEntry[];
	/** What was asked of the operator, as far as it tells. */
	operations: readonly Operation[];
}
