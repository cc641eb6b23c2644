/**
 * Which of the records a person has picked with the chips above them. Part of the place: Back, a
 * reload and an export keep it.
 */
import { NIGHT } from '$lib/domain/usage/conditions';
import type { UsageFilter } from '$lib/domain/usage/filter';

export const PICKS = ['incoming', 'outgoing', 'night', 'paid', 'from-sum'] as const;

export type PickKind = (typeof PICKS)[number];

export interface Picked {
	direction?: 'in' | 'out';
	night?: true;
	paid?: true;
	/** Whole minor units. */
	least?: number;
}

const DIRECTION = { incoming: 'in', outgoing: 'out' } as const;

export function isPicked({ direction, night, paid, least }: Picked, pick: PickKind): boolean {
	if (pick === 'incoming' || pick === 'outgoing') return direction === DIRECTION[pick];
	return { night, paid, 'from-sum': least !== undefined }[pick] ?? false;
}

/**
 * On or off. Incoming and outgoing take each other's place. `least`: what «from a sum» begins with.
 */
export function toggled(picked: Picked, pick: PickKind, least: number): Picked {
	const on = !isPicked(picked, pick);
	const { direction, night, paid, least: sum, ...none } = picked;
	const is = (one: PickKind, was: boolean) => (one === pick ? on : was);
	const way = pick === 'incoming' || pick === 'outgoing' ? (on ? DIRECTION[pick] : undefined) : direction;
	return {
		...none,
		...(way === undefined ? {} : { direction: way }),
		...(is('night', night ?? false) ? { night: true } : {}),
		...(is('paid', paid ?? false) ? { paid: true } : {}),
		...(is('from-sum', sum !== undefined) ? { least: sum ?? least } : {})
	};
}

/** What of the records counts. The night is that of the operator's zone. */
export function pickedFilter({ direction, night, paid, least }: Picked, timeZone: string): UsageFilter {
	return {
		...(direction === undefined ? {} : { direction }),
		...(night ? { clock: { timeZone, spans: [NIGHT] } } : {}),
		...(paid ? { price: 'paid' } : {}),
		...(least === undefined ? {} : { least })
	};
}

/** `incoming`, `night`, `from-1000`: parts of an address. */
export function writePicked(picked: Picked): string[] {
	return PICKS.filter((pick) => isPicked(picked, pick)).map((pick) =>
		pick === 'from-sum' ? `from-${picked.least}` : pick
	);
}

/** `undefined` for what makes no sense. */
export function readPicked(texts: readonly string[]): Picked | undefined {
	let picked: Picked = {};
	for (const text of texts) {
		const sum = /^from-(\d{1,9})$/.exec(text)?.[1];
		const pick = sum === undefined ? PICKS.find((one) => one === text) : 'from-sum';
		if (pick === undefined || isPicked(picked, pick) || (pick === 'from-sum' && sum === undefined)) return undefined;
		picked = toggled(picked, pick, Number(sum));
	}
	return writePicked(picked).length === texts.length ? picked : undefined;
}
