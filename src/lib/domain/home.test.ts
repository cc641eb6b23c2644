import { idOf } from '$lib/domain/line.fixture';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshnessMap, neverFetched } from './freshness';
import { RESOURCES } from './resources';
import { mainBalance, otherBalances, pendingSum, pendingTopUps, projectHome, type HomeRows } from './home';
import type { OutboxEntry, OutboxState } from './outbox';
import { entry, LINE, OTHER_LINE } from './outbox.fixture';
import type { Balance, Offering, OwnedProduct } from './subscriber';
import { topUpOnPage } from './top-up';

const balance = (kind: Balance['kind']): Balance => ({
	line: idOf(LINE),
	id: kind,
	kind,
	name: kind,
	remaining: { minor: 100, currency: 'RUB' },
	status: 'active'
});
const tariff = (id: string, status: OwnedProduct['status'], offeringId?: string): OwnedProduct => ({
	line: idOf(LINE),
	id,
	kind: 'tariff',
	name: id,
	status,
	prices: [],
	...(offeringId === undefined ? {} : { offeringId })
});
const offering: Offering = { line: idOf(LINE), id: 'o', name: 'o', description: '', prices: [], conditions: [] };
const rows = (change: Partial<HomeRows> = {}): HomeRows => ({
	owner: null,
	balances: [],
	allowances: [],
	products: [],
	offerings: [],
	outbox: [],
	freshness: freshnessMap([]),
	smsValues: [],
	...change
});
const to = (receiver: typeof LINE, change: Partial<OutboxEntry> = {}): OutboxEntry => {
	const one = entry(change);
	return { ...one, command: { ...one.command, receiver } as OutboxEntry['command'] };
};

describe('pending top-ups', () => {
	it.each<[OutboxState, boolean]>([
		['queued', true],
		['sending', true],
		['accepted', true],
		['waiting-sign-in', true],
		['done', false],
		['rejected', false],
		['expired', false],
		['needs-confirmation', false],
		['cancelled', false]
	])('%s counts: %s', (state, counts) => {
		expect(pendingTopUps(LINE, [entry({ state })], [])).toHaveLength(counts ? 1 : 0);
	});

	it('keep a done one until the balance shows it', () => {
		const done = entry({ state: 'done' });
		expect(pendingTopUps(LINE, [done], [done.key])).toEqual([done]);
		expect(pendingTopUps(LINE, [done], ['another'])).toEqual([]);
	});

	it('leave out what the person has yet to pay on a page, and keep it once it is paid', () => {
		const command = topUpOnPage(LINE, LINE, { minor: 500_00, currency: 'RUB' }, 'sbp');
		for (const state of ['queued', 'awaits-payment'] as const)
			expect(pendingTopUps(LINE, [entry({ command, state })], [])).toEqual([]);
		const paid = entry({ command, state: 'done' });
		expect(pendingTopUps(LINE, [paid], [paid.key])).toEqual([paid]);
	});

	it('leave out what goes to another number, and what can not be read', () => {
		expect(pendingTopUps(LINE, [to(OTHER_LINE)], [])).toEqual([]);
		expect(pendingTopUps(LINE, [entry({ state: 'unreadable', command: { kind: 'unreadable' } })], [])).toEqual([]);
	});

	it('add up in the currency of the balance only', () => {
		const byn = entry({ seq: 3 });
		const foreign = { ...byn, command: { ...byn.command, amount: { minor: 7, currency: 'BYN' } } } as OutboxEntry;
		const unreadable = entry({ command: { kind: 'unreadable' } });
		expect(pendingSum([entry(), entry({ seq: 2 }), foreign, unreadable], 'RUB')).toEqual({
			minor: 1_000_00,
			currency: 'RUB'
		});
		expect(pendingSum([foreign], 'RUB')).toBeUndefined();
	});
});

