/**
 * What the expenses screen shows, as one value: a period, a grouping and the way down into the
 * figures. It lives in the history, so that Back undoes a step, and in the address, so that a
 * reload keeps it.
 */
import {
	dayFrom,
	firstDayOf,
	intersect,
	isoDay,
	lengthOf,
	monthOf,
	type Day,
	type DayRange
} from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { orAll } from '$lib/domain/usage/join-filters';
import { GROUPINGS, type Grouping } from '$lib/domain/usage/group-sums';
import { customPeriod, periodAround, type Period, type PeriodKind } from '$lib/domain/usage/periods';
import { CATEGORIES, DIRECTIONS, type Category, type Direction } from '$lib/domain/usage/record';
import { readPicked, writePicked, type Picked } from './picked';
import type { PeriodChoice } from './session-period';

/** One row that was opened: the grouping it belonged to and its key. */
export interface DrillStep {
	by: Grouping;
	key: string;
}

/** The figures by group, the records themselves, or who called. */
export type Show = 'groups' | 'records' | 'callers';

export interface ExpensesViewState {
	period: Period;
	/** How the figures of this level are grouped. */
	grouping: Grouping;
	/** How they were before any row was opened. */
	top: Grouping;
	path: readonly DrillStep[];
	show: Show;
	/** Which of the records, or of the calls; of figures by group there is nothing picked. */
	picked: Picked;
}

/**
 * What the screen begins with: grouped as last time, the period of this session; else this month by
 * category.
 */
export function initialViewState(
	choice: { grouping?: Grouping; period?: PeriodChoice | undefined },
	today: Day
): ExpensesViewState {
	const { period = 'month', grouping = 'category' } = choice;
	return {
		period: typeof period === 'string' ? periodAround(period, today) : { kind: 'custom', range: period },
		grouping,
		top: grouping,
		path: [],
		show: 'groups',
		picked: {}
	};
}

/** The days that count: the period, cut to the days, weeks and months opened. */
export function rangeOf({ period, path }: Pick<ExpensesViewState, 'period' | 'path'>): DayRange {
	return path.reduce((range, step) => {
		const span = spanOf(step);
		return (span && intersect(range, span)) ?? range;
	}, period.range);
}

/** What counts besides the days. `undefined` when everything does. */
export function filterOf(path: readonly DrillStep[]): UsageFilter | undefined {
	const filter: UsageFilter = {};
	for (const { by, key } of path) {
		if (by === 'category') filter.categories = [key as Category];
		else if (by === 'direction') filter.direction = key as Direction;
		else if (by === 'number') filter.party = key;
		else if (by === 'service') filter.service = key;
	}
	return orAll(filter);
}

/**
 * Where a tap on a row leads: weeks and months to their days, a day to its categories, the rest to
 * days, and in the end to records.
 */
export function opened(viewState: ExpensesViewState, key: string): ExpensesViewState {
	return below(viewState, [...viewState.path, { by: viewState.grouping, key }]);
}

/** Straight to the records of a row, whatever level they are at. */
export function openedRecords(viewState: ExpensesViewState, key: string): ExpensesViewState {
	return { ...opened(viewState, key), show: 'records', picked: viewState.picked };
}

/**
 * Without one of the rows opened on the way; without the last of them, what the screen began with.
 */
export function without(viewState: ExpensesViewState, index: number): ExpensesViewState {
	return below(
		viewState,
		viewState.path.filter((_, at) => at !== index)
	);
}

/** Back to what the screen began with. */
export function atTop(viewState: ExpensesViewState): ExpensesViewState {
	return below(viewState, []);
}

/**
 * Another period at the same level. What was opened of the old one's days is left; the rest still
 * means something.
 */
export function inPeriod(viewState: ExpensesViewState, period: Period): ExpensesViewState {
	const path = viewState.path.filter(({ by }) => !isTime(by));
	return path.length === viewState.path.length ? { ...viewState, period } : below({ ...viewState, period }, path);
}

/** By what the figures of a level can be grouped: not again by what one row of was opened. */
export function groupingsOf({ path }: Pick<ExpensesViewState, 'path'>): Grouping[] {
	return GROUPINGS.filter((grouping) => path.every(({ by }) => by !== grouping));
}

/**
 * By another grouping. One chosen for an opened row's figures is not what the screen began with.
 */
export function grouped(viewState: ExpensesViewState, grouping: Grouping): ExpensesViewState {
	return { ...shownAs(viewState, 'groups'), grouping, ...(viewState.path.length === 0 ? { top: grouping } : {}) };
}

/** What is picked belongs to the records and calls it was picked among. */
export function shownAs(viewState: ExpensesViewState, show: Show): ExpensesViewState {
	return { ...viewState, show, picked: show === 'groups' ? {} : viewState.picked };
}

