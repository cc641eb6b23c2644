import { expect, it } from 'vitest';
import { toArrival, toBalanceAcknowledgement, toPaymentAcknowledgement, toPlanSet } from './acknowledgement';
import { contextOf } from './context.fixture';

const { pack: usual } = contextOf();

it.each([
	[toPaymentAcknowledgement, 'done', 'done'],
	[toPaymentAcknowledgement, 'captured', 'done'],
	[toPaymentAcknowledgement, 'denied', 'refused'],
	[toPaymentAcknowledgement, 'authorizing', 'pending'],
	[toPaymentAcknowledgement, 'confirmed', 'unclear'],
	[toBalanceAcknowledgement, 'Confirmed', 'done'],
	[toPlanSet, 'created', 'done'],
	[toPlanSet, 'failed', 'refused'],
	[toBalanceAcknowledgement, 'completed', 'done'],
	[toBalanceAcknowledgement, 'failed', 'refused'],
	[toBalanceAcknowledgement, 'created', 'pending']
] as const)('acknowledgement %#: %s', (map, status, state) => {
	expect(map(usual)({ id: 'x', status })).toEqual({ id: 'x', state });
	expect(map(usual)({ id: 'x' })).toEqual({ id: 'x', state: 'unclear' });
	expect(map(usual)({})).toBeUndefined();
});

it('what is said to support has arrived once it has an id', () => {
	expect(toArrival({ id: 'm' })).toEqual({ id: 'm', state: 'done' });
	expect(toArrival({})).toBeUndefined();
});

it('the words of a pack for outcomes win over the usual ones', () => {
	const pack = { ...usual, dialect: { outcome: { payment: { Done: 'pending', erledigt: 'done' } } } } as const;
	const state = (status: string) => toPaymentAcknowledgement(pack)({ id: 'x', status })?.state;
	expect([state('done'), state('ERLEDIGT'), state('captured')]).toEqual(['pending', 'done', 'done']);
});
