import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors';
import { toMembership, toMemberState, toPointsAction, toPointsLot, toReward } from './bonus';
import { contextOf } from './context.fixture';

const context = contextOf();
const { line, pack } = context;
const points = (value: unknown, unit: unknown = 'points') => ({ unit, value });

describe('points', () => {
	const lot = (quantity: unknown, validFor?: unknown) => toPointsLot({ id: 'p', quantity, validFor }, context);

	it('are whole, in a unit that says so, until a moment of the operator’s', () => {
		expect(lot(points(380), { endDateTime: '2026-12-01T00:00:00+03:00' })).toEqual([
			{ line, id: 'p', points: { points: 380 }, until: Date.UTC(2026, 10, 30, 21) }
		]);
		// A date alone lasts through its day, by the operator's calendar.
		expect(lot(points('380'), { endDateTime: '2026-11-30' })?.[0]?.until).toBe(Date.UTC(2026, 10, 30, 20, 59, 59));
		expect(lot(points(5, 'Bonus'), { startDateTime: '2026-12-01T00:00:00+03:00' })).toMatchObject([
			{ points: { points: 5 }, from: Date.UTC(2026, 10, 30, 21) }
		]);
		expect(lot(points(5), null)).toEqual([{ line, id: 'p', points: { points: 5 } }]);
	});

	it.each([
		['money', points(380, 'RUB')],
		['a thousand or one and a bit', points('1.240')],
		['parts of a point', points(0.5)],
		['fewer than none', points(-5)],
		['no unit', { value: 5 }]
	])('%s is not read', (_, quantity) => {
		expect(lot(quantity)).toBeUndefined();
	});

	it('whose end can’t be read are not shown as if they had none', () => {
		expect(lot(points(5), { endDateTime: 'soon' })).toBeUndefined();
	});
});

describe('a member', () => {
	it.each([
		['active', 'member'],
		['Suspended', 'suspended'],
		['terminated', 'left'],
		['in limbo', 'unknown'],
		[undefined, 'unknown']
	])('of status %s is %s', (status, state) => {
		expect(toMembership({ id: 'm', status }, context)).toEqual([{ line, id: 'm', state }]);
	});

	it('is one since a moment, however the field is written', () => {
		const since = { startDateTime: '2026-11-22T09:00:00Z' };
		for (const field of ['ValidFor', 'validFor'])
			expect(toMembership({ id: 'm', status: 'active', [field]: since }, context)?.[0]?.since).toBe(
				Date.UTC(2026, 10, 22, 9)
			);
		expect(toMembership({ status: 'active' }, context)).toBeUndefined();
	});

	it('acknowledges what the line is, not what was asked', () => {
		const told = (status: unknown) => toMemberState('left')(pack)({ id: 'm', status })?.state;
		expect(['terminated', 'active', 'limbo'].map(told)).toEqual(['done', 'pending', 'unclear']);
		expect(toMemberState('left')(pack)({})).toBeUndefined();
	});
});

it('what has happened to points says which way, what for, and by which command', () => {
	const action = { id: 'a', quantity: points(50), confirmationDate: '2026-11-22T09:00:00Z' };
	expect(toPointsAction({ ...action, actionType: 'burn', description: '5 ГБ', externalId: 'key' }, context)).toEqual([
		{ line, id: 'a', at: Date.UTC(2026, 10, 22, 9), points: { points: 50 }, way: 'spent', text: '5 ГБ', key: 'key' }
	]);
	expect(toPointsAction({ ...action, actionType: 'moved' }, context)).toMatchObject([{ way: 'other', text: '' }]);
	expect(toPointsAction({ ...action, quantity: points(50, 'RUB') }, context)).toBeUndefined();
});

describe('a reward', () => {
	const reward = { id: 'r', name: '100 ₽', cost: points(500) };

	it('says what it costs and what comes of it', () => {
		expect(
			toReward(
				{
					...reward,
					description: 'На счёт',
					credit: { unit: 'RUB', value: 100 },
					productOffering: { id: 'o' },
					validFor: { endDateTime: '2026-12-01T00:00:00+03:00' }
				},
				context
			)
		).toEqual([
			{
				line,
				id: 'r',
				name: '100 ₽',
				text: 'На счёт',
				cost: { points: 500 },
				credits: { minor: 100_00, currency: 'RUB' },
				offering: { id: 'o', name: '100 ₽' },
				until: Date.UTC(2026, 10, 30, 21)
			}
		]);
		expect(toReward(reward, context)).toEqual([{ line, id: 'r', name: '100 ₽', text: '', cost: { points: 500 } }]);
	});

	it.each([
		['of no name', { name: '' }],
		['at a price in money', { cost: points(500, 'RUB') }],
		['of a sum that can’t be read', { credit: { unit: 'RUB', value: '1.190' } }]
	])('%s is not read', (_, change) => {
		expect(toReward({ ...reward, ...change }, context)).toBeUndefined();
	});
});

it('an error says how many points it is now', () => {
	const failure = (status: number, body: object) => failureOf(new Response(null, { status }), body, 0).points;
	const changed = { code: 'POINTS_CHANGED', quantity: points(600) };
	expect(failure(409, changed)).toEqual({ points: 600 });
	expect(failure(422, changed)).toBeUndefined();
	expect(failure(409, { ...changed, quantity: points(600, 'RUB') })).toBeUndefined();
});
