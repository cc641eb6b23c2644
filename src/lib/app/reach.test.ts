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
	['the operator is down', failed({ class: 'server', status: 503 }), 'silent'],
	['the operator asks to wait', failed({ class: 'server', status: 429 }), 'silent'],
	['a good answer can not be read', failed({ class: 'server', status: 200 }), 'garbled'],
	['no record can be read', failed({ class: 'server' }), 'garbled'],
	['the operator refuses', failed({ class: 'rejected', status: 403 }), 'ok'],
	['all is well', neverFetched('balances'), 'ok'],
	['nothing is known yet', undefined, 'ok']
] as const)('when %s', (_, balances, reach) => {
	expect(reachOf(true, balances)).toBe(reach);
	expect(reachOf(false, balances)).toBe('offline');
});
