import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneCalendar, type ZoneCalendar } from './calendar';
import { firstDayOf, monthOf, weekStart, type Day, type Month } from './day';
import { NIGHT } from './conditions';
import { matcher, type UsageFilter } from './filter';
import { GROUPINGS, type Grouping } from './group-sums';
import { kindCode } from './kind';
import { dayColumns, packDay } from './packed-day';
import { CATEGORIES, DIRECTIONS, UNITS, type UsageRecord } from './record';
import { planFor, Summation, type UsageQuestion, type UsageReport } from './report';
import { RollupBuilder, unpackCells, unpackDaySums } from './rollup';
import { exactCost } from './cost';
import { addUsage, noTotals, type Totals } from './totals';
import { day, distinct, record } from './usage.fixture';

const MOSCOW = zoneCalendar('Europe/Moscow');

/** What storage holds, built the short way. */
function stored(list: readonly UsageRecord[], { dayOf }: ZoneCalendar) {
	const days = new Map<Day, UsageRecord[]>();
	for (const item of list) days.set(dayOf(item.at), [...(days.get(dayOf(item.at)) ?? []), item]);
	const packed = new Map([...days].map(([at, items]) => [at, packDay(items)]));
	const builders = new Map<Month, RollupBuilder>();
	for (const [at, bytes] of packed) {
		const builder = builders.get(monthOf(at)) ?? new RollupBuilder();
		builder.apply(at - firstDayOf(monthOf(at)), dayColumns(bytes), 1);
		builders.set(monthOf(at), builder);
	}
	const months = new Map([...builders].map(([month, builder]) => [month, builder.pack()]));
	return { packed, months };
}

function ask(list: readonly UsageRecord[], question: UsageQuestion, calendar = MOSCOW): UsageReport {
	const { packed, months } = stored(list, calendar);
	const plan = planFor(question);
	const opened = [...packed].filter(([at]) => plan.days.some(({ from, to }) => at >= from && at <= to));
	const summation = new Summation(question, plan);
	for (const [month, parts] of months) {
		if (summation.needs(month) === 'day-sums') summation.addDaySums(month, unpackDaySums(parts.days));
		if (summation.needs(month) === 'cells') summation.addCells(month, unpackCells(parts.cells));
	}
	for (const [at, bytes] of opened) summation.addDay(at, bytes);
	return summation.finish();
}

const KEY: Record<Grouping, (item: UsageRecord, at: Day) => string | number> = {
	day: (_, at) => at,
	week: (_, at) => weekStart(at),
	month: (_, at) => firstDayOf(monthOf(at)),
	category: ({ category }) => category,
	number: ({ party }) => party,
	direction: ({ direction }) => direction,
	service: ({ service }) => service
};

/** A plain sum over the records. */
function plainSum(list: readonly UsageRecord[], { range, grouping, filter }: UsageQuestion, { dayOf }: ZoneCalendar) {
	const match = matcher(filter);
	const groups = new Map<
		string,
		{ totals: Totals; byCategory: Map<string, Totals>; byDirection: Map<string, Totals> }
	>();
	const add = (totals: Totals, item: UsageRecord) => addUsage(totals, item.unit, 1, exactCost(item), item.amount);
	const total = noTotals();
	const part = (map: Map<string, Totals>, name: string) => {
		const totals = map.get(name) ?? noTotals();
		map.set(name, totals);
		return totals;
	};
	for (const item of list) {
		const at = dayOf(item.at);
		const counts = !item.cancelled && at >= range.from && at <= range.to && match.kinds[kindCode(item)] === true;
		if (!counts || !match.texts(kindCode(item), item.party, item.service)) continue;
		if (match.record && !match.record(item.at, exactCost(item), item.revision)) continue;
		const key = String(KEY[grouping](item, at));
		const group = groups.get(key) ?? { totals: noTotals(), byCategory: new Map(), byDirection: new Map() };
		groups.set(key, group);
		for (const totals of [
			total,
			group.totals,
			part(group.byCategory, item.category),
			part(group.byDirection, item.direction)
		])
			add(totals, item);
	}
	return { total, groups };
}

