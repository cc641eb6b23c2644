import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '$lib/domain/instant';
import type { OutboxEntry, OutboxState } from '$lib/domain/outbox';
import { disconnecting, message, order, queued } from '$lib/domain/orders/orders.fixture';
import { CONFIRMED, entry, LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { mayExpire, nextStep, tidy, type DrainSituation } from './drain-plan';

const NOW = CONFIRMED + HOUR;
const network = { class: 'network', code: 'NO_ANSWER', reason: '' } as const;
const server = { class: 'server', code: 'HTTP_503', reason: '' } as const;

describe('the next step', () => {
	const first = (change: Partial<OutboxEntry>): OutboxEntry => entry({ seq: 1, ...change });
	const second = entry({ seq: 2 });

	it('delivers in order of confirmation', () => {
		expect(nextStep([first({}), second], NOW)).toEqual({ do: 'deliver', entry: first({}) });
	});

	it('rests with nothing to do', () => {
		expect(nextStep([], NOW)).toEqual({ do: 'rest' });
		expect(nextStep([first({ state: 'done' })], NOW)).toEqual({ do: 'rest' });
	});

	it('waits behind a command that waits for its next attempt', () => {
		expect(nextStep([first({ nextAttemptAt: NOW + 1 }), second], NOW)).toEqual({ do: 'rest', until: NOW + 1 });
		expect(nextStep([first({ nextAttemptAt: NOW }), second], NOW)).toMatchObject({ do: 'deliver', entry: { seq: 1 } });
	});

	it('waits for what it depends on, and lets the rest pass', () => {
		const worked = queued(order(), 1, { state: 'accepted', nextAttemptAt: NOW + 5 });
		const held = queued(disconnecting('a'), 2);
		expect(nextStep([worked, held], NOW)).toEqual({ do: 'rest', until: NOW + 5 });
		expect(nextStep([worked, held, entry({ seq: 3 })], NOW)).toMatchObject({ do: 'deliver', entry: { seq: 3 } });
		expect(nextStep([worked, queued(disconnecting('b'), 2)], NOW)).toMatchObject({ do: 'deliver', entry: { seq: 2 } });
	});

	it('goes past one that is tried again and again, and comes back to it in time', () => {
		const sick = queued(order(), 1, { attempts: 3, nextAttemptAt: NOW + MINUTE });
		const next = queued(disconnecting('b'), 2);
		expect(nextStep([sick, next], NOW)).toMatchObject({ do: 'deliver', entry: { seq: 2 } });
		expect(nextStep([sick, next], NOW + MINUTE)).toMatchObject({ do: 'deliver', entry: { seq: 1 } });
		expect(nextStep([{ ...sick, attempts: 2 }, next], NOW)).toEqual({ do: 'rest', until: NOW + MINUTE });
	});

	it('does not believe a next attempt that only a clock set back explains', () => {
		expect(nextStep([first({ nextAttemptAt: NOW + 2 * HOUR })], NOW)).toMatchObject({ do: 'deliver' });
	});

	it.each<OutboxState>([
		'done',
		'cancelled',
		'rejected',
		'expired',
		'dismissed',
		'needs-code',
		'needs-confirmation',
		'unreadable'
	])('goes past one that is %s', (state) => {
		expect(nextStep([first({ state }), second], NOW)).toMatchObject({ do: 'deliver', entry: { seq: 2 } });
	});

	it('lets nothing pass one that waits for sign-in: the session has ended under the drain', () => {
		expect(nextStep([first({ state: 'waiting-sign-in' }), second], NOW)).toEqual({ do: 'rest' });
	});

	it('keeps the chat and the account in lanes of their own', () => {
		const waits = { nextAttemptAt: NOW + MINUTE };
		const chat = (seq: number, change: Partial<OutboxEntry> = {}) => queued(message(), seq, change);
		const seq = (entries: OutboxEntry[]) => {
			const step = nextStep(entries, NOW);
			return step.do === 'deliver' ? step.entry.seq : step;
		};
		expect(seq([first(waits), chat(2)])).toBe(2);
		expect(seq([chat(1, waits), second])).toBe(2);
		expect(seq([chat(1), second])).toBe(2);
		expect(seq([chat(1, waits), chat(2)])).toEqual({ do: 'rest', until: NOW + MINUTE });
		expect(seq([first({ nextAttemptAt: NOW + HOUR }), chat(2, waits)])).toEqual({ do: 'rest', until: NOW + MINUTE });
		expect(seq([first({ state: 'waiting-sign-in' }), chat(2)])).toEqual({ do: 'rest' });
	});

	it('goes past one the operator has taken in, and comes back to it in time', () => {
		const taken = first({ state: 'accepted', outcomeUnknown: true, nextAttemptAt: NOW + MINUTE });
		expect(nextStep([taken, second], NOW)).toMatchObject({ do: 'deliver', entry: { seq: 2 } });
		expect(nextStep([taken], NOW)).toEqual({ do: 'rest', until: NOW + MINUTE });
		const later = entry({ seq: 2, nextAttemptAt: NOW + HOUR });
		expect(nextStep([taken, later], NOW)).toEqual({ do: 'rest', until: NOW + MINUTE });
		expect(nextStep([taken], NOW + MINUTE)).toMatchObject({ do: 'deliver', entry: { seq: 1 } });
	});

	it('asks about what nobody knows when its time has come, holds up nobody with it, and does not ask for ever', () => {
		const unknown = first({ state: 'unknown', outcomeUnknown: true, nextAttemptAt: NOW + MINUTE });
		expect(nextStep([unknown, second], NOW)).toMatchObject({ do: 'deliver', entry: { seq: 2 } });
		expect(nextStep([unknown], NOW)).toEqual({ do: 'rest', until: NOW + MINUTE });
		expect(nextStep([unknown], NOW + MINUTE)).toMatchObject({ do: 'deliver', entry: { seq: 1 } });
		expect(nextStep([first({ state: 'unknown' }), second], NOW)).toMatchObject({ do: 'deliver', entry: { seq: 2 } });
	});

	it('expires what is too old, but looks up what may have arrived', () => {
		const late = CONFIRMED + 20 * HOUR;
		expect(nextStep([first({})], late)).toMatchObject({ do: 'expire' });
		expect(nextStep([first({ outcomeUnknown: true })], late)).toMatchObject({ do: 'deliver' });
	});
});

it.each<[OutboxState, boolean]>([
	['queued', true],
	['waiting-sign-in', true],
	['sending', false],
	['accepted', false],
	['needs-code', true],
	['awaits-payment', false],
	['needs-confirmation', false]
])('%s may expire by itself: %s', (state, may) => {
	expect(mayExpire(entry({ state }), CONFIRMED + 20 * HOUR)).toBe(may);
});

describe('before a drain', () => {
	const situation = (change: Partial<DrainSituation> = {}): DrainSituation => ({
		line: idOf(LINE),
		now: NOW,
		networkMayBeBack: false,
		...change
	});

	it('leaves alone what is as it should be', () => {
		expect(tidy(entry(), situation())).toBeUndefined();
		expect(tidy(entry({ state: 'done' }), situation())).toBeUndefined();
		expect(tidy(entry({ line: idOf(OTHER_LINE), state: 'waiting-sign-in' }), situation())).toBeUndefined();
	});

	it('what was being sent when the app died may have arrived', () => {
		expect(tidy(entry({ state: 'sending' }), situation())).toMatchObject({ state: 'queued', outcomeUnknown: true });
	});

	it('that, signed out, waits for sign-in and is still to be looked up', () => {
		expect(tidy(entry({ state: 'sending' }), situation({ line: undefined }))).toMatchObject({
			state: 'waiting-sign-in',
			outcomeUnknown: true
		});
	});

	it('commands of lines that are not signed in wait; of the one that is, they go', () => {
		expect(tidy(entry(), situation({ line: idOf(OTHER_LINE) }))?.state).toBe('waiting-sign-in');
		expect(tidy(entry({ state: 'waiting-sign-in' }), situation())?.state).toBe('queued');
	});

	it('the too old expires, signed in or not', () => {
		const late = { now: CONFIRMED + 20 * HOUR };
		const expired = { state: 'expired', settledAt: late.now };
		expect(tidy(entry(), situation(late))).toMatchObject(expired);
		expect(tidy(entry(), situation({ ...late, line: undefined }))).toMatchObject(expired);
	});

	it('a backoff for want of a network is cut short when it may be back; one that the server asked for is not', () => {
		const waiting = entry({ nextAttemptAt: NOW + MINUTE, failure: network });
		expect(tidy(waiting, situation({ networkMayBeBack: true }))).toEqual(entry({ failure: network }));
		expect(
			tidy({ ...waiting, failure: { ...network, class: 'timeout' } }, situation({ networkMayBeBack: true }))
		).toBeDefined();
		expect(tidy(waiting, situation())).toBeUndefined();
		expect(tidy({ ...waiting, failure: server }, situation({ networkMayBeBack: true }))).toBeUndefined();
		expect(tidy(entry({ nextAttemptAt: NOW + MINUTE }), situation({ networkMayBeBack: true }))).toBeUndefined();
	});
});
