/**
 * What Услуги, Тариф, news, security, movements and the confirm step read, live. Apart from
 * `queries.ts` so that nothing of it is in the first load.
 */
import type { AppDatabase } from '../database';
import { createBonusQueries, type BonusQueries } from './bonuses';
import { cards } from './cards';
import { movements } from './movements';
import { outbox } from './outbox';
import { products } from './products';
import { security, type Security } from './security';
import { observe, type Live } from '../observe';
import { observeTogether } from '../observe-together';
import { ofLine } from '../line-range';
import { freshnessRows, queueAbout } from '../line-rows';
import { linesRows } from '../queue-rows';
import { readEntry } from '$lib/domain/stored-entry';
import { projectAutopays, type AutopayData } from '$lib/domain/autopay';
import { projectCatalogue, type CatalogueData } from '$lib/domain/catalogue';
import type { ForwardingSignal } from '$lib/domain/forwarding/signal';
import type { LineId } from '$lib/domain/line';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Promotion } from '$lib/domain/promotion';
import type { Movement, OwnedProduct, SavedCard } from '$lib/domain/subscriber';

export interface CatalogueQueries extends BonusQueries {
	/** The whole queue and its history, newest last; what can't be read is `unreadable`. */
	outbox(line: LineId): Live<OutboxEntry[]>;
	/**
	 * Tariffs, services, what is connected of them and the orders about each, read in one go so
	 * that they agree with each other.
	 */
	catalogue(line: LineId): Live<CatalogueData>;
	/** Automatic top-ups and what is under way about them. */
	autopays(line: LineId): Live<AutopayData>;
	/** What the network says of forwarded calls; `null` when it has not been asked. */
	forwarding(line: LineId): Live<ForwardingSignal | null>;
	/** The newest `limit` movements, newest first, and whether there are older ones. */
	movements(line: LineId, limit: number): Live<{ rows: Movement[]; more: boolean }>;
	/** The tariff and every option of the line, in the operator's order of ids. */
	products(line: LineId): Live<OwnedProduct[]>;
	/** The preferred card first, then as the operator lists them. */
	cards(line: LineId): Live<SavedCard[]>;
	security(line: LineId): Live<Security>;
	/** News and promotions, past and future ones too. */
	promotions(line: LineId): Live<Promotion[]>;
}

export function createCatalogueQueries(db: AppDatabase): CatalogueQueries {
	return {
		...createBonusQueries(db),
		outbox: (line) => outbox(db, line),
		catalogue: (line) => observeTogether(db, `catalogue ${line}`, () => readCatalogue(db, line)),
		autopays: (line) => observeTogether(db, `autopays ${line}`, () => readAutopays(db, line)),
		forwarding: (line) => observe(db, async () => (await ofLine(db.forwarding, line, 'id').first()) ?? null),
		movements: (line, limit) => movements(db, line, limit),
		products: (line) => products(db, line),
		cards: (line) => cards(db, line),
		security: (line) => security(db, line),
		promotions: (line) => observe(db, () => ofLine(db.promotions, line, 'id').toArray())
	};
}

export function readCatalogue(db: AppDatabase, line: LineId): Promise<CatalogueData> {
	const tables = [db.lines, db.linkedLines, db.catalogue, db.products, db.balances, db.owners, db.outbox, db.freshness];
	return db.transaction('r', tables, async () => {
		const [catalogue, products, balances, owners, { outbox }, freshness] = await Promise.all([
			ofLine(db.catalogue, line, 'id').toArray(),
			ofLine(db.products, line, 'id').toArray(),
			ofLine(db.balances, line, 'id').toArray(),
			ofLine(db.owners, line, 'id').toArray(),
			queueAbout(db, line, readEntry),
			freshnessRows(db, line)
		]);
		return projectCatalogue({ catalogue, products, balances, owner: owners[0] ?? null, outbox, freshness });
	});
}

function readAutopays(db: AppDatabase, line: LineId): Promise<AutopayData> {
	return db.transaction('r', [db.autopays, db.cards, db.outbox, db.freshness], async () => {
		const [plans, cards, outbox, freshness] = await Promise.all([
			ofLine(db.autopays, line, 'id').toArray(),
			ofLine(db.cards, line, 'id').toArray(),
			linesRows(db, line),
			freshnessRows(db, line)
		]);
		return projectAutopays({ plans, cards, outbox, freshness });
	});
}
