import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { freshnessMap, neverFetched } from './freshness';
import { message, order, queued, request } from './orders/orders.fixture';
import type { OutboxEntry } from './outbox';
import { CONFIRMED, LINE } from './outbox.fixture';
import { countUnreadTickets, isOver, projectTickets, type TicketEvent, type TicketRows, type Ticket } from './ticket';

const asked = (id: string, at: number, change: Partial<Ticket> = {}): Ticket => ({
	line: idOf(LINE),
	id,
	topic: 'billing',
	text: id,
	status: 'acknowledged',
	at,
	events: [],
	...change
});
const asking = (seq: number, change: Partial<OutboxEntry> = {}) =>
	queued(request({ text: `text ${seq}` }), seq, change);
const shown = (change: Partial<TicketRows>) =>
	projectTickets({ requests: [], drafts: undefined, outbox: [], freshness: freshnessMap([]), ...change });
const keys = (change: Partial<TicketRows>) => shown(change).items.map(({ key }) => key);

it('shows the newest first, what is under way above what has arrived', () => {
	const requests = [asked('t-1', 1), asked('t-3', 5), asked('t-2', 2, { key: 'key-9' }), asked('t-4', 5)];
	const outbox = [asking(2), queued(order(), 3), asking(4), queued(message(), 5)];
	expect(keys({ requests, outbox })).toEqual(['key-4', 'key-2', 't-4', 't-3', 'key-9', 't-1']);
	expect(keys({ requests: requests.toReversed() })).toEqual(['t-4', 't-3', 'key-9', 't-1']);
	const [first, second] = shown({ requests: [asked('t-1', 1)], outbox: [asking(2)] }).items;
	expect(first).toEqual({
		key: 'key-2',
		topic: 'billing',
		text: 'text 2',
		at: CONFIRMED,
		entry: outbox[0],
		unread: false
	});
	expect(second).toMatchObject({ key: 't-1', text: 't-1', at: 1, ticket: { status: 'acknowledged' } });
});

it('shows each request once: from the queue until the operator lists it', () => {
	const freshness = freshnessMap([{ ...neverFetched('requests'), awaiting: ['key-1'] }]);
	const outbox = [asking(1, { state: 'done' }), asking(2, { state: 'done' }), asking(3, { state: 'cancelled' })];
	expect(keys({ outbox, freshness })).toEqual(['key-1']);
	const requests = [asked('t-1', 1, { key: 'key-1' })];
	expect(shown({ outbox, freshness, requests }).items).toMatchObject([{ key: 'key-1', ticket: { id: 't-1' } }]);
	expect(keys({ outbox: [asking(1, { state: 'sending' })], requests })).toEqual(['key-1']);
});

it('has the draft at hand', () => {
	expect(shown({}).draft).toBeUndefined();
	const draft = { topic: 'service', text: 'Не ра' } as const;
	expect(shown({ drafts: { line: idOf(LINE), draft: '', readTo: 0, request: draft } }).draft).toEqual(draft);
});

it('has news of what happened after it was taken in, until that has been seen', () => {
	const taken: TicketEvent = { at: 1, status: 'acknowledged' };
	const answer: TicketEvent = { at: 5, author: 'Анна', text: 'Проверили' };
	const happened = [
		[],
		[taken],
		[taken, { at: 3, status: 'in-progress' }],
		[taken, { at: 3, status: 'in-progress' }, answer]
	] satisfies TicketEvent[][];
	const requests = happened.map((events, place) => asked(`t-${place}`, place, { events }));
	const unread = (seenRequests?: Record<string, number>) => {
		const drafts = { line: idOf(LINE), draft: '', readTo: 9, ...(seenRequests && { seenRequests }) };
		const { items } = shown({ requests, drafts });
		return [items.filter((item) => item.unread).map(({ key }) => key), countUnreadTickets(requests, drafts)];
	};
	expect(unread()).toEqual([['t-3', 't-2'], 2]);
	expect(unread({ 't-2': 3, 't-3': 3 })).toEqual([['t-3'], 1]);
	expect(unread({ 't-2': 3, 't-3': 5 })).toEqual([[], 0]);
	expect(countUnreadTickets(requests, undefined)).toBe(2);
});

it('is over when nothing more is going to happen', () => {
	const statuses = [
		'in-progress',
		'pending',
		'held',
		'unknown',
		'resolved',
		'closed',
		'rejected',
		'cancelled'
	] as const;
	expect(statuses.filter((status) => isOver(asked('t-1', 1, { status })))).toEqual(statuses.slice(4));
});
