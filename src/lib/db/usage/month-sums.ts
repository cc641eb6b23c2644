import type { AppDatabase } from '../database';
import { deleteAll, isDropped, putAll } from './ranges';
import type { UsageCellsRow, UsageMonthRow } from './rows';
import type { LineId } from '$lib/domain/line';
import { firstDayOf, monthOf, type Day, type Month } from '$lib/domain/usage/day';
import { dayColumns, type DayColumns } from '$lib/domain/usage/packed-day';
import { RollupBuilder, unpackCells, unpackDaySums } from '$lib/domain/usage/rollup';

/** Records of a month, cancelled ones too. */
export function recordsOf({ packed }: UsageMonthRow): number {
	const { records, cancelled } = unpackDaySums(packed);
	return records + cancelled;
}

/** The sums of the months some days lie in, while those days change. Within one transaction. */
export class MonthSums {
	/** By how many records there are more than when it was loaded. */
	added = 0;
	readonly #db: AppDatabase;
	readonly #line: LineId;
	readonly #rows: Map<Month, UsageMonthRow>;
	readonly #cells: Map<Month, UsageCellsRow>;
	readonly #changed = new Map<Month, MonthChange>();

	private constructor(db: AppDatabase, line: LineId, rows: readonly UsageMonthRow[], cells: readonly UsageCellsRow[]) {
		this.#db = db;
		this.#line = line;
		this.#rows = new Map(rows.map((row) => [row.month, row]));
		this.#cells = new Map(cells.map((row) => [row.month, row]));
	}

	static async load(db: AppDatabase, line: LineId, days: Iterable<Day>): Promise<MonthSums> {
		const months = new Set(Array.from(days, monthOf));
		const keys = Array.from(months, (month): [LineId, Month] => [line, month]);
		const [rows, cells] = await Promise.all([db.usageMonths.bulkGet(keys), db.usageCells.bulkGet(keys)]);
		return new MonthSums(
			db,
			line,
			rows.filter((row) => row !== undefined),
			cells.filter((row) => row !== undefined)
		);
	}

	isDropped(day: Day): boolean {
		const row = this.#rows.get(monthOf(day));
		return row !== undefined && isDropped(row, day);
	}

	/**
	 * What the sums have of a day is taken out, what it has now is put in; `unrated`: by so many
	 * more records without a price.
	 */
	replace(day: Day, before: Uint8Array | undefined, after: DayColumns | undefined, unrated: number): void {
		const month = monthOf(day);
		const change = this.#changeOf(month);
		const { builder } = change;
		const index = day - firstDayOf(month);
		const old = before === undefined ? undefined : dayColumns(before);
		if (old !== undefined) builder.apply(index, old, -1);
		if (after !== undefined) builder.apply(index, after, 1);
		change.unrated += unrated;
		this.added += (after?.count ?? 0) - (old?.count ?? 0);
	}

	/** A month that nothing is left of leaves no row. */
	async save(): Promise<void> {
		const rows: UsageMonthRow[] = [];
		const cellRows: UsageCellsRow[] = [];
		const emptied: [LineId, Month][] = [];
		for (const [month, { builder, unrated }] of this.#changed) {
			const dropped = this.#rows.get(month)?.dropped ?? 0;
			const { count, cancelled } = builder;
			if (count + cancelled + dropped === 0) {
				emptied.push([this.#line, month]);
				continue;
			}
			const { days, cells } = builder.pack();
			// Rows of earlier versions were not counted, and so may come to less than none.
			const row = { line: this.#line, month, packed: days, count, dropped };
			rows.push(unrated > 0 ? { ...row, unrated } : row);
			cellRows.push({ line: this.#line, month, packed: cells });
		}
		const { usageMonths, usageCells } = this.#db;
		await Promise.all([
			putAll(usageMonths, rows),
			putAll(usageCells, cellRows),
			deleteAll(usageMonths, emptied),
			deleteAll(usageCells, emptied)
		]);
	}

	#changeOf(month: Month): MonthChange {
		let change = this.#changed.get(month);
		if (change === undefined) {
			const [row, cells] = [this.#rows.get(month), this.#cells.get(month)];
			change =
				row === undefined || cells === undefined
					? { builder: new RollupBuilder(), unrated: 0 }
					: {
							builder: RollupBuilder.from(unpackDaySums(row.packed), unpackCells(cells.packed)),
							unrated: row.unrated ?? 0
						};
			this.#changed.set(month, change);
		}
		return change;
	}
}

interface MonthChange {
	builder: RollupBuilder;
	unrated: number;
}
