import { describe, expect, it } from 'vitest';
import type { Failure } from '$lib/domain/failure';
import { NEVER, neverFetched, type Freshness } from '$lib/domain/freshness';
import { failureOf } from './failure-of';
import { checkedAt, isKnown, loadState, type LoadState, type Shown } from './load-state';

const failure: Failure = { class: 'server', code: 'HTTP_503', reason: 'down' };
const never = neverFetched('catalogue');
const read: Freshness = { ...never, checkedAt: 5 };
const failed: Freshness = { ...never, failure };

describe('what a screen shows', () => {
	it.each<[string, Omit<Shown, 'reach'>, Partial<Record<Shown['reach'], LoadState>> & { ok: LoadState }]>([
		['the device has not been read', { freshness: undefined, some: false }, { ok: 'loading', offline: 'loading' }],
		[
			'the queries did not arrive',
			{ freshness: undefined, some: false, missing: true },
			{ ok: 'failed', offline: 'failed' }
		],
		[
			'nobody was asked yet',
			{ freshness: never, some: false },
			{ ok: 'loading', offline: 'failed', unresponsive: 'failed', garbled: 'failed' }
		],
		[
			'an answer is under way',
			{ freshness: never, some: false, refreshing: true },
			{ ok: 'loading', offline: 'loading' }
		],
		['the first try failed', { freshness: failed, some: false }, { ok: 'failed', offline: 'failed' }],
		['the next try is under way', { freshness: failed, some: false, refreshing: true }, { ok: 'loading' }],
		['there was nothing', { freshness: read, some: false }, { ok: 'empty', offline: 'empty' }],
		[
			'there was nothing, and no answer since',
			{ freshness: { ...read, failure }, some: false },
			{ ok: 'empty', unresponsive: 'empty' }
		],
		['there is something', { freshness: read, some: true }, { ok: 'known', offline: 'known' }],
		[
			'there is something, and no answer since',
			{ freshness: { ...read, failure }, some: true, missing: true },
			{ ok: 'known', offline: 'known' }
		],
		['a command of this device alone', { freshness: never, some: true }, { ok: 'known', offline: 'known' }]
	])('%s', (_, shown, states) => {
		for (const [reach, state] of Object.entries(states))
			expect(loadState({ ...shown, reach: reach as Shown['reach'] }), reach).toBe(state);
	});
});

it('the age of several is that of the oldest, and none while one is unknown', () => {
	expect(checkedAt(read, { ...read, checkedAt: 3 })).toBe(3);
	expect([checkedAt(read, never), checkedAt(read, undefined), checkedAt()]).toEqual([undefined, undefined, undefined]);
	expect([isKnown(read), isKnown({ ...read, checkedAt: NEVER }), isKnown(undefined)]).toEqual([true, false, false]);
});

it('why nothing is known: its own failure first, else what stands in the way', () => {
	expect(failureOf({ freshness: failed, reach: 'offline' })).toBe(failure);
	expect(failureOf({ freshness: never, reach: 'offline' }).class).toBe('network');
	expect(failureOf({ freshness: never, reach: 'unresponsive' }).class).toBe('server');
	expect(failureOf({ freshness: never, reach: 'garbled' }).code).toBe('BODY_BROKEN');
	// A part of the app that did not arrive, with nothing known of the operator yet.
	expect(failureOf({ freshness: undefined, reach: 'ok' }).class).toBe('network');
});
