import { describe, expect, it } from 'vitest';
import type { Failure } from '$lib/domain/failure';
import { freshnessMap, type Freshness } from '$lib/domain/freshness';
import { RESOURCES, ruleOf, type OnDemand, type Resource } from '$lib/domain/resources';
import { DAY, HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import { nextRead, planPull, type PullReason } from './pull-plan';

const NOW = Date.UTC(2026, 10, 22, 12);
const failure = { class: 'server', code: 'HTTP_503', reason: '' } as const;

/** Everything checked `age` ago, except as told. */
function checked(age: number, changes: Partial<Record<Resource, Partial<Freshness>>> = {}) {
	return freshnessMap(
		RESOURCES.map((resource) => ({
			resource,
			fetchedAt: NOW - age,
			checkedAt: NOW - age,
			unreadable: 0,
			...changes[resource]
		}))
	);
}

const ALWAYS = RESOURCES.filter((resource) => !ruleOf(resource).onDemand);
const AHEAD: readonly Resource[] = ['requests', 'inbox', 'links'];
const DAILY: readonly Resource[] = ['membership', 'points', 'pointsHistory', 'rewards'];

const plan = (
	freshness: ReturnType<typeof checked>,
	reason: PullReason,
	also: readonly OnDemand[] = [],
	wished = 'ru'
): Record<string, string> =>
	Object.fromEntries(
		planPull(freshness, NOW, { reason, also }, { wished, own: 'ru' }).map(({ resource, because }) => [
			resource,
			because
		])
	);

it('asks for everything at first, the balance before all else, last what nobody asks for yet', () => {
	const first = planPull(freshnessMap([]), NOW, { reason: 'entry', also: [] }, { wished: 'en', own: 'ru' });
	expect(first.map(({ resource }) => resource)).toEqual([...ALWAYS, ...AHEAD, ...DAILY]);
	const why = (resources: readonly Resource[]) =>
		new Set(first.filter(({ resource }) => resources.includes(resource)).map(({ because }) => because));
	expect([why(ALWAYS), why(AHEAD), why(DAILY)]).toEqual([
		new Set(['never-fetched']),
		new Set(['ahead']),
		new Set(['ahead'])
	]);
});

it.each<[number, Resource[]]>([
	[9 * SECOND, []],
	[29 * SECOND, ['messages']],
	[30 * SECOND, ['balances', 'allowances', 'messages']],
	[MINUTE, ['balances', 'allowances', 'movements', 'messages']],
	[
		10 * MINUTE,
		[
			...(['balances', 'allowances', 'products', 'offerings', 'cards', 'autopays'] as const),
			...(['movements', 'messages', 'notices', 'visits'] as const)
		]
	],
	[HOUR, [...ALWAYS, ...AHEAD]],
	[DAY, [...ALWAYS, ...AHEAD, ...DAILY]]
])('%d ms later asks again for %j', (age, resources) => {
	expect(Object.keys(plan(checked(age), 'focus'))).toEqual(resources);
});

it('asks the catalogue along with what is owned, though it is good for a day', () => {
	expect(plan(checked(10 * MINUTE), 'entry')['offerings']).toBe('with-products');
	expect(plan(checked(DAY), 'entry')['offerings']).toBe('old');
});

it.each<[PullReason, Resource[]]>([
	['pull', ALWAYS.filter((resource) => resource !== 'promotions')],
	['sign-in', ALWAYS]
])('on %s asks for everything, fresh or just failed; news only when it is old', (reason, resources) => {
	const asked = plan(checked(0, { cards: { failure, failedAt: NOW } }), reason);
	expect(Object.keys(asked)).toEqual(resources);
	expect(new Set(Object.values(asked))).toEqual(new Set(['asked-for']));
	const failed = plan(checked(0, { promotions: { failure, failedAt: NOW } }), reason);
	expect(failed['promotions']).toBe('asked-for');
});

it('after a command asks for what it has changed and nothing else', () => {
	expect(plan(checked(DAY, { movements: { awaiting: ['k'] } }), 'command')).toEqual({ movements: 'awaited' });
	expect(plan(checked(0, { balances: { awaiting: ['k'] } }), 'entry')).toEqual({ balances: 'awaited' });
});

it('asks for what few screens show when one of them does, or a command has changed it', () => {
	const old = checked(DAY);
	expect(plan(old, 'pull')['devices']).toBeUndefined();
	expect(plan(checked(HOUR - 1), 'pull')['requests']).toBeUndefined();
	expect(plan(old, 'entry', ['requests'])['requests']).toBe('old');
	expect(plan(checked(0), 'pull', ['requests'])['requests']).toBe('asked-for');
	expect(plan(checked(0), 'entry', ['requests'])['requests']).toBeUndefined();
	const changed = checked(0, { requests: { awaiting: ['k'] } });
	expect(plan(changed, 'command')).toEqual({ requests: 'awaited' });
	expect(plan(changed, 'pull')['requests']).toBe('asked-for');
});

it('asks ahead no sooner than hourly, and never because of a command or on the heels of a failure', () => {
	expect(plan(checked(HOUR), 'pull')).toMatchObject({ requests: 'ahead', inbox: 'ahead', links: 'ahead' });
	expect(plan(checked(-HOUR), 'focus')).toMatchObject({ requests: 'ahead', inbox: 'ahead', links: 'ahead' });
	expect(plan(checked(DAY), 'command')).toEqual({});
	const failed = checked(DAY, { inbox: { failure, failedAt: NOW - SECOND } });
	expect(plan(failed, 'pull')['inbox']).toBeUndefined();
});

it('takes a time in the future for no time at all', () => {
	expect(plan(checked(-HOUR), 'focus')).toMatchObject({ balances: 'from-the-future', offerings: 'from-the-future' });
});

describe('after a failure', () => {
	it.each<[string, Partial<Freshness>, string | undefined]>([
		['a moment ago: rests', { failure, failedAt: NOW - 4 * SECOND }, undefined],
		['some seconds ago: asks again, fresh or not', { failure, failedAt: NOW - 5 * SECOND }, 'failed-before'],
		[
			'with a time to come back at: rests until then',
			{ failure: { ...failure, retryAt: NOW + 1 }, failedAt: NOW - HOUR },
			undefined
		],
		['whose time has come', { failure: { ...failure, retryAt: NOW }, failedAt: NOW - HOUR }, 'failed-before'],
		['in the future: the clock was set back', { failure, failedAt: NOW + HOUR }, 'failed-before'],
		['of a version that kept no time', { failure }, 'failed-before']
	])('%s', (_, change, because) => {
		expect(plan(checked(0, { cards: change }), 'entry')['cards']).toBe(because);
	});
});

it('does not rest when the network that was missing is back', () => {
	const failedBy = (failure: Failure) => plan(checked(0, { cards: { failure, failedAt: NOW - 1 } }), 'online')['cards'];
	expect(failedBy({ ...failure, class: 'network' })).toBe('failed-before');
	expect(failedBy({ ...failure, class: 'timeout' })).toBeUndefined();
	expect(failedBy({ ...failure, retryAt: NOW + 1 })).toBeUndefined();
});

it('reads again when the first of what rests may be asked for, but not what is read on demand', () => {
	const at = (changes: Partial<Record<Resource, Partial<Freshness>>>) => nextRead(checked(0, changes), NOW);
	expect(at({})).toBeUndefined();
	expect(at({ inbox: { failure, failedAt: NOW } })).toBeUndefined();
	expect(at({ cards: { failure, failedAt: NOW - 5 * SECOND } })).toBeUndefined();
	const later = { failure: { ...failure, retryAt: NOW + MINUTE }, failedAt: NOW };
	expect(at({ balances: later })).toBe(NOW + MINUTE);
	expect(at({ balances: later, cards: { failure, failedAt: NOW - SECOND } })).toBe(NOW + 4 * SECOND);
});

describe('a language chosen', () => {
	const inEnglish = Object.fromEntries(RESOURCES.map((resource) => [resource, { asked: 'en' }]));

	it('asks anew for what was asked for in another one, however fresh', () => {
		expect(new Set(Object.values(plan(checked(SECOND, inEnglish), 'focus')))).toEqual(new Set(['other-language']));
		expect(plan(checked(SECOND, inEnglish), 'focus', [], 'en')).toEqual({});
	});

	it('rows that nobody asked for in any language are in the operator’s own', () => {
		expect(plan(checked(SECOND), 'focus')).toEqual({});
		expect(plan(checked(SECOND), 'focus', [], 'en')['catalogue']).toBe('other-language');
	});

	it('waits like everything else after a failure, and for its screen', () => {
		const failed = { catalogue: { asked: 'en', failure, failedAt: NOW - SECOND } };
		expect(plan(checked(SECOND, failed), 'focus')).toEqual({});
		expect(plan(checked(SECOND, inEnglish), 'focus', ['inbox'])['inbox']).toBe('other-language');
	});
});
