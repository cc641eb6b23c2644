import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, type Day } from '$lib/domain/usage/day';
import { NIGHT } from '$lib/domain/usage/conditions';
import { GROUPINGS } from '$lib/domain/usage/group-sums';
import { periodAround } from '$lib/domain/usage/periods';
import { CATEGORIES, DIRECTIONS } from '$lib/domain/usage/record';
import {
	atTop,
	filterOf,
	fromQuery,
	grouped,
	groupingsOf,
	inPeriod,
	isDeepest,
	opened,
	openedRecords,
	rangeOf,
	shownAs,
	toQuery,
	without,
	type DrillStep,
	type ExpensesViewState
} from './view-state';
import { pickedFilter, toggled, writePicked, type PickKind, type Picked } from './picked';

const day = (year: number, month: number, date: number): Day => dayFrom({ year, month, date }) ?? NaN;
const TODAY = day(2026, 11, 22);
const november = periodAround('month', TODAY);
const place = (fields: Partial<ExpensesViewState> = {}): ExpensesViewState => ({
	period: november,
	grouping: fields.top ?? 'category',
	top: 'category',
	path: [],
	show: 'groups',
	picked: {},
	...fields
});
const year = place({ period: { kind: 'custom', range: { from: day(2025, 12, 1), to: day(2026, 11, 30) } } });

describe('a tap on a row', () => {
	it('leads from a month to its days, to a day’s categories, to the records', () => {
		const month = opened({ ...year, grouping: 'month' }, String(day(2026, 10, 1)));
		expect(rangeOf(month)).toEqual({ from: day(2026, 10, 1), to: day(2026, 10, 31) });
		expect([month.grouping, month.show]).toEqual(['day', 'groups']);

		const oneDay = opened(month, String(day(2026, 10, 5)));
		expect(rangeOf(oneDay)).toEqual({ from: day(2026, 10, 5), to: day(2026, 10, 5) });
		expect([oneDay.grouping, oneDay.show]).toEqual(['category', 'groups']);

		const internet = opened(oneDay, 'internet');
		expect(filterOf(internet.path)).toEqual({ categories: ['internet'] });
		expect(internet.show).toBe('records');
	});

	it('leads from a category, a number, a direction or a service to its days, then to the records', () => {
		for (const [grouping, key, filter] of [
			['category', 'sms', { categories: ['sms'] }],
			['number', '+79000000001', { party: '+79000000001' }],
			['number', '', { party: '' }],
			['direction', 'in', { direction: 'in' }],
			['service', 'a:b', { service: 'a:b' }]
		] as const) {
			const days = opened(place({ grouping }), key);
			expect(filterOf(days.path)).toEqual(filter);
			expect([days.grouping, days.show]).toEqual(['day', 'groups']);
			expect(opened(days, String(november.range.from)).show).toBe('records');
		}
	});

	it('of a single day leads straight to the records', () => {
		const today = place({ period: periodAround('today', november.range.from) });
		expect(opened(today, 'internet').show).toBe('records');
	});

	it('on a week that begins before the period stays within the period', () => {
		const week = opened(place({ grouping: 'week' }), String(day(2026, 10, 26)));
		expect(rangeOf(week)).toEqual({ from: day(2026, 11, 1), to: day(2026, 11, 1) });
	});
});

describe('the way back', () => {
	const deep = opened(opened(place(), 'internet'), String(day(2026, 11, 3)));

	it('leaves any of the steps', () => {
		expect(without(deep, 0)).toMatchObject({ path: [{ by: 'day' }], grouping: 'category', show: 'groups' });
		expect(without(deep, 1)).toMatchObject({ path: [{ by: 'category' }], grouping: 'day', show: 'groups' });
	});

	it('ends at the grouping it began with', () => {
		expect(grouped(deep, 'number').top).toBe('category');
		expect(atTop(deep)).toEqual(place());
		expect(without(without(deep, 1), 0)).toEqual(place());
	});

	it('begins with the grouping chosen before anything was opened', () => {
		expect(grouped(place(), 'number')).toMatchObject({ grouping: 'number', top: 'number' });
	});

	it('never offers to group again by what one row of was opened', () => {
		expect(groupingsOf(deep)).toEqual(['week', 'month', 'number', 'direction', 'service']);
		expect(groupingsOf(place())).toEqual(GROUPINGS);
	});
});

describe('what is picked', () => {
	const night = { ...place(), show: 'callers' as const, picked: { night: true as const } };

	it('goes along to the records of one of them', () => {
		expect(openedRecords({ ...night, grouping: 'number' }, 'BANK')).toMatchObject({
			show: 'records',
			path: [{ by: 'number', key: 'BANK' }],
			picked: { night: true }
		});
	});

	it('is left with the records', () => {
		expect(shownAs(night, 'records').picked).toEqual({ night: true });
		for (const left of [shownAs(night, 'groups'), atTop(night), grouped(night, 'service')])
			expect([left.show, left.picked]).toEqual(['groups', {}]);
	});

	it('goes on and off, incoming and outgoing in each other’s place', () => {
		const steps: PickKind[] = ['incoming', 'night', 'outgoing', 'from-sum', 'night', 'outgoing', 'paid'];
		let picked: Picked = {};
		const seen = steps.map((pick) => (picked = toggled(picked, pick, 1_000)));
		expect(seen.map(writePicked)).toEqual([
			['incoming'],
			['incoming', 'night'],
			['outgoing', 'night'],
			['outgoing', 'night', 'from-1000'],
			['outgoing', 'from-1000'],
			['from-1000'],
			['paid', 'from-1000']
		]);
		expect(pickedFilter({ direction: 'in', night: true, least: 1_000 }, 'Europe/Minsk')).toEqual({
			direction: 'in',
			clock: { timeZone: 'Europe/Minsk', spans: [NIGHT] },
			least: 1_000
		});
	});

	it('records can be left unless there is nothing to leave them for', () => {
		expect(isDeepest(place())).toBe(false);
		expect(isDeepest(opened(place(), 'internet'))).toBe(false);
		expect(isDeepest(opened(opened(place(), 'internet'), String(november.range.from)))).toBe(true);
	});
});

