import { expect, it } from 'vitest';
import { CONFIRMED, entry } from '$lib/domain/outbox.fixture';
import { onceMore } from './once-more';

it('what has not arrived for certain is confirmed anew, what nobody knows goes again under its key', () => {
	const way = (change: Parameters<typeof entry>[0], now = CONFIRMED) => onceMore(entry(change), now);
	expect(way({ state: 'rejected' })).toBe('confirmAgain');
	expect(way({ state: 'unknown' })).toBe('sendAgain');
	expect(way({ state: 'unknown', progress: { acknowledged: 'm' } })).toBeUndefined();
	expect([way({ state: 'queued' }), onceMore(undefined, CONFIRMED)]).toEqual([undefined, undefined]);
});
