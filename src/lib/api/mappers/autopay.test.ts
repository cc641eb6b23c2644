import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { toAutopay } from './autopay';
import { contextOf, LINE } from './context.fixture';

const context = contextOf();
const plan = {
	id: 'a',
	isAutoTopup: true,
	status: 'created',
	amount: { amount: 500, units: 'RUB' },
	paymentMethod: { id: 'c' }
};
const common = { line: idOf(LINE), id: 'a', amount: { minor: 500_00, currency: 'RUB' }, cardId: 'c' };
const read = (change: object) => toAutopay({ ...plan, ...change }, context);

describe('a plan in force', () => {
	it('of the standard has a period, and no next date; it takes money all the same', () => {
		expect(read({ numberOfPeriods: 3, recurringPeriod: 'monthly' })).toEqual([
			{ ...common, by: 'date', period: 'month' }
		]);
		expect(read({ recurringPeriod: 'every blue moon', nextRunDate: 'soon' })).toEqual([{ ...common, by: 'date' }]);
		expect(read({ paymentMethod: undefined })).toEqual([{ ...common, cardId: '', by: 'date' }]);
	});

	it.each([
		['Weekly', 'week'],
		['P1W', 'week'],
		['bi-weekly', 'two-weeks'],
		['MONTH', 'month']
	])('%s', (recurringPeriod, period) => {
		const nextRunDate = '2026-12-01T07:00:00Z';
		const nextRunAt = Date.parse(nextRunDate);
		expect(read({ recurringPeriod, nextRunDate })).toEqual([{ ...common, by: 'date', period, nextRunAt }]);
	});

	it('by threshold is told without a limit that is not told', () => {
		const threshold = { value: 100, unit: 'RUB' };
		const below = { minor: 100_00, currency: 'RUB' };
		expect(read({ threshold })).toEqual([{ ...common, by: 'threshold', below }]);
		const lastRun = { lastRunDate: '2026-11-01T00:00:00Z', lastRunStatus: 'Declined' };
		expect(read({ threshold, monthlyMaximum: plan.amount, ...lastRun })?.[0]).toMatchObject({
			monthlyMax: common.amount,
			lastRun: { paid: false }
		});
	});

	it.each(['Created', 'confirmed', 'ACTIVE', 'a word of tomorrow', undefined])('is in force when %s', (status) => {
		expect(read({ status, isAutoTopup: 'true', id: 5 })).toEqual([{ ...common, id: '5', by: 'date' }]);
	});

	it('is none when it has ended, or is a single top-up; without a sum it can not be read', () => {
		for (const status of ['cancelled', 'Canceled', 'EXPIRED']) expect(read({ status })).toEqual([]);
		for (const isAutoTopup of [false, 'false', undefined]) expect(read({ isAutoTopup })).toEqual([]);
		expect(read({ amount: 5 })).toBeUndefined();
	});
});
