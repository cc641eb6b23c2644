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

it('a payment tells where the person pays it, and until when', () => {
	const told = (more: object) => toPaymentAcknowledgement(usual)({ id: 'x', status: 'pendingAuthorization', ...more });
	const redirectUrl = 'https://bank.example/pay?order=1';
	expect(told({ redirectUrl, expirationDate: '2026-11-22T12:00:00Z' })?.toPay).toEqual({
		address: redirectUrl,
		until: Date.UTC(2026, 10, 22, 12)
	});
	expect(told({ redirectUrl: '/pay/1', expirationDate: 'soon' })?.toPay).toEqual({ address: '/pay/1' });
	for (const wrong of [
		'javascript:alert(1)',
		'//elsewhere.example',
		'http://bank.example',
		'https://me@bank.example',
		7
	])
		expect(told({ redirectUrl: wrong })).toEqual({ id: 'x', state: 'pending' });
	expect(toPaymentAcknowledgement(usual)({ id: 'x', status: 'done', redirectUrl })).toEqual({ id: 'x', state: 'done' });
});

it.each([
	['expired', 'PAYMENT_EXPIRED'],
	['canceled', 'PAYMENT_CANCELLED'],
	['denied', undefined]
])('a payment that is %s was refused by %s', (status, code) => {
	expect(toPaymentAcknowledgement(usual)({ id: 'x', status })?.why?.code).toBe(code);
});
