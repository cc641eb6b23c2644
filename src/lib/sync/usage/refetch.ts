/**
 * Brings back the details of months given up to save room, one after another, because the person
 * has asked for them. A month is put in the place of its sums only when the operator still has all
 * of it: otherwise the sums, which know more, stay. So they do where the operator can't be asked
 * for a month.
 */
import { readCounts } from '$lib/db/usage/reader';
import type { AppDatabase } from '$lib/db/database';
import { withReconnect } from '$lib/db/reconnect';
import { instantsOf, zoneCalendar } from '$lib/domain/usage/calendar';
import { monthRange, type Month } from '$lib/domain/usage/day';
import { readMonth } from './read-month';
import type { UsagePager } from './usage-pager';

export async function refetchMonth(
	pager: UsagePager,
	db: AppDatabase,
	{ month, byOffset }: { month: Month; byOffset: boolean }
): Promise<void> {
	const { exchange } = pager;
	const { line } = exchange;
	const stored = (await withReconnect(db, () => readCounts(db, line))).find((one) => one.month === month);
	if (stored?.dropped === true && !byOffset) {
		const range = instantsOf(zoneCalendar(exchange.pack.timeZone), monthRange(month));
		const read = await readMonth(pager, range);
		if (read?.whole === true && read.count >= stored.records)
			await exchange.keep(() => pager.ingest(read.bodies, { replaceMonth: month }));
		if (exchange.ended) return;
	}
	await exchange.note(({ recall = [] }) => {
		const left = recall.filter((one) => one !== month);
		return { recall: left.length > 0 ? left : undefined };
	});
}
