import { expect, it } from 'vitest';
import { neverFetched } from '$lib/domain/freshness';
import type { Failure } from '$lib/domain/failure';
import { reachOf } from './reach';

const failed = (failure: Pick<Failure, 'class' | 'status'>) => ({
	...neverFetched('balances'),
	failure: { code: 'CODE', reason: '', ...failure }
});

it.each([
	['nothing came back', failed({ class: 'network' }), 'offline'],
	['nothing came back in time', failed({ class: 'timeout' }), 'offline'],
	['the operator is down', failed({ class: 'server', status: 503 }), 'unresponsive'],
	['the operator asks to wait', failed({ class: 'server', status: 429 }), 'unresponsive'],
	['a good answer can not be read', failed({ class: 'server', status: 200 }), 'garbled'],
	['no record can be read', failed({ class: 'server' }), 'garbled'],
	['the operator refuses', failed({ class: 'rejected', status: 403 }), 'ok'],
	['all is well', neverFetched('balances'), 'ok'],
	['nothing is known yet', undefined, 'ok']
] as const)('when %s', (_, balances, reach) => {
	expect(reachOf({ maybeOnline: true, active: true, balances, answeredAt: 0 })).toBe(reach);
	expect(reachOf({ maybeOnline: false, active: true, balances, answeredAt: 0 })).toBe('offline');
});

const lost = { ...failed({ class: 'network' }), failedAt: 100 };

it('a failure to get through is over with the next answer, whoever it was for', () => {
	expect(reachOf({ maybeOnline: true, active: true, balances: lost, answeredAt: 99 })).toBe('offline');
	expect(reachOf({ maybeOnline: true, active: true, balances: lost, answeredAt: 100 })).toBe('ok');
	const late = { ...failed({ class: 'timeout' }), failedAt: 100 };
	expect(reachOf({ maybeOnline: true, active: true, balances: late, answeredAt: 101 })).toBe('ok');
});

it('an answer does not make up for an operator that fails', () => {
	const down = { ...failed({ class: 'server', status: 503 }), failedAt: 100 };
	expect(reachOf({ maybeOnline: true, active: true, balances: down, answeredAt: 200 })).toBe('unresponsive');
});

it.each([['network'], ['timeout'], ['server']] as const)(
	'a %s failure from before the session ended says nothing: nobody reads the balance any more',
	(failure) => {
		const old = { ...failed({ class: failure }), failedAt: 100 };
		expect(reachOf({ maybeOnline: true, active: false, balances: old, answeredAt: 0 })).toBe('ok');
		expect(reachOf({ maybeOnline: false, active: false, balances: old, answeredAt: 0 })).toBe('offline');
	}
);
