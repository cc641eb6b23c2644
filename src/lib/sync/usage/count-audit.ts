/**
 * Compares how many records the operator counts with how many are here. One number for everything;
 * only when that differs, months are halved until those are found that do, and fetched again. What
 * remains then can't be kept here (unreadable, of dropped days) and is remembered, so that it is
 * not looked for every day.
 */
import { countUsage } from '$lib/api/usage/requests';
import type { AppDatabase } from '$lib/db/database';
import { withReconnect } from '$lib/db/reconnect';
import { readCounts, type MonthCount } from '$lib/db/usage/reader';
import type { Instant } from '$lib/domain/instant';
import { zoneCalendar, type ZoneCalendar } from '$lib/domain/usage/calendar';
import { firstDayOf, type Month } from '$lib/domain/usage/day';
import { NEVER } from '$lib/domain/freshness';
import type { CountAudit, UsageGap, UsageIntake } from '$lib/domain/usage/intake';
import { readMonth } from './read-month';
import type { UsagePager } from './usage-pager';

/** An operator that does not count can't be compared with. */
type Counted = number | 'unknown';

/**
 * In place of a month: all that lies in none of them, and everything where the operator can't cut
 * by time.
 */
const ELSEWHERE: Month = 0;

export async function auditCounts(pager: UsagePager, db: AppDatabase, state: UsageIntake, at: Instant): Promise<void> {
	await new Audit(pager, db, state.audit?.surplus).run(state, at);
}

class Audit {
	readonly #pager: UsagePager;
	readonly #db: AppDatabase;
	readonly #calendar: ZoneCalendar;
	readonly #surplus: CountAudit['surplus'];
	#months: MonthCount[] = [];

	constructor(pager: UsagePager, db: AppDatabase, surplus: CountAudit['surplus'] = {}) {
		this.#pager = pager;
		this.#db = db;
		this.#calendar = zoneCalendar(pager.exchange.pack.timeZone);
		this.#surplus = { ...surplus };
	}

	async run({ byOffset = false, audit, gaps = [], totals, unreadable }: UsageIntake, at: Instant): Promise<void> {
		const { exchange } = this.#pager;
		this.#months = await this.#read();
		const said = await this.#count({});
		if (said === undefined) return;
		// Of one record that was asked for, a total of one says nothing yet.
		const trusted = totals === 'right' || (totals === undefined && (said !== 1 || this.#here() === 1));
		const all = trusted ? said : 'unknown';
		let missing = all === 'unknown' ? 0 : all - this.#here();
		const [first, last] = [this.#months[0]?.month, this.#months.at(-1)?.month];
		if (all !== 'unknown' && missing !== 0 && !byOffset && first !== undefined && last !== undefined) {
			await this.#compare(first, last);
			if (exchange.ended) return;
			missing = all - this.#here();
		}
		// Asked for again and still not there: it can't be kept.
		const known = missing === audit?.missing;
		if (known) this.#surplus[ELSEWHERE] = (this.#surplus[ELSEWHERE] ?? 0) + missing;
		const asked = missing === 0 || known ? {} : { missing };
		const outside = this.#outside(byOffset ? undefined : first, unreadable);
		await exchange.note(() => ({
			checkedAt: at,
			audit: { at, surplus: this.#surplus, ...asked },
			...(missing === 0 || known ? {} : { gaps: [...gaps, outside] })
		}));
	}

	/** What lies before the first month: late records of long ago. Or everything, once more. */
	#outside(first: Month | undefined, counted: number): UsageGap {
		return {
			...(first === undefined ? {} : { before: this.#calendar.startOf(firstDayOf(first)) }),
			offset: 0,
			...(counted > 0 ? { counted } : {})
		};
	}

	/** Months from `first` to `last`. */
	async #compare(first: Month, last: Month): Promise<void> {
		const theirs = await this.#count(this.#range(first, last));
		if (theirs === undefined || theirs === 'unknown' || theirs === this.#here(first, last)) return;
		if (first === last) return this.#fetchAgain(first, theirs);
		const middle = Math.floor((first + last) / 2);
		await this.#compare(middle + 1, last);
		if (!this.#pager.exchange.ended) await this.#compare(first, middle);
	}

	/**
	 * What was lost comes back with the reading; what the operator no longer has goes once all of
	 * the month has been read. A month with dropped days is left as it is: that was the person's
	 * choice.
	 */
	async #fetchAgain(month: Month, theirs: number): Promise<void> {
		const { exchange } = this.#pager;
		if (this.#months.find((one) => one.month === month)?.dropped !== true) {
			const read = await readMonth(this.#pager, this.#range(month, month));
			if (read === undefined) return;
			// It has sent less than it counts: nothing can be concluded from that.
			if (!read.whole || read.count < theirs) return;
			this.#months = await this.#read();
			if (this.#records(month, month) > theirs && read.unreadable === 0) {
				const replaced = await exchange.keep(async () => {
					const { intake } = await this.#pager.ingest(read.bodies, { replaceMonth: month });
					return intake;
				});
				if (replaced === undefined) return;
				this.#months = await this.#read();
			}
		}
		const surplus = theirs - this.#records(month, month);
		if (surplus === 0) delete this.#surplus[month];
		else this.#surplus[month] = surplus;
		await exchange.note(({ audit }) => ({ audit: { at: NEVER, ...audit, surplus: this.#surplus } }));
	}

	#count(range: { from?: Instant; before?: Instant }): Promise<Counted | undefined> {
		return this.#pager.exchange.ask<Counted, Counted>(
			async (transport, pack) => {
				const counted = await countUsage(transport, pack.api.tmf635, range);
				const uncounted =
					!counted.ok && (counted.failure.code === 'UNEXPECTED_BODY' || counted.failure.class === 'rejected');
				return uncounted ? { ok: true, value: 'unknown' } : counted;
			},
			(count) => Promise.resolve(count)
		);
	}

	#read(): Promise<MonthCount[]> {
		return withReconnect(this.#db, () => readCounts(this.#db, this.#pager.exchange.line));
	}

	#range(first: Month, last: Month): { from: Instant; before: Instant } {
		const { startOf } = this.#calendar;
		return { from: startOf(firstDayOf(first)), before: startOf(firstDayOf(last + 1)) };
	}

	#records(first: Month, last: Month): number {
		return this.#months
			.filter(({ month }) => month >= first && month <= last)
			.reduce((sum, { records }) => sum + records, 0);
	}

	/** What the operator should count, if nothing was lost. */
	#here(first: Month = -Infinity, last: Month = Infinity): number {
		return Object.entries(this.#surplus)
			.filter(([month]) => Number(month) >= first && Number(month) <= last)
			.reduce((sum, [, surplus]) => sum + surplus, this.#records(first, last));
	}
}
