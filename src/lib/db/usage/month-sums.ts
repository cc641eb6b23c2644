import type { AppDatabase } from '../database';
import { deleteAll, isDropped, putAll } from './ranges';
import type { UsageMonthRow } from './rows';
import type { Msisdn } from '$lib/domain/msisdn';
import { firstDayOf, monthOf, type Day, type Month } from '$lib/domain/usage/day';
import { dayColumns } from '$lib/domain/usage/packed-day';
import { RollupBuilder, unpackRollup } from '$lib/domain/usage/rollup';

/** The sums of the months some days lie in, while those days change. Within one transaction. */
export class MonthSums {
	readonly #db: AppDatabase;
	readonly #line: Msisdn;
	readonly #rows: Map<Month, UsageMonthRow>;
	readonly #changed = new Map<Month, RollupBuilder>();

	private constructor(db: AppDatabase, line: Msisdn, rows: readonly UsageMonthRow[]) {
		this.#db = db;
		this.#line = line;
		this.#rows = new Map(rows.map((row) => [row.month, row]));
	}

	static async load(db: AppDatabase, line: Msisdn, days: Iterable<Day>): Promise<MonthSums> {
		const months = new Set(Array.from(days, monthOf));
		const rows = await db.usageMonths.bulkGet([...months].map((month): [Msisdn, Month] => [line, month]));
		return new MonthSums(
			db,
			line,
			rows.filter((row) => row !== undefined)
		);
	}

	isDropped(day: Day): boolean {
		const row = this.#rows.get(monthOf(day));
		return row !== undefined && isDropped(row, day);
	}

	/** What the sums have of a day is taken out, what it has now is put in. */
	replace(day: Day, before: Uint8Array | undefined, after: Uint8Array | undefined): void {
		const month = monthOf(day);
		const builder = this.#builderOf(month);
		const index = day - firstDayOf(month);
		if (before !== undefined) builder.apply(index, dayColumns(before), -1);
		if (after !== undefined) builder.apply(index, dayColumns(after), 1);
	}

	/** A month that nothing is left of leaves no row. */
	async save(): Promise<void> {
		const rows: UsageMonthRow[] = [];
		const emptied: [Msisdn, Month][] = [];
		for (const [month, builder] of this.#changed) {
			const dropped = this.#rows.get(month)?.dropped ?? 0;
			const { count, cancelled } = builder;
			if (count + cancelled + dropped === 0) emptied.push([this.#line, month]);
			else rows.push({ line: this.#line, month, packed: builder.pack(), count, dropped });
		}
		await Promise.all([putAll(this.#db.usageMonths, rows), deleteAll(this.#db.usageMonths, emptied)]);
	}

	#builderOf(month: Month): RollupBuilder {
		let builder = this.#changed.get(month);
		if (builder === undefined) {
			const row = this.#rows.get(month);
			builder = row === undefined ? new RollupBuilder() : RollupBuilder.from(unpackRollup(row.packed));
			this.#changed.set(month, builder);
		}
		return builder;
	}
}