describe('another period', () => {
	const october = periodAround('month', day(2026, 10, 1));

	it('keeps what was opened, except the days of the old one', () => {
		const internet = opened(place(), 'internet');
		expect(inPeriod(internet, october)).toEqual({ ...internet, period: october });
		expect(inPeriod(opened(internet, String(november.range.from)), october)).toEqual({ ...internet, period: october });
		expect(inPeriod(opened(place({ top: 'day' }), String(november.range.from)), october)).toEqual(
			place({ top: 'day', period: october })
		);
	});
});

describe('the address', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 12 });
	const step: fc.Arbitrary<DrillStep> = fc.oneof(
		fc.record({
			by: fc.constantFrom('day', 'week', 'month' as const),
			key: fc.integer({ min: 0, max: 30_000 }).map(String)
		}),
		fc.record({ by: fc.constant('category' as const), key: fc.constantFrom(...CATEGORIES) }),
		fc.record({ by: fc.constant('direction' as const), key: fc.constantFrom(...DIRECTIONS) }),
		fc.record({ by: fc.constantFrom('number', 'service' as const), key: text })
	);
	const picked = fc.record(
		{
			direction: fc.constantFrom('in', 'out' as const),
			night: fc.constant(true as const),
			paid: fc.constant(true as const),
			least: fc.nat(999_999_999)
		},
		{ requiredKeys: [] }
	);
	const places: fc.Arbitrary<ExpensesViewState> = fc
		.record({
			period: fc
				.tuple(fc.constantFrom('today', 'week', 'month', 'custom' as const), fc.nat(20_000), fc.nat(400))
				.map(([kind, from, length]) => ({ kind, range: { from, to: from + length } })),
			grouping: fc.constantFrom(...GROUPINGS),
			top: fc.constantFrom(...GROUPINGS),
			path: fc.array(step, { maxLength: 3 }),
			show: fc.constantFrom('groups', 'records', 'callers' as const)
		})
		.chain((one) =>
			(one.show === 'groups' ? fc.constant({}) : picked).map((some) => ({ ...one, picked: some as Picked }))
		);

	it('keeps every place', () => {
		fc.assert(
			fc.property(places, (one) => {
				expect(fromQuery(new URLSearchParams(toQuery(one)), place(), TODAY)).toEqual(one);
			})
		);
	});

	it('may leave out what is as the screen begins', () => {
		const opening = place({ top: 'number' });
		const read = (query: string) => fromQuery(new URLSearchParams(query), opening, TODAY);
		const period = { kind: 'custom', range: { from: day(2026, 10, 13), to: day(2026, 10, 13) } };
		expect(read('?show=records')).toEqual({ ...opening, show: 'records' });
		expect(read('?show=callers&only=night')).toEqual({ ...opening, show: 'callers', picked: { night: true } });
		expect(read('?from=2026-10-13&to=2026-10-13&show=records')).toEqual({ ...opening, period, show: 'records' });
		for (const kind of ['today', 'week', 'month'] as const)
			expect(read(`?period=${kind}`)?.period).toEqual(periodAround(kind, TODAY));
		expect(read('?by=service')).toEqual({ ...opening, grouping: 'service', top: 'service' });
		// Nothing is picked among figures by group.
		expect(read('?only=night')).toEqual(opening);
	});

	it.each([
		'',
		'?utm_source=sms',
		'?period=custom',
		'?period=month&from=2026-11-01',
		'?from=2026-11-01',
		'?show=everything',
		'?show=records&only=midnight',
		'?show=records&only=from-',
		'?show=records&only=from-sum',
		'?show=records&only=incoming&only=outgoing',
		'?period=month&from=2026-11-31&to=2026-11-30&by=day',
		'?period=month&from=2026-11-30&to=2026-11-01&by=day',
		'?period=custom&from=1800-01-01&to=2026-11-01&by=day',
		'?period=year&from=2026-11-01&to=2026-11-30&by=day',
		'?period=month&from=2026-11-01&to=2026-11-30&by=hour',
		'?period=month&from=2026-11-01&to=2026-11-30&by=day&then=hour',
		'?period=month&from=2026-11-01&to=2026-11-30&by=day&in=category:nothing',
		'?period=month&from=2026-11-01&to=2026-11-30&by=day&in=day:tomorrow',
		'?period=month&from=2026-11-01&to=2026-11-30&by=day&in=internet'
	])('that makes no sense is as good as none: %s', (query) => {
		expect(fromQuery(new URLSearchParams(query), place(), TODAY)).toBeUndefined();
	});
});
