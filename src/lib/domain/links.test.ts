import { expect, it } from 'vitest';
import { LINE, OTHER_LINE, entry } from './outbox.fixture';
import { idOf } from './line.fixture';
import { aboutLine } from './about-line';
import { disconnecting, losing, order, queued, setting } from './orders/orders.fixture';
import { reconcile } from './orders/reconciliation';
import { dependsOn, waitsFor } from './precedence';
import { neverFetched } from './freshness';
import { isUsed, isViewable, rightsOf, type Link, type Right } from './links';
import { linksBoard } from './links-board';
import { mayRead } from './viewed-line';
import type { OutboxState } from './outbox';
import { readEntry, versionOf } from './stored-entry';

const link = (change: Partial<Link> = {}): Link => ({
	line: idOf(LINE),
	id: 'link-1',
	role: 'owner',
	number: OTHER_LINE,
	status: 'active',
	rights: [
		{ name: 'balance', since: 1 },
		{ name: 'services', since: 2 }
	],
	asked: ['balance'],
	askedAt: 0,
	...change
});

const wish = (rights: Right[] | undefined, state: OutboxState = 'queued', linkId = 'link-1') =>
	entry({
		key: 'wish',
		state,
		command: {
			kind: 'link',
			line: LINE,
			linkId,
			other: OTHER_LINE,
			...(rights ? { action: 'grant', rights } : { action: 'end' })
		}
	});

const fresh = neverFetched('links');

it('rights are told in one order, each once, without those of a later version', () => {
	expect(rightsOf(['services', 'balance', 'balance', 'passport', 5])).toEqual(['balance', 'services']);
	expect([isUsed('balance'), isUsed('place')]).toEqual([true, false]);
});

it('only an active link of the viewer with a right may be looked at', () => {
	expect(isViewable(link({ role: 'viewer' }))).toBe(true);
	expect(isViewable(link())).toBe(false);
	expect(isViewable(link({ role: 'viewer', status: 'pending' }))).toBe(false);
	expect(isViewable(link({ role: 'viewer', rights: [] }))).toBe(false);
});

it('links stand by who looks and who has consented', () => {
	const board = linksBoard(
		[
			link({ id: 'a', role: 'viewer' }),
			link({ id: 'b', role: 'viewer', status: 'pending' }),
			link({ id: 'c' }),
			link({ id: 'd', status: 'pending' })
		],
		[],
		fresh
	);
	const ids = (of: 'viewed' | 'asked' | 'granted' | 'wanted') => board[of].map((one) => one.link.id);
	expect([ids('viewed'), ids('asked'), ids('granted'), ids('wanted')]).toEqual([['a'], ['b'], ['c'], ['d']]);
});

it('what is wished shows at once, and until the operator has shown it', () => {
	const granted = (...entries: ReturnType<typeof wish>[]) => linksBoard([link()], entries, fresh).granted[0];
	expect(granted()).toEqual({ link: link(), rights: ['balance', 'services'], ending: false });
	expect(granted(wish(['balance']))).toMatchObject({ rights: ['balance'], ending: false, wish: { key: 'wish' } });
	expect(granted(wish(undefined))).toMatchObject({ rights: ['balance', 'services'], ending: true });
	expect(granted(wish(['balance'], 'done'))).not.toHaveProperty('wish');
	const awaited = linksBoard([link()], [wish(['balance'], 'done')], { ...fresh, awaiting: ['wish'] });
	expect(awaited.granted).toMatchObject([{ rights: ['balance'] }]);
});

it('a wish that was refused, or is about another link or something else, changes nothing', () => {
	for (const other of [wish([], 'rejected'), wish([], 'queued', 'link-2'), entry()])
		expect(linksBoard([link()], [other], fresh).granted).toEqual([
			{ link: link(), rights: ['balance', 'services'], ending: false }
		]);
});

it('of a linked line only what a right covers is read; of one’s own everything', () => {
	expect(mayRead({}, 'cards')).toBe(true);
	expect(mayRead({ rights: ['balance'] }, 'allowances')).toBe(true);
	expect(mayRead({ rights: ['balance'] }, 'movements')).toBe(false);
	expect(mayRead({ rights: ['balance', 'expenses', 'services', 'place', 'top-up'] }, 'cards')).toBe(false);
});

it('taking back waits for nothing but what is as urgent', () => {
	const row = { ...wish(undefined), seq: 2 };
	expect(waitsFor(row, [entry({ seq: 1 }), row])).toBeUndefined();
	const lost = queued(losing(), 1);
	expect(waitsFor(row, [lost, row])).toBe(lost);
});

it('a command changes the line that gets the money, else the one that has confirmed it', () => {
	const { command } = entry();
	if (command.kind !== 'top-up') throw new Error(command.kind);
	expect(aboutLine({ ...command, receiver: OTHER_LINE })).toBe(OTHER_LINE);
	expect(aboutLine({ kind: 'message', line: LINE, text: 'a' })).toBe(LINE);
	expect([aboutLine(order()), aboutLine({ ...order(), forLine: OTHER_LINE })]).toEqual([LINE, OTHER_LINE]);
});

it('an order for a linked line is nothing that an older app may send, and depends on none of one’s own', () => {
	const theirs = { ...order(), forLine: OTHER_LINE };
	expect([versionOf(order()), versionOf(theirs)]).toEqual([2, 14]);
	expect(readEntry(entry({ version: 14, command: theirs })).command).toEqual(theirs);
	expect(readEntry(entry({ version: 14, command: { ...theirs, forLine: 5 } as never })).command.kind).toBe(
		'unreadable'
	);
	expect([dependsOn(theirs, order()), dependsOn(theirs, theirs)]).toEqual([false, true]);
	const waiting = queued(order(), 1);
	expect([reconcile(theirs, [waiting]), reconcile(order(), [waiting])?.how]).toEqual([undefined, 'same']);
	// What ends a service of another line leaves the settings of one's own alone.
	const leaving = disconnecting('tones', { forLine: OTHER_LINE });
	const mine = queued(setting('a'), 1);
	const others = queued({ ...setting('b'), forLine: OTHER_LINE }, 2);
	const last = queued({ ...setting('c'), forLine: OTHER_LINE }, 3);
	expect(reconcile(leaving, [mine, others, last])).toMatchObject({ entry: last, obsolete: [others] });
});