/** Whether the records on screen are the last step, with no figures by group before them. */
export function isDeepest({ period, path }: Pick<ExpensesViewState, 'period' | 'path'>): boolean {
	return path.length > 0 && nextGrouping(path, rangeOf({ period, path })) === undefined;
}

function below(viewState: ExpensesViewState, path: readonly DrillStep[]): ExpensesViewState {
	if (path.length === 0) return shownAs({ ...viewState, path, grouping: viewState.top }, 'groups');
	const grouping = nextGrouping(path, rangeOf({ ...viewState, path }));
	return grouping === undefined
		? { ...viewState, path, show: 'records' }
		: shownAs({ ...viewState, path, grouping }, 'groups');
}

function nextGrouping(path: readonly DrillStep[], range: DayRange): Grouping | undefined {
	if (lengthOf(range) > 1) return 'day';
	return path.every(({ by }) => isTime(by)) ? 'category' : undefined;
}

function isTime(by: Grouping): boolean {
	return by === 'day' || by === 'week' || by === 'month';
}

function spanOf({ by, key }: DrillStep): DayRange | undefined {
	const from = Number(key);
	if (by === 'day') return { from, to: from };
	if (by === 'week') return { from, to: from + 6 };
	return by === 'month' ? { from, to: firstDayOf(monthOf(from) + 1) - 1 } : undefined;
}

/**
 * `?period=month&from=2026-11-01&to=2026-11-30&by=category&then=day&in=category:internet&show=records&only=night`.
 */
export function toQuery({ period, grouping, top, path, show, picked }: ExpensesViewState): string {
	const query = new URLSearchParams({
		period: period.kind,
		from: isoDay(period.range.from),
		to: isoDay(period.range.to),
		by: top
	});
	if (grouping !== top) query.set('then', grouping);
	for (const { by, key } of path) query.append('in', `${by}:${key}`);
	if (show !== 'groups') query.set('show', show);
	for (const only of writePicked(picked)) query.append('only', only);
	return `?${query}`;
}

/**
 * What an address leaves out is as the screen begins: a link may say no more than `?show=records`,
 * `?period=week`, or a day and nothing else. `undefined` for an address without a place, or with
 * one that makes no sense.
 */
export function fromQuery(
	query: URLSearchParams,
	opening: ExpensesViewState,
	today: Day
): ExpensesViewState | undefined {
	if (!SAID.some((name) => query.has(name))) return undefined;
	const period = readPeriod(query, opening.period, today);
	const top = query.has('by') ? readGrouping(query.get('by')) : opening.top;
	const grouping = query.has('then') ? readGrouping(query.get('then')) : top;
	const path = query.getAll('in').map(readStep);
	const show = query.has('show') ? SHOWS.find((one) => one === query.get('show')) : 'groups';
	const picked = readPicked(query.getAll('only'));
	if (!period || !top || !grouping || !show || !picked || !path.every((step) => step !== undefined)) return undefined;
	return { period, grouping, top, path, show, picked: show === 'groups' ? {} : picked };
}

const SAID = ['period', 'from', 'to', 'by', 'then', 'in', 'show', 'only'] as const;

function readPeriod(query: URLSearchParams, opening: Period, today: Day): Period | undefined {
	if (!query.has('period') && !query.has('from') && !query.has('to')) return opening;
	const kind = query.has('period') ? KINDS.find((one) => one === query.get('period')) : 'custom';
	// A shortcut says the kind alone: «today» is another day tomorrow.
	if (kind !== undefined && kind !== 'custom' && !query.has('from') && !query.has('to'))
		return periodAround(kind, today);
	const [from, to] = [readDay(query.get('from')), readDay(query.get('to'))];
	const range = from === undefined || to === undefined || from > to ? undefined : customPeriod(from, to)?.range;
	return kind === undefined || range === undefined ? undefined : { kind, range };
}

const KINDS: readonly PeriodKind[] = ['today', 'week', 'month', 'custom'];
const SHOWS: readonly Show[] = ['groups', 'records', 'callers'];

function readDay(text: string | null): Day | undefined {
	const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '');
	return found ? dayFrom({ year: Number(found[1]), month: Number(found[2]), date: Number(found[3]) }) : undefined;
}

function readGrouping(text: string | null): Grouping | undefined {
	return GROUPINGS.find((one) => one === text);
}

function readStep(text: string): DrillStep | undefined {
	const at = text.indexOf(':');
	const [by, key] = [readGrouping(text.slice(0, at)), text.slice(at + 1)];
	return by !== undefined && at > 0 && isKey(by, key) ? { by, key } : undefined;
}

function isKey(by: Grouping, key: string): boolean {
	if (by === 'category') return (CATEGORIES as readonly string[]).includes(key);
	if (by === 'direction') return (DIRECTIONS as readonly string[]).includes(key);
	return !isTime(by) || /^-?\d{1,6}$/.test(key);
}