const FROM = day('2026-08-20');
const ranges = fc
	.tuple(fc.nat(90), fc.nat(90))
	.map(([a, b]) => ({ from: FROM + Math.min(a, b), to: FROM + Math.max(a, b) }));
const filters: fc.Arbitrary<UsageFilter> = fc.record(
	{
		categories: fc.subarray([...CATEGORIES], { minLength: 4 }),
		direction: fc.constantFrom(...DIRECTIONS),
		unit: fc.constantFrom(...UNITS),
		party: fc.constantFrom('', '+79161234567'),
		service: fc.constantFrom('', 'internet'),
		search: fc.record({ text: fc.constantFrom('', '916 12', 'MÜZ', 'zz') }),
		clock: fc.record({ timeZone: fc.constantFrom('Europe/Moscow', 'America/Sao_Paulo'), spans: fc.constant([NIGHT]) }),
		price: fc.constantFrom('paid', 'free'),
		least: fc.constantFrom(0, 100)
	},
	{ requiredKeys: [] }
);

describe('a report', () => {
	it('of any range by any grouping with any filter equals a plain sum over the records', () => {
		fc.assert(
			fc.property(
				distinct(),
				ranges,
				fc.constantFrom(...GROUPINGS),
				fc.oneof(fc.constant({}), filters),
				fc.constantFrom('Europe/Moscow', 'America/Sao_Paulo', 'Europe/Berlin'),
				(list, range, grouping, filter, zone) => {
					const question = { range, grouping, filter };
					const calendar = zoneCalendar(zone);
					const report = ask(list, question, calendar);
					const plain = plainSum(list, question, calendar);
					expect(report.totals).toEqual(plain.total);
					expect(new Set(report.groups.map(({ key }) => key))).toEqual(new Set(plain.groups.keys()));
					for (const { key, totals, byCategory, byDirection } of report.groups) {
						const expected = plain.groups.get(key);
						expect(totals).toEqual(expected?.totals);
						expect(byCategory).toEqual(Object.fromEntries(expected?.byCategory ?? []));
						expect(byDirection).toEqual(Object.fromEntries(expected?.byDirection ?? []));
					}
				}
			),
			{ numRuns: 300 }
		);
	});

	it('leaves out the records that their own price or hour rules out', () => {
		const at = Date.UTC(2026, 8, 1, 9);
		const list = [record({ id: 'paid', at }), record({ id: 'free', at, cost: 0 })];
		const question = { range: { from: FROM, to: FROM + 90 }, grouping: 'category', filter: { price: 'paid' } } as const;
		expect(ask(list, question, zoneCalendar('Europe/Moscow')).totals.count).toBe(1);
	});

	it('has times in order and everything else by cost', () => {
		const list = [
			record({ id: 'a', at: Date.UTC(2026, 10, 3), cost: 10, party: 'b' }),
			record({ id: 'b', at: Date.UTC(2026, 10, 1), cost: 30, party: 'a' }),
			record({ id: 'c', at: Date.UTC(2026, 10, 2), cost: 10, party: 'c' }),
			record({ id: 'd', at: Date.UTC(2026, 10, 2), cost: 0, party: 'c' })
		];
		const range = { from: day('2026-11-01'), to: day('2026-11-30') };
		const keys = (grouping: Grouping) => ask(list, { range, grouping }).groups.map(({ key }) => key);
		expect(keys('day')).toEqual([day('2026-11-01'), day('2026-11-02'), day('2026-11-03')].map(String));
		expect(keys('number')).toEqual(['a', 'c', 'b']);
		const tied = [...list, record({ id: 'e', party: 'd', cost: 10 })];
		for (const order of [tied, [...tied].reverse()])
			expect(ask(order, { range, grouping: 'number' }).groups.map(({ key }) => key)).toEqual(['a', 'c', 'b', 'd']);
	});

	it('finds a number’s months, categories, directions and services among the cells', () => {
		const list = [
			record({ id: 'a', service: 'x' }),
			record({ id: 'b', category: 'sms', direction: 'in', service: 'y' }),
			record({ id: 'c', party: 'BANK', cost: 1 })
		];
		const range = { from: day('2026-11-01'), to: day('2026-11-30') };
		const sizes = (['month', 'category', 'direction', 'service'] as const).map((grouping) => {
			const { groups, totals } = ask(list, { range, grouping, filter: { party: '+79161234567' } });
			expect(totals.cost).toBe(1_000);
			return groups.length;
		});
		expect(sizes).toEqual([1, 2, 2, 2]);
	});

	it('puts those that cost the same by how long the talk was', () => {
		const list = [
			record({ id: 'a', party: 'a', cost: 0, amount: 60 }),
			record({ id: 'b', party: 'a', cost: 0, amount: 60 }),
			record({ id: 'c', party: 'b', cost: 0, amount: 3_600 }),
			record({ id: 'd', party: '', cost: 650, unit: 'piece', category: 'tariff-fee', amount: 1 })
		];
		const range = { from: day('2026-11-01'), to: day('2026-11-30') };
		expect(ask(list, { range, grouping: 'number' }).groups.map(({ key }) => key)).toEqual(['', 'b', 'a']);
	});

	it('has room for any number of groups', () => {
		const list = Array.from({ length: 700 }, (_, n) => record({ id: `u-${n}`, party: `+7${n}`, cost: n }));
		const range = { from: day('2026-11-20'), to: day('2026-11-23') };
		const { groups } = ask(list, { range, grouping: 'number' });
		expect([groups.length, groups[0]?.key]).toEqual([700, '+7699']);
	});

	it('cuts days at the zone’s midnight', () => {
		const list = [
			record({ id: 'a', at: Date.UTC(2026, 10, 21, 20, 59, 59), cost: 1 }),
			record({ id: 'b', at: Date.UTC(2026, 10, 21, 21), cost: 2 })
		];
		const range = { from: day('2026-11-22'), to: day('2026-11-22') };
		expect(ask(list, { range, grouping: 'number' }).totals.cost).toBe(2);
	});
});

