import type { Day, DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import type { Grouping } from '$lib/domain/usage/group-sums';
import type { Period } from '$lib/domain/usage/periods';
import { filterOf, opened, rangeOf, type DrillStep, type ExpensesPlace, type Show } from './place';

/** Where the place is kept: the page's history. Both are reactive. */
export interface PlaceKeeper {
	today(): Day;
	place(): ExpensesPlace;
	/** `push` makes an entry that Back undoes. */
	go(place: ExpensesPlace, how: 'push' | 'replace'): void;
}

/** What the screen shows and every way to change it. Reactive: read it in markup, `$derived` or `$effect`. */
export class ExpensesView {
	readonly #keeper: PlaceKeeper;
	readonly #range = $derived.by(() => rangeOf(this.#keeper.place()));
	readonly #filter = $derived.by(() => filterOf(this.#keeper.place().path));

	constructor(keeper: PlaceKeeper) {
		this.#keeper = keeper;
	}

	get today(): Day {
		return this.#keeper.today();
	}

	/** As chosen; `range` is what of it counts. */
	get period(): Period {
		return this.#keeper.place().period;
	}

	get range(): DayRange {
		return this.#range;
	}

	get grouping(): Grouping {
		return this.#keeper.place().grouping;
	}

	/** The rows opened on the way here, outermost first. */
	get path(): readonly DrillStep[] {
		return this.#keeper.place().path;
	}

	get filter(): UsageFilter | undefined {
		return this.#filter;
	}

	get show(): Show {
		return this.#keeper.place().show;
	}

	/** Opens a row of the present grouping. */
	open(key: string): void {
		this.#keeper.go(opened(this.#keeper.place(), key), 'push');
	}
}
