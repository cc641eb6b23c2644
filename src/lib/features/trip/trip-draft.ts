import { isoDay, dayFrom, type Day, type DayRange } from '$lib/domain/usage/day';
import type { DailyUse } from '$lib/domain/trip/cost';
import type { TripUse } from '$lib/domain/trip/use';
import { asciiDigits } from '$lib/domain/typed';
import type { DraftForm } from '../shared/forms/tab-draft.svelte';

/** Fields of the plan for a day, each as it was typed. */
export const PLANNED = ['callOut', 'callIn', 'sms', 'internet'] as const;
type Planned = (typeof PLANNED)[number];

export interface TripDraft extends Record<Planned, string> {
	/** ISO 3166-1 alpha-2. */
	country: string;
	/** ISO dates. */
	from: string;
	to: string;
}

export const TRIP: DraftForm<TripDraft> = {
	key: 'trip-draft',
	empty: { country: '', from: '', to: '', callOut: '', callIn: '', sms: '', internet: '' }
};

/** Longer is a move, not a trip. */
export const LONGEST = 366;

export function daysOf({ from, to }: Pick<TripDraft, 'from' | 'to'>): DayRange | undefined {
	const [first, last] = [readDay(from), readDay(to)];
	return first === undefined || last === undefined || first > last || last - first >= LONGEST
		? undefined
		: { from: first, to: last };
}

export const draftDays = ({ from, to }: DayRange) => ({ from: isoDay(from), to: isoDay(to) });

function readDay(text: string): Day | undefined {
	const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
	return found ? dayFrom({ year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) }) : undefined;
}

const USE: Record<Planned, { use: TripUse; size: number }> = {
	callOut: { use: 'call-out', size: 60 },
	callIn: { use: 'call-in', size: 60 },
	sms: { use: 'sms-out', size: 1 },
	internet: { use: 'internet', size: 2 ** 20 }
};

/** More of anything in a day is a slip of the finger. */
const MOST = 100_000;

/** Minutes, messages or megabytes of a day, whole; `undefined` for what is none. */
export function readAmount(typed: string): number | undefined {
	const said = asciiDigits(typed).replaceAll(/\s/g, '');
	if (said === '') return 0;
	return /^\d{1,6}$/.test(said) && Number(said) <= MOST ? Number(said) : undefined;
}

/** `undefined` when nothing is planned, or one of the fields can't be read. */
export function plannedUse(draft: TripDraft): DailyUse | undefined {
	const use: DailyUse = {};
	for (const field of PLANNED) {
		const amount = readAmount(draft[field]);
		if (amount === undefined) return undefined;
		if (amount > 0) use[USE[field].use] = amount * USE[field].size;
	}
	return Object.keys(use).length === 0 ? undefined : use;
}
