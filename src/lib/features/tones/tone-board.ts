/**
 * What the screen shows: what callers hear, slot by slot, beside what is under way about each, and
 * the tones to choose from. Pure.
 */
import type { CatalogueData, OrderEntry } from '$lib/domain/catalogue';
import { ownedOf } from '$lib/domain/orders/setting-plan';
import { canConfirmAgain } from '$lib/domain/outbox-machine';
import { foldText } from '$lib/domain/util/fold-text';
import type { CatalogueOffering, OwnedProduct } from '$lib/domain/subscriber';
import { toneChanges, toneService } from '$lib/domain/tones/plan';
import { slotOf, type ToneSlot } from '$lib/domain/tones/slot';
import { slotKey } from '$lib/domain/tones/slot-key';

/** In the order people look for them; the operator may have others. */
export const KINDS = ['tone-calm', 'tone-classical', 'tone-cheerful', 'tone-electronic', 'tone-nature'] as const;
export type ToneKind = (typeof KINDS)[number] | 'other';

export interface ToneRow {
	key: string;
	slot: ToneSlot;
	/** What callers hear now, as the operator last told. */
	tone?: string;
	/** The last order about it, while it has not come to an end. */
	order?: OrderEntry;
}

export interface ToneBoard {
	/** What is owned of the service that plays tones. */
	product?: OwnedProduct;
	service?: CatalogueOffering;
	rows: ToneRow[];
	/** The last order that connects or disconnects the service as a whole. */
	order?: OrderEntry;
	/** On sale, or played by somebody's rule. */
	tones: CatalogueOffering[];
}

export function toneBoard({
	catalogue,
	products,
	services
}: Pick<CatalogueData, 'catalogue' | 'products' | 'services'>): ToneBoard {
	const service = toneService(catalogue);
	if (service === undefined) return { rows: [], tones: [] };
	const product = ownedOf(service.id, products);
	const orders = services.find(({ id }) => id === service.id)?.orders ?? [];
	const rows = new Map<string, ToneRow>();
	for (const { slot, tone } of product?.tones ?? []) rows.set(slotKey(slot), { key: slotKey(slot), slot, tone });
	for (const order of orders) {
		for (const { name: key } of toneChanges(order.command)) {
			const slot = slotOf(key);
			if (slot !== undefined) rows.set(key, { ...(rows.get(key) ?? { key, slot }), order });
		}
	}
	const order = orders.findLast(({ command }) => command.action !== 'configure');
	return {
		service,
		rows: [...rows.values()].toSorted((a, b) => RANK[a.slot.for] - RANK[b.slot.for] || (a.key < b.key ? -1 : 1)),
		tones: catalogue.filter(({ tone, sellable }) => tone !== undefined && sellable),
		...(product && { product }),
		...(order && { order })
	};
}

const RANK: Readonly<Record<ToneSlot['for'], number>> = { everyone: 0, caller: 1, hours: 2 };

export function kindOf({ sections }: CatalogueOffering): ToneKind {
	return KINDS.find((kind) => sections.includes(kind)) ?? 'other';
}

/** Every word typed is somewhere in the title or the artist, in either language. */
export function chosenTones(
	tones: readonly CatalogueOffering[],
	{ kind, typed }: { kind: ToneKind | 'all'; typed: string }
): CatalogueOffering[] {
	const words = foldText(typed).split(/\s+/);
	return tones.filter((offering) => {
		if (kind !== 'all' && kindOf(offering) !== kind) return false;
		const { title, artist } = offering.tone ?? { title: { ru: '', en: '' }, artist: { ru: '', en: '' } };
		const text = foldText([title.ru, title.en, artist.ru, artist.en].join(' '));
		return words.every((word) => text.includes(word));
	});
}

/** Id of what an order makes callers of the slot hear. */
export function wantedTone({ command }: OrderEntry, key: string): string | undefined {
	return toneChanges(command).find(({ name }) => name === key)?.value;
}

/** What the slot has, or will have once what is under way is done. */
export function isSet(board: ToneBoard, key: string, tone: string): boolean {
	const row = board.rows.find((one) => one.key === key);
	if (row === undefined) return false;
	return row.order === undefined || canConfirmAgain(row.order)
		? row.tone === tone
		: wantedTone(row.order, key) === tone;
}
