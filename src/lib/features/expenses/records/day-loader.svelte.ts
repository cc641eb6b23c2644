import type { Day } from '$lib/domain/usage/day';
import type { UsageRecord } from '$lib/domain/usage/record';
import type { Totals } from '$lib/domain/usage/totals';
import type { RecordPage, RecordQuestion } from '$lib/db/usage/reader';
import { SvelteMap } from 'svelte/reactivity';
import type { DayRows } from './day-list';

export interface LoadedDay {
	/** Newest first. */
	records: readonly UsageRecord[];
	/**
	 * What they were read for. Every report makes its own: a record may be given another name
	 * without changing a sum.
	 */
	totals: Totals;
}

/** As many as are read at once: a day of the heaviest user. */
const PAGE = 200;
/** Days kept, whatever has been scrolled past. */
const KEPT = 40;

/**
 * Records of the days near the screen, page after page.
 *
 *   idle ─ want, something missing ─► reading ─ page ─► reading … ─► idle
 *                                        └─ storage fails ─► failed ─ retry ─► reading
 *
 * - one page is read at a time, always for a day that is wanted now: what was scrolled past while
 *   another day was read is left out;
 * - a day is read again with every new report; until then its old records stay;
 * - only so many days are kept.
 */
export class DayLoader {
	readonly #read: (question: Pick<RecordQuestion, 'range' | 'limit' | 'after'>) => Promise<RecordPage>;
	readonly #days = new SvelteMap<Day, LoadedDay>();
	#wanted: readonly DayRows[] = [];
	#reading = false;
	#failed = $state(false);

	constructor(read: (question: Pick<RecordQuestion, 'range' | 'limit' | 'after'>) => Promise<RecordPage>) {
		this.#read = read;
	}

	get failed(): boolean {
		return this.#failed;
	}

	of(day: Day): LoadedDay | undefined {
		return this.#days.get(day);
	}

	want(days: readonly DayRows[]): void {
		this.#wanted = days;
		if (!this.#reading && !this.#failed) void this.#readAll();
	}

	retry(): void {
		this.#failed = false;
		void this.#readAll();
	}

	async #readAll(): Promise<void> {
		this.#reading = true;
		try {
			for (let next = this.#missing(); next !== undefined; next = this.#missing()) await this.#readDay(next);
		} catch {
			this.#failed = true;
		} finally {
			this.#reading = false;
		}
	}

	#missing(): DayRows | undefined {
		return this.#wanted.find(({ day, totals }) => this.#days.get(day)?.totals !== totals);
	}

	async #readDay({ day, totals }: DayRows): Promise<void> {
		const records: UsageRecord[] = [];
		let after: RecordPage['next'];
		do {
			const page = await this.#read({ range: { from: day, to: day }, limit: PAGE, ...(after ? { after } : {}) });
			records.push(...page.records);
			after = page.next;
		} while (after !== undefined);
		this.#days.delete(day);
		this.#days.set(day, { records, totals });
		this.#forget();
	}

	/** The days read longest ago, unless they are wanted. */
	#forget(): void {
		for (const day of this.#days.keys()) {
			if (this.#days.size <= KEPT) return;
			if (!this.#wanted.some((one) => one.day === day)) this.#days.delete(day);
		}
	}
}
