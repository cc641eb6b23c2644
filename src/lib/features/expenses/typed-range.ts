/**
 * The two fields of a range, read together. Each end may leave out what the other says; what can't
 * be read stays in its field.
 */
import type { DayRange } from '$lib/domain/usage/day';
import { parseRange, readRange, type RangeRead, type RangeReading } from '$lib/domain/usage/parse-range';
import { customPeriod, periodAround, type Period } from '$lib/domain/usage/periods';
import type { RangeProblem } from '../shared/days/range-problem-text';

export type RangeEnd = 'from' | 'to';

/** What a person has typed; an end not touched is absent. */
export type TypedRange = Partial<Record<RangeEnd, string>>;

export type ReadRange = { ok: true; period: Period } | { ok: false; problems: Partial<Record<RangeEnd, RangeProblem>> };

const ENDS = ['from', 'to'] as const;

/**
 * - both ends typed, or one of them and the other as it is shown;
 * - what says both ends by itself, typed into one field alone, is that range: «прошлый месяц», «с 3
 *   по 17 октября», «с 20 октября»;
 * - «по 5 ноября» is an end, in whichever field it stands;
 * - an end typed beyond the other one, which was not touched, is that single day.
 */
export function readTyped(
	typed: TypedRange,
	shown: { range: DayRange; text: (day: number) => string },
	reading: RangeReading
): ReadRange {
	const period = readPeriod(typed, shown, reading);
	if ('problems' in period) return { ok: false, problems: period.problems };
	const future = futureEnd(period.range, reading.today);
	if (future === undefined) return { ok: true, period: named(period, reading.today) };
	const end = typed[future] === undefined ? (future === 'from' ? 'to' : 'from') : future;
	return { ok: false, problems: { [end]: { kind: 'future' } } };
}

/** One phrase that is all of a range: «октябрь», «14 октября», «прошлая неделя». */
export function readPhraseRange(
	typed: string,
	reading: RangeReading
): { ok: true; range: DayRange } | { ok: false; problem: RangeProblem } {
	const read = readRange(typed, reading);
	if (read.kind !== 'range') return { ok: false, problem: read.kind === 'unread' ? read : { kind: 'unread' } };
	const { range } = read.period;
	if (futureEnd(range, reading.today) !== undefined) return { ok: false, problem: { kind: 'future' } };
	return { ok: true, range };
}

/** The month or the year under way may be said whole; an end further ahead is a slip. */
const YEAR = 366;

function futureEnd({ from, to }: DayRange, today: number): RangeEnd | undefined {
	return from > today ? 'from' : to > today + YEAR ? 'to' : undefined;
}

function readPeriod(
	typed: TypedRange,
	{ range, text }: { range: DayRange; text: (day: number) => string },
	reading: RangeReading
): Period | { problems: Partial<Record<RangeEnd, RangeProblem>> } {
	const texts = { from: typed.from ?? text(range.from), to: typed.to ?? text(range.to) };
	const alone = { from: readRange(texts.from, reading), to: readRange(texts.to, reading) };
	const ahead = ENDS.filter((end) => typed[end] !== undefined && startOf(alone[end]) > reading.today);
	if (ahead.length > 0) return { problems: Object.fromEntries(ahead.map((end) => [end, { kind: 'future' }])) };
	const single = typed.to === undefined ? alone.from : typed.from === undefined ? alone.to : undefined;
	if (single?.kind === 'until') return customPeriod(Math.min(range.from, single.day), single.day) ?? unread(alone);
	if (typed.to === undefined && isWhole(alone.from)) return alone.from.period;
	const together = parseRange(`${texts.from} \u2013 ${texts.to}`, reading);
	if (together !== undefined && texts.from.trim() !== '' && texts.to.trim() !== '')
		return beyond(typed, together, range, alone) ?? together;
	return typed.from === undefined && isWhole(alone.to) ? alone.to.period : unread(alone);
}

/** Of what is no range nothing is in the future. */
function startOf(read: RangeRead): number {
	return read.kind === 'range' ? read.period.range.from : -Infinity;
}

function isWhole(read: RangeRead): read is Extract<RangeRead, { kind: 'range' }> {
	return read.kind === 'range' && read.whole;
}

/** The end that was typed, when it turned the range around. */
function beyond(
	typed: TypedRange,
	together: Period,
	shown: DayRange,
	alone: Record<RangeEnd, RangeRead>
): Period | undefined {
	if (typed.to === undefined && together.range.to !== shown.to) return periodOf(alone.from);
	if (typed.from === undefined && together.range.from !== shown.from) return periodOf(alone.to);
	return undefined;
}

function periodOf(read: RangeRead): Period | undefined {
	return read.kind === 'range' ? read.period : undefined;
}

function unread(alone: Record<RangeEnd, RangeRead>): { problems: Partial<Record<RangeEnd, RangeProblem>> } {
	const problems = Object.fromEntries(
		ENDS.flatMap((end) => (alone[end].kind === 'unread' ? [[end, alone[end]] as const] : []))
	);
	return { problems: Object.keys(problems).length === 0 ? { to: { kind: 'unread' } } : problems };
}

/** As the buttons choose it, where that is what was said: then they show it. */
function named(period: Period, today: number): Period {
	const { from, to } = period.range;
	const around = (['today', 'week', 'month'] as const).map((kind) => periodAround(kind, today));
	return around.find(({ range }) => range.from === from && range.to === to) ?? period;
}
