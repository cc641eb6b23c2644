import { describe, expect, it } from 'vitest';
import { judge, MOST_STANDSTILL, type Ending } from './judge';
import { longestStandstill, type Sample, type Waiting } from './standstill';

const KEPT = { mark: 'top-up 13700', as: 'kept' } as const;
const ROW = { key: 'k', mark: 'top-up 13700', state: 'done', shown: true };
const APPLIED = { mark: 'top-up 13700', key: 'k' };
const PAID = { ...APPLIED, pays: true };

const faults = (ending: Partial<Ending>): string[] =>
	judge({
		confirmed: [KEPT],
		rows: [ROW],
		effects: [PAID, APPLIED],
		longestStandstill: 0,
		trouble: [],
		...ending
	}).map(({ fault }) => fault);

describe('finds nothing', () => {
	it.each<[string, Partial<Ending>]>([
		['in what was applied once', {}],
		['in what was refused and is shown', { rows: [{ ...ROW, state: 'rejected' }], effects: [] }],
		['in what is paid, not credited, and is shown', { rows: [{ ...ROW, state: 'rejected' }], effects: [PAID] }],
		['in what nobody knows, applied', { rows: [{ ...ROW, state: 'unknown' }] }],
		['in what nobody knows, not applied', { rows: [{ ...ROW, state: 'unknown' }], effects: [] }],
		['in history that the queue does not list', { rows: [{ ...ROW, shown: false }] }],
		['in a tap that never became a command', { confirmed: [{ ...KEPT, as: 'tapped' }], rows: [], effects: [] }],
		['in a tap that did', { confirmed: [{ ...KEPT, as: 'tapped' }] }],
		['in a rest that is not too long', { longestStandstill: MOST_STANDSTILL }]
	])('%s', (_, ending) => expect(faults(ending)).toEqual([]));
});

describe('finds', () => {
	it.each<[string, string, Partial<Ending>]>([
		['lost', 'what the screen said it has, and the device has not', { rows: [], effects: [] }],
		['lost', 'what is told to be done, never applied', { effects: [] }],
		['lost', 'what was half done and forgotten', { rows: [], effects: [PAID] }],
		[
			'lost',
			'a mere tap that has left the device and is forgotten by it',
			{ confirmed: [{ ...KEPT, as: 'tapped' }], rows: [] }
		],
		['doubled', 'what was applied twice', { effects: [PAID, APPLIED, APPLIED] }],
		['doubled', 'what was applied again under another key', { effects: [APPLIED, { ...APPLIED, key: 'other' }] }],
		['doubled', 'what was paid twice and credited once', { effects: [PAID, PAID, APPLIED] }],
		['doubled', 'one tap that became two commands', { rows: [ROW, { ...ROW, key: 'other' }] }],
		['unasked', 'what nobody confirmed', { confirmed: [], rows: [] }],
		['unasked', 'a command nobody confirmed', { confirmed: [], effects: [] }],
		['untrue', 'what is told to be refused, and was applied', { rows: [{ ...ROW, state: 'rejected' }] }],
		['untrue', 'what is told to have expired, and was applied', { rows: [{ ...ROW, state: 'expired' }] }],
		['hidden', 'what waits for the person and is not shown', { rows: [{ ...ROW, state: 'unknown', shown: false }] }],
		['stuck', 'what has not ended', { rows: [{ ...ROW, state: 'queued' }], effects: [] }],
		['stuck', 'a queue that stood still', { longestStandstill: MOST_STANDSTILL + 1 }],
		['page', 'what pages should not do', { trouble: ['blank: /'] }]
	])('%s: %s', (fault, _, ending) => expect(faults(ending)).toEqual([fault]));
});

describe('the longest standstill', () => {
	const QUEUED: Waiting = { key: 'k', state: 'queued', attempts: 1 };
	/** One look every ten seconds. */
	const looks = (...each: Partial<Sample>[]): number =>
		longestStandstill(
			each.map((look, place) => ({
				at: place * 10_000,
				now: place * 10_000,
				network: true,
				waiting: [QUEUED],
				...look
			}))
		);
	const missing = { ...QUEUED, unclearSince: 0, nextAttemptAt: 120_000 };

	it.each<[string, number, Partial<Sample>[]]>([
		['counts while nothing changes', 20_000, [{}, {}, {}]],
		['begins anew with every attempt', 10_000, [{}, {}, { waiting: [{ ...QUEUED, attempts: 2 }] }, {}].slice(0, 3)],
		['counts from the last change on', 10_000, [{ waiting: [] }, {}, {}]],
		['does not count without a network', 0, [{ network: false }, {}, { network: false }]],
		['counts a backoff', 20_000, Array(3).fill({ waiting: [{ ...QUEUED, nextAttemptAt: 99_000 }] })],
		['counts what is being sent', 20_000, Array(3).fill({ waiting: [{ ...QUEUED, state: 'sending' }] })],
		['does not count what waits for the person', 0, Array(3).fill({ waiting: [{ ...QUEUED, state: 'unknown' }] })],
		['does not count the two minutes of what may be on its way', 0, Array(3).fill({ waiting: [missing] })],
		['counts beyond them', 20_000, Array(3).fill({ now: 130_000, waiting: [missing] })],
		[
			'does not count what depends on such a one',
			0,
			Array(3).fill({ waiting: [missing, { ...QUEUED, key: 'next', after: 'k' }] })
		],
		[
			'counts what waits for one that stands still',
			20_000,
			Array(3).fill({ waiting: [QUEUED, { ...QUEUED, key: 'next', after: 'k' }] })
		],
		[
			'counts what waits for one that is not there',
			20_000,
			Array(3).fill({ waiting: [{ ...QUEUED, key: 'next', after: 'k' }] })
		],
		['is the longest of several', 20_000, [{}, {}, {}, { network: false }, {}, {}]]
	])('%s', (_, expected, each) => expect(looks(...each)).toBe(expected));
});