describe('a plan', () => {
	const sources = (question: UsageQuestion) => planFor(question).months.map(({ source }) => source);
	const november = { from: day('2026-11-01'), to: day('2026-11-30') };

	it('opens no day for whole months, nor for days by category', () => {
		for (const grouping of GROUPINGS) expect(planFor({ range: november, grouping }).days).toEqual([]);
		expect(planFor({ range: { from: november.from + 3, to: november.to }, grouping: 'day' }).days).toEqual([]);
	});

	it('opens the smaller side of a month in part', () => {
		const few = { from: november.from, to: november.from + 2 };
		expect(planFor({ range: few, grouping: 'number' }).days).toEqual([few]);
		const many = { from: november.from + 2, to: november.to - 1 };
		expect(sources({ range: many, grouping: 'number' })).toEqual(['cells-but-opened']);
		expect(planFor({ range: many, grouping: 'number' }).days).toEqual([
			{ from: november.from, to: november.from + 1 },
			{ from: november.to, to: november.to }
		]);
	});

	it('opens at most half a month at each end of a year by number', () => {
		const range = { from: day('2025-11-17'), to: day('2026-11-16') };
		const opened = planFor({ range, grouping: 'number' }).days.reduce((sum, { from, to }) => sum + to - from + 1, 0);
		expect(opened).toBeLessThanOrEqual(30);
	});

	it('opens every day when days are asked for a number', () => {
		expect(sources({ range: november, grouping: 'day', filter: { party: 'x' } })).toEqual(['opened']);
		expect(sources({ range: november, grouping: 'month', filter: { party: 'x' } })).toEqual(['cells']);
	});

	it('opens every day when the hour or the price of each record decides', () => {
		for (const grouping of GROUPINGS)
			expect(sources({ range: november, grouping, filter: { price: 'paid' } })).toEqual(['opened']);
	});

	it('of a range in the wrong order has nothing to read', () => {
		expect(planFor({ range: { from: november.from + 1, to: november.from }, grouping: 'day' })).toEqual({
			months: [],
			days: []
		});
	});
});
