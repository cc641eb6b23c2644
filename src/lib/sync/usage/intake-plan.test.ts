import { describe, expect, it } from 'vitest';
import type { Failure } from '$lib/domain/failure';
import { DAY, HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import type { UsageGap, UsageIntake } from '$lib/domain/usage/intake';
import { planIntake, tailFrom, type IntakeReason } from './intake-plan';

const NOW = Date.UTC(2026, 10, 22, 12);
const ZONE = 'Europe/Moscow';
const TAIL = Date.UTC(2026, 10, 17);

/** Everything has been read a moment ago, except as told. */
const state = (more: Partial<UsageIntake> = {}): UsageIntake => ({
	timeZone: ZONE,
	complete: true,
	stored: 10,
	unreadable: 0,
	gaps: [],
	seenTo: NOW - HOUR,
	newestAt: NOW,
	checkedAt: NOW,
	tail: { from: TAIL, unreadable: 0 },
	rerated: { at: NOW, since: NOW - DAY, count: 0 },
	audit: { at: NOW, surplus: {} },
	...more
});

const plan = (more?: Partial<UsageIntake>, reason: IntakeReason = 'focus') =>
	planIntake(state(more), ZONE, NOW, reason);
const below: UsageGap = { before: NOW - 30 * DAY, offset: 0 };

describe('the newest records', () => {
	it('are asked for first of all, all of them when there is nothing', () => {
		expect(planIntake(undefined, ZONE, NOW, 'pull')).toEqual({
			...{ do: 'read', known: undefined, gap: { offset: 0 }, rest: [], tail: false }
		});
	});

	it.each<[string, Partial<UsageIntake>, IntakeReason, boolean]>([
		['just asked for', {}, 'pull', false],
		['a while ago', { newestAt: NOW - 5 * MINUTE + 1 }, 'focus', false],
		['too long ago', { newestAt: NOW - 5 * MINUTE }, 'focus', true],
		['in the future', { newestAt: NOW + 1 }, 'focus', true],
		['just asked for, but the person asks', {}, 'person', true],
		['never for their tag', { tail: undefined as never }, 'timer', true]
	])('%s', (_, more, reason, asks) => {
		const step = plan(more, reason);
		expect(step).toMatchObject(asks ? { do: 'read', gap: { from: TAIL, offset: 0 }, tail: true } : { do: 'rest' });
	});

	it('come before what is still to be read below, without what is unread anyway', () => {
		expect(plan({ gaps: [below], newestAt: NOW - HOUR })).toMatchObject({
			gap: { from: TAIL },
			rest: [below],
			tail: true
		});
		const close = { before: NOW - DAY, offset: 0 };
		expect(plan({ gaps: [close], newestAt: NOW - HOUR })).toMatchObject({
			...{ gap: { from: NOW - DAY, offset: 0 }, rest: [close], tail: false }
		});
		expect(plan({ gaps: [close], newestAt: NOW - HOUR, seenTo: undefined as never })).toMatchObject({
			gap: { from: NOW - DAY }
		});
	});

	it('come before old ones rated anew, which leave out none of them', () => {
		const rated = { before: NOW - DAY, ratedSince: NOW - DAY, offset: 0 };
		expect(plan({ gaps: [rated], newestAt: NOW - HOUR })).toMatchObject({
			gap: { from: TAIL },
			rest: [rated],
			tail: true
		});
	});

	it('are not asked for twice when their first page is still to come', () => {
		const fresh = { from: TAIL, offset: 0 };
		expect(plan({ gaps: [fresh, below], newestAt: NOW - HOUR })).toMatchObject({
			gap: fresh,
			rest: [below],
			tail: false
		});
	});

	it('swallow the gap before when interrupted over and over', () => {
		const gaps = Array.from({ length: 6 }, (_, n) => ({ from: NOW - (n + 1) * DAY, before: NOW - n * DAY, offset: 0 }));
		expect(plan({ gaps }, 'person')).toMatchObject({
			...{ gap: { from: NOW - DAY, offset: 0 }, rest: gaps.slice(1), tail: false }
		});
		const open = [{ before: NOW, offset: 0 }, ...gaps.slice(1)];
		expect(plan({ gaps: open }, 'person')).toMatchObject({ gap: { offset: 0 }, tail: false });
	});

	it('begin some days back, at a moment that stays as long as it may', () => {
		expect(tailFrom({ ...state(), tail: undefined as never })).toBe(TAIL);
		expect(tailFrom(state({ seenTo: NOW + 4 * DAY }))).toBe(TAIL);
		expect(tailFrom(state({ seenTo: NOW + 5 * DAY }))).toBe(TAIL + 5 * DAY);
		expect(tailFrom(state({ seenTo: NOW - 2 * DAY }))).toBe(TAIL - 2 * DAY);
		expect(tailFrom({ ...state(), seenTo: undefined as never })).toBeUndefined();
	});
});

describe('when everything has been read', () => {
	it.each<[string, Partial<UsageIntake>, string]>([
		[
			'ratings are asked about once a day',
			{ rerated: { at: NOW - DAY, since: NOW - 3 * DAY, count: 0 } },
			'ask-rerated'
		],
		['and not sooner', { rerated: { at: NOW - DAY + 1, since: 0, count: 0 } }, 'rest'],
		['ratings never asked about are', { rerated: undefined as never }, 'ask-rerated'],
		[
			'not for a month where they are ignored',
			{ rerated: { at: NOW - 29 * DAY, since: 0, count: 0, ignored: true } },
			'rest'
		],
		['then again', { rerated: { at: NOW - 30 * DAY, since: 0, count: 0, ignored: true } }, 'ask-rerated'],
		['nor where there is no record yet', { rerated: undefined as never, seenTo: undefined as never }, 'rest'],
		['counts are compared once a day', { audit: { at: NOW - DAY, surplus: {} } }, 'audit'],
		['and the first time at once', { audit: undefined as never }, 'audit'],
		['what is left is read first', { gaps: [below], audit: undefined as never, rerated: undefined as never }, 'read']
	])('%s', (_, more, step) => {
		expect(plan(more).do).toBe(step);
	});

	it('ratings are asked about from a day before the last ones, below the newest days', () => {
		expect(plan({ rerated: { at: NOW - DAY, since: NOW - 3 * DAY, count: 0 } })).toEqual({
			...{ do: 'ask-rerated', since: NOW - 4 * DAY, before: TAIL }
		});
	});
});

it('days cut in another zone are forgotten', () => {
	expect(plan({ timeZone: 'Asia/Kamchatka' })).toEqual({ do: 'forget' });
});

describe('after a failure', () => {
	const failed = (kind: Failure['class'], ago: number, retryAt?: number): Partial<UsageIntake> => ({
		gaps: [below],
		failure: { class: kind, code: '', reason: '', ...(retryAt === undefined ? {} : { retryAt }) },
		failedAt: NOW - ago
	});

	it.each<[string, Partial<UsageIntake>, IntakeReason, boolean]>([
		['of the network rests a moment', failed('network', 5 * SECOND - 1), 'focus', true],
		['goes on after it', failed('network', 5 * SECOND), 'focus', false],
		['goes on at once when the network is back', failed('network', 0), 'online', false],
		['goes on when its time has come', failed('timeout', 0), 'timer', false],
		['goes on when the person asks', failed('server', 0), 'person', false],
		['waits as long as the operator says, whoever asks', failed('server', HOUR, NOW + 1), 'person', true],
		['and no longer', failed('server', HOUR, NOW), 'focus', false],
		['that was a refusal rests for an hour', failed('rejected', HOUR - 1), 'online', true],
		['goes on after that hour', failed('conflict', HOUR), 'focus', false],
		['goes on under a new sign-in', failed('rejected', 0), 'sign-in', false],
		['in the future goes on: the clock was set back', failed('rejected', -HOUR), 'focus', false],
		[
			'of a version that kept no time goes on',
			{ ...failed('rejected', 0), failedAt: undefined as never },
			'focus',
			false
		]
	])('%s', (_, more, reason, rests) => {
		expect(plan(more, reason).do === 'rest').toBe(rests);
	});
});
