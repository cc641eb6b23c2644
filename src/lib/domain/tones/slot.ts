/** F67: for whom, or when, callers hear a tone. */
import { isMsisdn, type Msisdn } from '../msisdn';

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Of rules that fit one call the caller's own wins, then the hours', then everyone's. */
export type ToneSlot =
	| { for: 'everyone' }
	| { for: 'caller'; number: Msisdn }
	/**
	 * Times of the operator's zone, `HH:MM`. An end that is not after the beginning is of the next
	 * day.
	 */
	| { for: 'hours'; days: Weekday[]; from: string; until: string };

/** What callers of a slot hear: an entry of the catalogue. */
export interface ToneRule {
	slot: ToneSlot;
	/** Id of the offering. */
	tone: string;
}

/** Of the characteristic of everyone's slot; it begins the names of the others. */
export const NAME = 'tone';
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const HOURS = /^(?<days>1?2?3?4?5?6?7?)\/(?<from>[^-]+)-(?<until>[^-]+)$/;

/** `undefined` for the name of anything else. */
export function slotOf(key: string): ToneSlot | undefined {
	if (key === NAME) return { for: 'everyone' };
	if (!key.startsWith(`${NAME}:`)) return undefined;
	const rest = key.slice(NAME.length + 1);
	if (isMsisdn(rest)) return { for: 'caller', number: rest };
	const { days = '', from = '', until = '' } = HOURS.exec(rest)?.groups ?? {};
	if (days === '' || !TIME.test(from) || !TIME.test(until)) return undefined;
	return { for: 'hours', days: WEEKDAYS.filter((day) => days.includes(String(day))), from, until };
}

/** Of anything that stands where a slot should. */
export function isToneSlot(value: unknown): value is ToneSlot {
	if (typeof value !== 'object' || value === null || !('for' in value)) return false;
	if (value.for === 'everyone') return true;
	if (value.for === 'caller') return 'number' in value && isMsisdn(value.number);
	if (value.for !== 'hours' || !('days' in value) || !('from' in value) || !('until' in value)) return false;
	const { days, from, until } = value;
	if (!Array.isArray(days) || typeof from !== 'string' || typeof until !== 'string') return false;
	return slotOf(`${NAME}:${days.join('')}/${from}-${until}`) !== undefined;
}
