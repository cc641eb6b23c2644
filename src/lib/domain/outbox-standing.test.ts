import { expect, it } from 'vitest';
import { entry } from './outbox.fixture';
import { standing } from './outbox-standing';

it('what has left for the first time is being sent', () => {
	expect(standing(entry({ state: 'sending' }))).toBe('sending');
});

it('what has been taken in stays so while it is asked about, also where the operator told no number', () => {
	expect(standing(entry({ state: 'sending', progress: { acknowledged: 'o-1' } }))).toBe('accepted');
	expect(standing(entry({ state: 'sending', progress: { acknowledged: '' } }))).toBe('accepted');
	expect(standing(entry({ state: 'sending', progress: { paymentId: 'p-1' } }))).toBe('accepted');
});

it('every other state is what it is', () => {
	expect(standing(entry({ state: 'done', progress: { topupId: 't-1' } }))).toBe('done');
	expect(standing(entry({ state: 'queued', progress: { acknowledged: 'o-1' } }))).toBe('queued');
});
