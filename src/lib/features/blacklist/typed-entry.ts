/** F82: what people type as whom the operator is to refuse, and what is wrong with it. */
import { coveredBy, covers } from '$lib/domain/blacklist/covers';
import { isBlacklistEntry, type BlacklistEntry } from '$lib/domain/blacklist/entry';
import type { Msisdn } from '$lib/domain/msisdn';
import type { NumberPlan } from '$lib/domain/number-plan';
import { asciiDigits, INVISIBLE } from '$lib/domain/typed';
import { LONGEST_SHORT, parseCallee } from '$lib/domain/callee';
import { extrasOf } from '$lib/operator/extras';
import type { OperatorPack } from '$lib/operator/pack';

export type EntryFault =
	/** Nothing yet; no number and no mask; a sender's name. */
	| { why: 'empty' | 'unclear' | 'name' }
	/** Of emergencies and services; the operator's own. */
	| { why: 'short' | 'operator' }
	/** A mask of too much; the own number is that, or would be covered. */
	| { why: 'wide' | 'oneself' }
	| { why: 'there' }
	| { why: 'covered'; by: BlacklistEntry }
	| { why: 'full'; limit: number };

export type TypedEntry = { ok: true; entry: BlacklistEntry } | { ok: false; fault: EntryFault };

/** What people put between digits: spaces of every kind, dashes, brackets, dots, slashes. */
const FILLERS = /[\s()\-\u2010-\u2015\u2212./]/g;
/** Digits of a mask: with one, it would be the numbers of a whole continent. */
const SHORTEST_MASK = 2;

/**
 * A number of the country, landlines too, or one abroad with its code; what numbers begin with and
 * an asterisk. A mask without a plus is read as it would be dialled at home.
 */
export function readEntry(typed: string, pack: Pick<OperatorPack, 'id' | 'numberPlan'>): TypedEntry {
	const bare = asciiDigits(typed)
		.replace(INVISIBLE, '')
		.replace(/[＊∗]/g, '*')
		.replace(/^\s*tel:/i, '')
		.replace(FILLERS, '');
	if (bare === '') return fault('empty');
	if (bare === 'hidden') return { ok: true, entry: 'hidden' };
	if (/\p{L}/u.test(bare)) return fault('name');
	if (/^\+?\*+$/.test(bare)) return fault('wide');
	const { plus = '', digits = '', star = '' } = /^(?<plus>\+|00)?(?<digits>\d+)(?<star>\**)$/.exec(bare)?.groups ?? {};
	if (digits === '') return fault('unclear');
	if (ownNumbers(pack).includes(bare)) return fault('operator');
	const { numberPlan } = pack;
	if (star !== '') return readMask(plus === '' ? abroad(digits, numberPlan) : digits, numberPlan);
	if (plus === '' && digits.length <= LONGEST_SHORT) return fault('short');
	return readNumber(plus === '' ? digits : `+${digits}`, numberPlan);
}

function readNumber(number: string, plan: NumberPlan): TypedEntry {
	const entry = parseCallee(number, plan);
	return entry === undefined ? fault('unclear') : { ok: true, entry };
}

/** @param digits with the country's code */
function readMask(digits: string, plan: NumberPlan): TypedEntry {
	if (digits.length < SHORTEST_MASK) return fault('wide');
	const prefix = `+${digits}`;
	const isOwn = prefix.startsWith(`+${plan.countryCode}`);
	// Nothing is left for the asterisk to stand for.
	if (isOwn && prefix.length >= fullLength(plan)) return readNumber(prefix, plan);
	const entry = `${prefix}*`;
	return isBlacklistEntry(entry) ? { ok: true, entry } : fault('unclear');
}

const fullLength = ({ countryCode, nationalLength }: NumberPlan): number => 1 + countryCode.length + nationalLength;

/** `8495`, `7495` and `495` of Russia are `7495`. */
function abroad(digits: string, { countryCode, trunkPrefix }: NumberPlan): string {
	if (digits.startsWith(countryCode)) return digits;
	return countryCode + (digits.startsWith(trunkPrefix) ? digits.slice(trunkPrefix.length) : digits);
}

function ownNumbers(pack: Pick<OperatorPack, 'id'>): string[] {
	const { hotlines, voice } = extrasOf(pack);
	return [voice.number, ...hotlines.map(({ number }) => number)];
}

export interface ListedAlready {
	/** Numbers of the line that is viewed and of the one that pays. */
	own: readonly Msisdn[];
	/** With what is under way. */
	entries: readonly BlacklistEntry[];
	/** Absent where the operator does not tell. */
	limit?: number | undefined;
}

/** What stands against adding it; `undefined` when nothing does. */
export function faultOf(entry: BlacklistEntry, { own, entries, limit }: ListedAlready): EntryFault | undefined {
	if (own.some((number) => covers(entry, number))) return { why: 'oneself' };
	const by = coveredBy(entries, entry);
	if (by !== undefined) return by === entry ? { why: 'there' } : { why: 'covered', by };
	return limit !== undefined && entries.length >= limit ? { why: 'full', limit } : undefined;
}

const fault = (why: 'empty' | 'unclear' | 'name' | 'short' | 'operator' | 'wide'): TypedEntry => ({
	ok: false,
	fault: { why }
});
