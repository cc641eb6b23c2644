import { lengthOf, type Day, type DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { isByTime, type Grouping } from '$lib/domain/usage/group-sums';
import { joinFilters, orAll } from '$lib/domain/usage/join-filters';
import { comparedRanges, movePeriod, periodAround, type Period, type PeriodKind } from '$lib/domain/usage/periods';
import {
	atTop,
	filterOf,
	grouped,
	groupingsOf,
	inPeriod,
	isDeepest,
	opened,
	openedRecords,
	rangeOf,
	shownAs,
	without,
	type DrillStep,
	type ExpensesViewState,
	type Show
} from './view-state';
import { pickedFilter, toggled, type PickKind, type Picked } from './picked';

/** Where the place is kept: the page's history. Reactive. */
export interface NavigationPort {
	today(): Day;
	viewState(): ExpensesViewState;
	/** `push` makes an entry that Back undoes. */
	go(viewState: ExpensesViewState, how: 'push' | 'replace'): void;
	/**
	 * What the screen opens with: the period while this session lasts, the grouping next time too.
	 */
	remember(period: Period, grouping: Grouping): void;
	/** IANA, the operator's: nights are told by its clocks. */
	readonly timeZone: string;
}

/** More bars than this can't be told apart on a phone. */
const MOST_BARS = 62;

/**
 * What the screen shows and every way to change it. Reactive: read it in markup, `$derived` or
 * `$effect`.
 */
export class ExpensesView {
	readonly #navigation: NavigationPort;
	readonly #viewState: ExpensesViewState = $derived.by(() => this.#navigation.viewState());
	readonly #range = $derived(rangeOf(this.#viewState));
	readonly #filter = $derived(filterOf(this.#viewState.path));
	readonly #groupings = $derived(groupingsOf(this.#viewState));

	constructor(navigation: NavigationPort) {
		this.#navigation = navigation;
	}

	get today(): Day {
		return this.#navigation.today();
	}

	/** As chosen; `range` is what of it counts. */
	get period(): Period {
		return this.#viewState.period;
	}

	get range(): DayRange {
		return this.#range;
	}

	get grouping(): Grouping {
		return this.#viewState.grouping;
	}

	/** By what the figures of this level can be grouped. */
	get groupings(): readonly Grouping[] {
		return this.#groupings;
	}

	/** The rows opened on the way here, outermost first. */
	get path(): readonly DrillStep[] {
		return this.#viewState.path;
	}

	get filter(): UsageFilter | undefined {
		return this.#filter;
	}

	/** Which of the records, or calls, are picked. */
	get picked(): Picked {
		return this.#viewState.picked;
	}

	/** Of the records, or calls, on screen: what was opened and what is picked. */
	get recordsFilter(): UsageFilter | undefined {
		return orAll(joinFilters(this.#filter, pickedFilter(this.picked, this.#navigation.timeZone)));
	}

	/** The records can be left for figures by group of the same. */
	get canLeaveRecords(): boolean {
		return this.show === 'records' && !isDeepest(this.#viewState);
	}

	get show(): Show {
		return this.#viewState.show;
	}

	/**
	 * By what the bars over time stand: as the rows where they are times and few enough, else by
	 * what leaves few enough.
	 */
	get barGrouping(): 'day' | 'week' | 'month' {
		const days = lengthOf(this.#range);
		const fits = { day: days <= MOST_BARS, week: days <= MOST_BARS * 7, month: true };
		const { grouping } = this;
		if (isByTime(grouping) && fits[grouping as 'day']) return grouping as 'day';
		return fits.day ? 'day' : fits.week ? 'week' : 'month';
	}

	/**
	 * What the figures are compared with: the whole period's neighbour, or an equal stretch of days
	 * before an opened one.
	 */
	get compared(): { current: DayRange; previous: DayRange } {
		const { period } = this;
		const same = this.#range.from === period.range.from && this.#range.to === period.range.to;
		return comparedRanges(same ? period : { kind: 'custom', range: this.#range }, this.today);
	}

	/** Today, this week, this month. */
	chooseKind(kind: Exclude<PeriodKind, 'custom'>): void {
		this.choosePeriod(periodAround(kind, this.today));
	}

	choosePeriod(period: Period): void {
		this.#navigation.go(inPeriod(this.#viewState, period), 'replace');
		this.#remember();
	}

	/** To a neighbour of the period: −1 is the one before. */
	move(steps: number): void {
		this.choosePeriod(movePeriod(this.period, steps));
	}

	chooseGrouping(grouping: Grouping): void {
		this.#navigation.go(grouped(this.#viewState, grouping), 'replace');
		this.#remember();
	}

	/**
	 * Opens a row. Says its grouping itself where the present one may not be what the row was shown
	 * under.
	 */
	open(key: string, grouping: Grouping = this.grouping): void {
		this.#navigation.go(opened({ ...this.#viewState, grouping }, key), 'push');
	}

	/** Every record of a number or service met among others. */
	openRecords(key: string, grouping: 'number' | 'service'): void {
		this.#navigation.go(openedRecords({ ...this.#viewState, grouping }, key), 'push');
	}

	/** Leaves one of the rows opened. */
	close(index: number): void {
		this.#navigation.go(without(this.#viewState, index), 'push');
	}

	closeAll(): void {
		this.#navigation.go(atTop(this.#viewState), 'push');
	}

	showAs(show: Show): void {
		this.#navigation.go(shownAs(this.#viewState, show), 'push');
	}

	/** `least`: what «from a sum» begins with, whole minor units. */
	toggle(pick: PickKind, least: number): void {
		this.pick(toggled(this.picked, pick, least));
	}

	pick(picked: Picked): void {
		this.#navigation.go({ ...this.#viewState, picked }, 'replace');
	}

	#remember(): void {
		this.#navigation.remember(this.period, this.#viewState.top);
	}
}
