import { describe, expect, it } from 'vitest';
import type { Failure } from '$lib/domain/failure';
import { HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import { order } from '$lib/domain/orders/orders.fixture';
import type { OutboxEntry } from '$lib/domain/outbox';
import { CONFIRMED, entry } from '$lib/domain/outbox.fixture';
import {
	afterAcceptance,
	afterFailure,
	inDoubt,
	unclearFor,
	whileMissing,
	withProgress,
	type Attempt
} from './after-delivery';

const NOW = CONFIRMED + HOUR;
const attempt = (change: Partial<OutboxEntry> = {}, now = NOW): Attempt => ({
	waited: entry(change),
	entry: entry({ ...change, attempts: (change.attempts ?? 0) + 1 }),
	now,
	random: () => 1
});
const failure: Failure = { class: 'server', code: 'HTTP_503', reason: '', status: 503 };
const lost = { failure, outcomeUnknown: true, sent: true };
const asked = { failure, outcomeUnknown: true, sent: false };

describe('taken in', () => {
	it('is asked about soon at first, however long it took to get there, and then ever more seldom', () => {
		const soon = afterAcceptance(attempt({ attempts: 12 }), false);
		expect(soon).toMatchObject({ event: 'accept', change: { attempts: 1, nextAttemptAt: NOW + 2 * SECOND } });
		const later = afterAcceptance(attempt({ state: 'accepted', attempts: 30 }), false);
		expect(later.change.nextAttemptAt).toBe(NOW + 15 * MINUTE);
	});

	it('without a clear word is waited for ten minutes, then nobody knows', () => {
		const at = (ago: number) => afterAcceptance(attempt({ state: 'accepted', unclearSince: NOW - ago }), true).event;
		expect(afterAcceptance(attempt(), true).change.unclearSince).toBe(NOW);
		expect([at(10 * MINUTE - 1), at(10 * MINUTE)]).toEqual(['accept', 'doubt']);
	});

	it('with a clear word is not unclear any more', () => {
		const { change } = afterAcceptance(attempt({ unclearSince: NOW - MINUTE }), false);
		expect('unclearSince' in change && change.unclearSince === undefined).toBe(true);
	});

	it('and undecided for longer than a command lives, is in doubt, unless it is an order', () => {
		const old = NOW + 30 * HOUR;
		expect(afterAcceptance(attempt({ state: 'accepted' }, old), false).event).toBe('doubt');
		expect(afterAcceptance(attempt({ state: 'accepted', command: order() }, old), false).event).toBe('accept');
	});
});

describe('to be paid on a page', () => {
	const until = NOW + 20 * MINUTE;
	const toPay = { address: 'https://bank.example/1', until };
	const waiting = (change: Partial<OutboxEntry> = {}) => attempt({ state: 'awaits-payment', toPay, ...change });

	it('is asked about soon while it can be paid, and more seldom when nobody seems to', () => {
		expect(afterAcceptance(attempt(), false, toPay)).toMatchObject({
			event: 'ask-payment',
			change: { toPay, outcomeUnknown: true, nextAttemptAt: NOW + 2 * SECOND }
		});
		const at = (attempts: number) => afterAcceptance(waiting({ attempts }), false, toPay).change.nextAttemptAt;
		expect([at(10), at(80)]).toEqual([NOW + 4 * SECOND, NOW + 20 * SECOND]);
	});

	it('keeps its page when the operator does not tell it again, and asks ever more seldom once its time is over', () => {
		expect(afterAcceptance(waiting(), false)).toMatchObject({ event: 'ask-payment', change: { toPay } });
		const over = { ...waiting({ attempts: 30 }), now: until };
		expect(afterAcceptance(over, false)).toMatchObject({
			event: 'ask-payment',
			change: { nextAttemptAt: until + 15 * MINUTE }
		});
	});

	it('of which no end is told, lasts as long as a command', () => {
		const forEver = { address: toPay.address };
		const asked = (now: number) => afterAcceptance({ ...waiting({ toPay: forEver }), now }, false);
		expect([asked(NOW).event, asked(NOW + 30 * HOUR).event]).toEqual(['ask-payment', 'doubt']);
	});

	it('stays so while the operator has no clear word, for ten minutes, and when it can not be asked', () => {
		const unclear = (ago: number) => afterAcceptance(waiting({ unclearSince: NOW - ago }), true).event;
		expect([unclear(MINUTE), unclear(10 * MINUTE)]).toEqual(['ask-payment', 'doubt']);
		expect(afterFailure(waiting(), asked).event).toBe('ask-payment');
	});
});

describe('missing', () => {
	it('is waited for two minutes from the first look on', () => {
		const { event, change } = whileMissing(attempt());
		expect([event, change.nextAttemptAt]).toEqual(['wait', NOW + 2 * MINUTE]);
		expect(whileMissing(attempt({ unclearSince: NOW - MINUTE })).change.nextAttemptAt).toBe(NOW + MINUTE);
	});

	it('begins anew when the clock was set back, and stays unknown when it was', () => {
		const set = attempt({ unclearSince: NOW + HOUR, state: 'unknown' });
		expect(unclearFor(set.entry, NOW)).toBe(0);
		expect(whileMissing(set)).toMatchObject({ event: 'doubt', change: { unclearSince: NOW } });
	});
});

it('in doubt it is asked about for as long as the operator would know its key', () => {
	expect(inDoubt(attempt())).toMatchObject({ event: 'doubt', change: { nextAttemptAt: NOW + 2 * SECOND } });
	expect(inDoubt(attempt({}, NOW + 30 * HOUR)).change.nextAttemptAt).toBeUndefined();
});

describe('after a failure', () => {
	it('of a sending, everything about it is open again', () => {
		const { event, change } = afterFailure(attempt({ unclearSince: NOW - MINUTE, sendAgain: true }), lost);
		expect([event, change.outcomeUnknown, change.unclearSince, change.sendAgain]).toEqual([
			'wait',
			true,
			undefined,
			undefined
		]);
	});

	it.each([
		['queued', 'wait'],
		['accepted', 'accept'],
		['unknown', 'doubt']
	] as const)('of a question, %s stays what it is', (state, event) => {
		const waiting = afterFailure(attempt({ state }), asked);
		expect(waiting.event).toBe(event);
		expect(waiting.change).toMatchObject({ failure, outcomeUnknown: true, unclearSince: NOW });
	});

	it('of a server that stays in trouble for an hour, nobody knows', () => {
		expect(afterFailure(attempt({ unclearSince: NOW - HOUR }), asked).event).toBe('doubt');
		const network = { ...asked, failure: { ...failure, class: 'network' } as const };
		expect(afterFailure(attempt({ unclearSince: NOW - HOUR }), network).event).toBe('wait');
	});

	it('waits as long as the operator asks', () => {
		const later = { ...failure, retryAt: NOW + 10 * MINUTE };
		for (const state of ['queued', 'accepted'] as const)
			expect(afterFailure(attempt({ state }), { ...asked, failure: later }).change.nextAttemptAt).toBe(later.retryAt);
	});
});

it('a row with a step taken in is of a version that older apps leave alone', () => {
	expect(withProgress(entry({ version: 2 }), { acknowledged: '' }, {})?.version).toBe(7);
	expect(withProgress(entry({ version: 2 }), { paymentId: 'p' }, {})).toMatchObject({
		version: 2,
		progress: { paymentId: 'p' }
	});
});

it('a page that was put away takes nothing back that has been reached since', () => {
	const reached = entry({ progress: { paymentId: 'p' } });
	expect(withProgress(reached, { acknowledged: 'p' }, {})).toBeUndefined();
	expect(withProgress(reached, { paymentId: 'p', topupId: 't' }, { paymentId: 'p' })).toMatchObject({
		progress: { paymentId: 'p', topupId: 't' }
	});
});
