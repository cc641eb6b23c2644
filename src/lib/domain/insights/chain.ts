/**
 * Debits that come round: a chain goes from one to the next by the dates. Sums follow the dates,
 * names only tell services apart: two services of one name are two chains.
 */
import { HOUR, MINUTE } from '../instant';
import { dateOf, type Day } from '../usage/day';
import type { Debit } from './debits';
import { nextDay, type Rhythm } from './rhythm';

export interface Chain {
	rhythm: Rhythm;
	/** Oldest first. */
	debits: [Debit, ...Debit[]];
	/** Days by which they miss their dates. */
	off: number;
	/** How often it should have come round, those missed among them. */
	due: number;
}

interface Beat {
	rhythm: Rhythm;
	/** Fewer may be chance. */
	least: number;
	/** So many need not agree in the hour: what is bought by hand has none. */
	sure: number;
	/** Days to either side: weekends, and the night of an operator. */
	slack: number;
}

const BEATS: readonly Beat[] = [
	{ rhythm: { days: 1 }, least: 5, sure: 10, slack: 0 },
	{ rhythm: { days: 7 }, least: 4, sure: 7, slack: 1 },
	{ rhythm: { days: 14 }, least: 4, sure: 6, slack: 1 },
	{ rhythm: { days: 28 }, least: 3, sure: 5, slack: 1 },
	{ rhythm: { days: 30 }, least: 3, sure: 5, slack: 1 },
	{ rhythm: { months: 1 }, least: 3, sure: 4, slack: 2 },
	{ rhythm: { months: 3 }, least: 3, sure: 4, slack: 2 },
	{ rhythm: { months: 12 }, least: 2, sure: 3, slack: 2 }
];

/** So much of what should have come round is there, in percent; of few all. */
const DENSE = 75;
/** So much of what was taken meanwhile belongs to it, in percent. */
const OWN = 60;
/** A machine's hour, and a machine's minute. */
const NIGHT = 3 * HOUR;
const SHARP = 15 * MINUTE;
/** What is taken more often than that may be a habit of the person's. */
const OFTEN = 28;

/** What is left of a day. */
type OnDay = (day: Day) => readonly Debit[];

/** Takes the chains out of debits of one name, oldest first. */
export function chainsOf(debits: readonly Debit[]): Chain[] {
	const left = new Set(debits.filter(({ minor }) => minor > 0));
	const byDay = daysOf(left);
	const chains: Chain[] = [];
	for (const start of [...left]) {
		if (!left.has(start)) continue;
		const on = (day: Day) => byDay.get(day)?.filter((debit) => left.has(debit)) ?? [];
		const [best] = BEATS.map((beat) => ({ beat, chain: follow(start, beat, on) }))
			.filter(({ beat, chain }) => holds(chain, beat))
			.toSorted((a, b) => b.chain.debits.length - a.chain.debits.length || a.chain.off - b.chain.off);
		if (!best) continue;
		for (const debit of best.chain.debits) left.delete(debit);
		chains.push(best.chain);
	}
	return chains.filter((chain) => isItsOwn(chain, left));
}

function daysOf(debits: Iterable<Debit>): ReadonlyMap<Day, readonly Debit[]> {
	const days = new Map<Day, Debit[]>();
	for (const debit of debits) {
		const same = days.get(debit.day);
		if (same) same.push(debit);
		else days.set(debit.day, [debit]);
	}
	return days;
}

function follow(start: Debit, { rhythm, slack }: Beat, on: OnDay): Chain {
	const debits: Chain['debits'] = [start];
	const { date } = dateOf(start.day);
	let [last, off, due] = [start, 0, 1];
	for (;;) {
		const next = [1, 2].flatMap((times) =>
			near(nextDay(last.day, rhythm, times, date), slack, on)
				.filter(({ debit }) => debit.day > last.day)
				.map((found) => ({ ...found, times }))
		);
		const [found] = next.toSorted(
			(a, b) =>
				a.times - b.times ||
				Number(b.debit.minor === last.minor) - Number(a.debit.minor === last.minor) ||
				a.away - b.away
		);
		if (!found) return { rhythm, debits, off, due };
		debits.push(found.debit);
		last = found.debit;
		off += found.away;
		due += found.times;
	}
}

function near(day: Day, slack: number, on: OnDay): { debit: Debit; away: number }[] {
	return Array.from({ length: 2 * slack + 1 }, (_, place) => place - slack).flatMap((by) =>
		on(day + by).map((debit) => ({ debit, away: Math.abs(by) }))
	);
}

function holds(chain: Chain, { least, sure }: Beat): boolean {
	const { debits, due, rhythm } = chain;
	const often = (rhythm.days ?? OFTEN) < OFTEN;
	const bought = debits.some(({ as }) => as === 'one-off');
	const byHand = bought || (often && debits.some(({ as }) => as === 'unsaid'));
	const many = debits.length >= sure;
	return (
		debits.length >= least &&
		(byHand ? many && agree(debits, SHARP) && isTimed(debits) : many || agree(debits, NIGHT)) &&
		debits.length * 100 >= (many ? due * DENSE : due * 100) &&
		isSteady(debits)
	);
}

function agree(debits: readonly Debit[], within: number): boolean {
	const times = debits.map(({ time }) => time);
	return Math.max(...times) - Math.min(...times) <= within;
}

/** The operator tells the time of day, and not the day alone. */
const isTimed = (debits: readonly Debit[]): boolean => debits.some(({ time }) => time !== 0);

/**
 * A price stays for a while: one that changed lately had stood, and only the first may be a
 * trial's.
 */
function isSteady(debits: readonly Debit[]): boolean {
	const runs = runsOf(debits);
	return runs.every((run, place) => {
		const [before, after] = [runs[place - 1], runs[place + 1]];
		if (run.length > 1 || runs.length === 1) return true;
		if (!before) return after !== undefined && isTrialOf(run[0].minor, after[0].minor);
		return !after && before.length > 2;
	});
}

/** Debits in a row of one sum. */
export function runsOf(debits: readonly Debit[]): Chain['debits'][] {
	const runs: Chain['debits'][] = [];
	for (const debit of debits) {
		const run = runs.at(-1);
		if (run?.[0].minor === debit.minor) run.push(debit);
		else runs.push([debit]);
	}
	return runs;
}

/** A tenth of the price at most. */
export const isTrialOf = (minor: number, price: number): boolean => minor * 10 <= price;

/**
 * Of what was taken meanwhile and is no chain's most came round: else it is bought time and again.
 */
function isItsOwn({ debits }: Chain, strays: ReadonlySet<Debit>): boolean {
	const [from, to] = [debits[0].at, lastOf(debits).at];
	const between = [...strays].filter(({ at }) => at >= from && at <= to).length;
	return debits.length * 100 >= (debits.length + between) * OWN;
}

export const lastOf = (debits: Chain['debits']): Debit => debits.reduce((_, next) => next);
