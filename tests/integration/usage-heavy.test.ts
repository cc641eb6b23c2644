/**
 * A heavy user's three years: all of it here, and every question answered as a plain sum over the
 * operator's records would.
 */
import { idOf } from '$lib/domain/line.fixture';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inLanguage } from '../../mocks/bss/both';
import { must } from '../../mocks/bss/must';
import type { Used } from '../../mocks/bss/usage/used';
import { SPECIFICATIONS } from '../../mocks/handlers/usage-specifications';
import { readReport } from '$lib/db/usage/reader';
import { zoneCalendar } from '$lib/domain/usage/calendar';
import { firstDayOf, monthOf, weekStart, type Day } from '$lib/domain/usage/day';
import { GROUPINGS, type Grouping } from '$lib/domain/usage/group-sums';
import { FINE } from '$lib/domain/usage/cost';
import { addUsage, noTotals, type Totals } from '$lib/domain/usage/totals';
import { serverPackOf } from '$lib/operator/server-packs';
import { NOON, phone } from './support/device';

const LINE = '+79000000003';

const KIND = { second: 'voice', byte: 'data', piece: 'message' } as const;

/** In roaming also where, and then at least what kind of usage it was. */
function serviceOf({ category, destination, unit, ...used }: Used): string {
	const service = inLanguage(used.service, 'ru');
	if (category !== 'roaming' || destination === undefined || destination === '') return service;
	const what = service === '' ? SPECIFICATIONS.find(({ id }) => id === KIND[unit])?.name : service;
	return `${what}, ${destination}`;
}

const keyOf: { [G in Grouping]: (used: Used, day: Day) => string } = {
	day: (_, day) => String(day),
	week: (_, day) => String(weekStart(day)),
	month: (_, day) => String(firstDayOf(monthOf(day))),
	category: ({ category }) => category,
	direction: ({ direction }) => direction,
	number: ({ party }) => party,
	service: serviceOf
};

it('comes whole; for 200 random ranges and groupings the query equals a plain sum', async () => {
	const p = await phone(LINE, { usage: true });
	await p.engine.bringUsage('pull');
	const line = must(p.host.operator.lines.find(LINE), LINE);
	const theirs = p.host.operator.usage.of(line);
	expect(theirs.length).toBeGreaterThan(100_000);
	expect(await p.db.usageSync.get(idOf(LINE))).toMatchObject({
		...{ complete: true, stored: theirs.length, expected: theirs.length, unreadable: 0, knownFrom: theirs.at(-1)?.at },
		audit: { surplus: {} }
	});

	const { dayOf } = zoneCalendar(serverPackOf({ number: LINE }).timeZone);
	const days = theirs.flatMap((used) => (used.status === 'rejected' ? [] : [{ used, day: dayOf(used.at) }]));
	const [first, last] = [must(days.at(-1)).day, dayOf(NOON)];
	const ranges = fc.oneof(
		fc
			.tuple(fc.integer({ min: first - 40, max: last + 40 }), fc.nat(1_300))
			.map(([from, more]) => ({ from, to: from + more })),
		fc.tuple(fc.integer({ min: first, max: last }), fc.nat(35)).map(([from, more]) => ({ from, to: from + more })),
		fc
			.integer({ min: monthOf(first), max: monthOf(last) })
			.map((month) => ({ from: firstDayOf(month), to: firstDayOf(month + 1) - 1 }))
	);
	await fc.assert(
		fc.asyncProperty(ranges, fc.constantFrom(...GROUPINGS), async (range, grouping) => {
			const sums = new Map<string, Totals>();
			const all = noTotals();
			for (const { used, day } of days) {
				if (day < range.from || day > range.to) continue;
				const key = keyOf[grouping](used, day);
				const totals = sums.get(key) ?? noTotals();
				sums.set(key, totals);
				for (const sum of [totals, all]) addUsage(sum, used.unit, 1, used.cost * FINE, used.amount);
			}
			const report = await readReport(p.db, idOf(LINE), { range, grouping });
			expect(report.totals).toEqual(all);
			expect(new Map(report.groups.map(({ key, totals }) => [key, totals]))).toEqual(sums);
		}),
		{ numRuns: 200, seed: 3 }
	);
	expect(p.errors).toEqual([]);
	p.host.assertSound();
}, 180_000);