describe('projectHome', () => {
	it('shows server rows untouched, whatever waits in the queue', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom<OutboxState>('queued', 'done', 'rejected')), (states) => {
				const balances = [balance('main')];
				const outbox = states.map((state, index) => entry({ seq: index + 1, state }));
				const home = projectHome(LINE, rows({ balances, outbox }));
				expect(home.balances).toBe(balances);
				expect(home.balances).toEqual([balance('main')]);
			})
		);
	});

	it('takes what is awaited from the freshness of the balances', () => {
		const done = entry({ state: 'done' });
		const freshness = freshnessMap([{ ...neverFetched('balances'), awaiting: [done.key] }]);
		expect(projectHome(LINE, rows({ outbox: [done], freshness })).pending).toEqual([done]);
	});

	it.each<[string, OwnedProduct[], Offering[], string | undefined, boolean]>([
		['none owned', [], [offering], undefined, false],
		['an option is none', [{ ...tariff('x', 'active'), kind: 'option' }], [], undefined, false],
		['an ended one is none', [tariff('x', 'ended')], [], undefined, false],
		['the active one before a pending one', [tariff('a', 'pending'), tariff('b', 'active')], [], 'b', false],
		['the only one, though suspended', [tariff('a', 'suspended', 'o')], [offering], 'a', true],
		['without an entry of the catalogue', [tariff('a', 'active', 'gone')], [offering], 'a', false],
		[
			'by its entry in the catalogue',
			[{ ...tariff('a', 'active', 'o'), kind: 'unknown' }],
			[{ ...offering, kind: 'tariff' }],
			'a',
			true
		],
		['nor what nobody can tell', [{ ...tariff('a', 'active', 'o'), kind: 'unknown' }], [offering], undefined, false]
	])('tariff: %s', (_, products, offerings, id, described) => {
		const shown = projectHome(LINE, rows({ products, offerings })).tariff;
		expect(shown?.product.id).toBe(id);
		expect(shown?.offering !== undefined).toBe(described);
	});

	it('says that there is no tariff only when each product is for certain none, and each was read', () => {
		const option: OwnedProduct = { ...tariff('x', 'active', 'o'), kind: 'option' };
		const unknown: OwnedProduct = { ...option, kind: 'unknown' };
		const tariffless = (products: OwnedProduct[], more: Partial<HomeRows> = {}) =>
			projectHome(LINE, rows({ products, ...more })).tariffless;
		expect(tariffless([option])).toBe(true);
		expect(tariffless([unknown])).toBe(false);
		expect(tariffless([{ ...unknown, status: 'ended' }])).toBe(true);
		expect(tariffless([unknown], { offerings: [{ ...offering, kind: 'option' }] })).toBe(true);
		const freshness = freshnessMap([{ ...neverFetched('products'), unreadable: 1 }]);
		expect(tariffless([option], { freshness })).toBe(false);
	});
});

describe('the main balance', () => {
	const bucket = (id: string, minor: number, change: Partial<Balance> = {}): Balance => ({
		...balance('main'),
		id,
		remaining: { minor, currency: 'RUB' },
		...change
	});

	it('is the only main bucket', () => {
		expect(mainBalance([balance('bonus'), balance('main')])?.kind).toBe('main');
		expect(mainBalance([balance('other'), balance('credit')])).toBeUndefined();
		expect(otherBalances([balance('bonus'), balance('main')])).toEqual([balance('bonus')]);
	});

	it('is none of two: each stands by its own name', () => {
		const two = [bucket('a', 5_000_00), bucket('b', 12_50)];
		expect(mainBalance(two)).toBeUndefined();
		expect(otherBalances([...two, balance('bonus')])).toEqual([...two, balance('bonus')]);
	});

	it('is the sum of its parts where the pack says so, and only within one currency', () => {
		const part = { part: true } as const;
		const parts = [bucket('a', 10_00, part), bucket('b', 2_50, part), bucket('c', -1_00, part)];
		expect(mainBalance([...parts, balance('bonus')])?.remaining).toEqual({ minor: 11_50, currency: 'RUB' });
		expect(otherBalances([...parts, balance('bonus')])).toEqual([balance('bonus')]);
		const foreign = bucket('d', 1, { ...part, remaining: { minor: 1, currency: 'BYN' } });
		expect(mainBalance([...parts, foreign])).toBeUndefined();
		expect(mainBalance([...parts, bucket('e', 1)])).toBeUndefined();
		expect(mainBalance([...parts, bucket('f', Number.MAX_SAFE_INTEGER, part)])).toBeUndefined();
	});

	it('is not what has expired, unless there is nothing else', () => {
		const expired = bucket('old', 7_00, { status: 'expired' });
		expect(mainBalance([expired, bucket('new', 3_00)])?.id).toBe('new');
		expect(otherBalances([expired, bucket('new', 3_00)])).toEqual([expired]);
		expect(mainBalance([expired])?.id).toBe('old');
	});
});

it('knows the freshness of every resource, also of those without a row, and ignores rows of another version', () => {
	const map = freshnessMap([
		{ ...neverFetched('cards'), checkedAt: 5 },
		{ ...neverFetched('cards'), resource: 'tones' as 'cards' }
	]);
	expect(Object.keys(map).sort()).toEqual([...RESOURCES].sort());
	expect(map.cards.checkedAt).toBe(5);
	expect(map.balances).toEqual(neverFetched('balances'));
});
