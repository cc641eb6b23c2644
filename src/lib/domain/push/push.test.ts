import { describe, expect, it } from 'vitest';
import { DAY } from '../instant';
import { isShown, readNotification, subjectOf } from './notification';
import { isSamePreferences, needsDelivery, NOTIFICATION_KINDS, type PushPreferences } from './preferences';

const WISH: PushPreferences = { id: 'w', kinds: NOTIFICATION_KINDS, below: { minor: 100_00, currency: 'RUB' } };
const read = (payload: object, preferences: PushPreferences | undefined = WISH) =>
	readNotification({ subscription: 'w', ...payload }, preferences);

describe('what came', () => {
	it('is told by its type, with no more than the notice is about', () => {
		const threshold = { value: 100, unit: 'RUB' };
		const everything = { threshold, usageType: 'data', state: 'failed', balance: 1, text: 'secret' };
		expect(NOTIFICATION_KINDS.map((type) => read({ type, ...everything }))).toEqual([
			{ kind: 'lowBalance', needless: false, below: { minor: 100_00, currency: 'RUB' } },
			{ kind: 'packageEnds', needless: false, unit: 'byte' },
			{ kind: 'orderDone', needless: false, failed: true },
			{ kind: 'supportAnswer', needless: false }
		]);
		expect(read({ type: 'orderDone', state: 'completed' })).toMatchObject({ failed: false });
		expect(read({ type: 'supportAnswer', about: 'request' })).toEqual({ kind: 'requestNews', needless: false });
		expect(read({ type: 'supportAnswer', about: 'weather' })).toEqual({ kind: 'supportAnswer', needless: false });
	});

	it.each([
		['lowBalance', {}],
		['lowBalance', { threshold: 100 }],
		['lowBalance', { threshold: { value: '100', unit: 'RUB' } }],
		['lowBalance', { threshold: { value: 100 } }],
		['lowBalance', { threshold: { value: 1e300, unit: 'RUB' } }],
		['packageEnds', { usageType: 'toString' }],
		['packageEnds', {}]
	])('%s with %j says its kind and nothing it does not know', (type, rest) => {
		expect(read({ type, ...rest })).toEqual({ kind: type, needless: false });
	});

	it.each([undefined, null, '', 7, 'lowBalance', [], {}, { type: 'jackpot' }, { type: ['lowBalance'] }])(
		'%j is something unknown, and shown',
		(payload) => {
			expect(readNotification(payload, WISH)).toEqual({ kind: 'unknown', needless: false });
		}
	);

	it('of another sign-in, of nobody or switched off is not wished for, and says nothing of itself', () => {
		const needless = { kind: 'unknown', needless: true };
		expect(read({ type: 'lowBalance', subscription: 'other' })).toEqual(needless);
		expect(readNotification({ type: 'lowBalance' }, undefined)).toEqual(needless);
		expect(read({ type: 'lowBalance' }, { ...WISH, kinds: ['orderDone'] })).toEqual(needless);
	});
});

it('leads to the screen it is about and brings that', () => {
	const subjects = NOTIFICATION_KINDS.map((type) => subjectOf(read({ type })));
	expect(subjects.map(({ path }) => path)).toEqual(['/top-up', '/services', '/queue', '/support']);
	expect(subjects.map(({ brings }) => brings[0])).toEqual(['balances', 'allowances', 'products', 'messages']);
	expect(subjects.map(({ drains }) => drains)).toEqual([false, false, true, false]);
	expect(subjectOf(read({ type: 'jackpot' }))).toEqual({ path: '/', brings: [], drains: false });
	const news = subjectOf(read({ type: 'supportAnswer', about: 'request' }));
	expect(news).toEqual({ path: '/support/requests', brings: ['requests'], drains: false });
});

it('is shown unless the person is looking: at its screen, or at any when nobody has wished for it', () => {
	const shown = (payload: object, ...lookingAt: string[]) => isShown(read(payload), lookingAt);
	const answer = { type: 'supportAnswer' };
	expect([shown(answer), shown(answer, '/'), shown(answer, '/', '/support')]).toEqual([true, true, false]);
	const others = { ...answer, subscription: 'other' };
	expect([shown(others), shown(others, '/top-up')]).toEqual([true, false]);
});

describe('the operator is told', () => {
	const NOW = 100 * DAY;
	const told = (change: Partial<PushPreferences>, allowed = true) =>
		needsDelivery({ ...WISH, ...change }, allowed, NOW);

	it('of a change, and again after a week or when the clock was set back', () => {
		expect(told({})).toBe(true);
		expect(told({ trouble: 'unreachable' })).toBe(true);
		expect(told({ trouble: 'sign-in' })).toBe(true);
		expect([told({ heardAt: NOW - 7 * DAY + 1 }), told({ heardAt: NOW - 7 * DAY })]).toEqual([false, true]);
		expect(told({ heardAt: NOW + 1 })).toBe(true);
	});

	it('of a withdrawal in any case', () => {
		expect(told({ kinds: [], heardAt: NOW, trouble: 'no-service' }, false)).toBe(true);
	});

	it('not while only the person can mend it', () => {
		expect([told({ trouble: 'no-service' }), told({ trouble: 'refused' })]).toEqual([false, false]);
		expect([told({ trouble: 'denied' }, false), told({ trouble: 'denied' }, true)]).toEqual([false, true]);
	});

	it('notes once that it is denied', () => {
		expect(told({ heardAt: NOW }, false)).toBe(true);
	});
});

it('two wishes are the same whatever has come of them', () => {
	expect(isSamePreferences({ ...WISH, heardAt: 1, trouble: 'refused' }, WISH)).toBe(true);
	const others: (PushPreferences | undefined)[] = [
		undefined,
		{ ...WISH, id: 'x' },
		{ ...WISH, kinds: ['orderDone'] },
		{ ...WISH, below: { minor: 1, currency: 'RUB' } },
		{ ...WISH, below: { minor: 100_00, currency: 'BYN' } }
	];
	expect(others.map((other) => isSamePreferences(other, WISH))).toEqual(others.map(() => false));
});
