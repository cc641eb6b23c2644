import { expect, it } from 'vitest';
import { leavingOf } from './leaving';
import type { OutboxEntry } from './outbox';
import { entry } from './outbox.fixture';

it.each<[string, Partial<OutboxEntry>, 'unsent' | 'underWay' | 'paid' | undefined]>([
	['waits for the network', {}, 'unsent'],
	['waits for sign-in', { state: 'waiting-sign-in' }, 'unsent'],
	['is on its way', { state: 'sending' }, 'underWay'],
	['may have arrived', { outcomeUnknown: true }, 'underWay'],
	['may have arrived before the session ended', { state: 'waiting-sign-in', outcomeUnknown: true }, 'underWay'],
	['has been taken in', { state: 'accepted', progress: { acknowledged: 'p' } }, 'underWay'],
	['nobody knows of', { state: 'unknown', outcomeUnknown: true }, 'underWay'],
	['was paid and waits for its credit', { progress: { paymentId: 'p' } }, 'paid'],
	['was paid, and its credit refused', { state: 'rejected', progress: { paymentId: 'p' } }, 'paid'],
	['was paid and called off', { state: 'cancelled', progress: { paymentId: 'p' } }, 'paid'],
	['was paid and goes on in another', { state: 'cancelled', progress: { paymentId: 'p' }, replacedBy: 'k' }, undefined],
	['was paid and credited', { state: 'done', progress: { paymentId: 'p', topupId: 't' } }, undefined],
	['was refused', { state: 'rejected' }, undefined],
	['has expired', { state: 'expired' }, undefined],
	['waits for a code', { state: 'needs-code' }, 'unsent'],
	['asks again', { state: 'needs-confirmation' }, undefined]
])('one that %s', (_, change, kind) => {
	const leaving = leavingOf([entry(change)]);
	const counts = { unsent: leaving.unsent.length, underWay: leaving.underWay.length, paid: leaving.paid.length };
	expect(counts).toEqual({ unsent: 0, underWay: 0, paid: 0, ...(kind && { [kind]: 1 }) });
});
