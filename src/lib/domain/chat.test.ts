import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { projectChat, usualWait, withCancelledText, type ChatMessage, type ChatRows } from './chat';
import { LONGEST_MESSAGE, messageOf } from './command';
import { agreedOf, laneOf } from './commands/all';
import { freshnessMap, neverFetched } from './freshness';
import { message, order, queued, request } from './orders/orders.fixture';
import type { OutboxEntry } from './outbox';
import { CONFIRMED, LINE } from './outbox.fixture';

const said = (id: string, at: number, change: Partial<ChatMessage> = {}): ChatMessage => ({
	line: idOf(LINE),
	id,
	from: 'subscriber',
	text: id,
	at,
	...change
});
const answer = (id: string, at: number) => said(id, at, { from: 'support', key: 'm-1', author: 'Анна' });
const writing = (seq: number, change: Partial<OutboxEntry> = {}) => queued(message(`text ${seq}`), seq, change);
const shown = (change: Partial<ChatRows>) =>
	projectChat({ messages: [], drafts: undefined, outbox: [], freshness: freshnessMap([]), ...change });
const keys = (change: Partial<ChatRows>) => shown(change).items.map(({ key }) => key);

it('takes a message without the blanks around it, and none that is empty or too long', () => {
	expect(messageOf(' Добрый день\n')).toBe('Добрый день');
	expect(messageOf(' \n')).toBeUndefined();
	expect(messageOf('я'.repeat(LONGEST_MESSAGE))).toHaveLength(LONGEST_MESSAGE);
	expect(messageOf('я'.repeat(LONGEST_MESSAGE + 1))).toBeUndefined();
});

it('keeps what is said to support in a lane of its own', () => {
	expect([laneOf(writing(1).command), laneOf(request()), laneOf(order()), laneOf({ kind: 'unreadable' })]).toEqual([
		'chat',
		'chat',
		'account',
		'account'
	]);
});

it('confirms by a code what moves money, and nothing that is said', () => {
	expect([agreedOf(writing(1).command), agreedOf({ kind: 'unreadable' })]).toEqual([undefined, undefined]);
});

it('shows what the operator has by its time, then what is under way by when it was written', () => {
	const messages = [
		answer('m-3', 5),
		said('m-2', 2, { key: 'key-9' }),
		said('m-10', 2),
		said('m-1', 1),
		said('m-4', 5)
	];
	expect(keys({ messages, outbox: [writing(2), queued(order(), 3), writing(4)] })).toEqual([
		...['m-1', 'key-9', 'm-10', 'm-3', 'm-4'],
		...['key-2', 'key-4']
	]);
	expect(shown({ messages }).items[3]).toEqual({ key: 'm-3', from: 'support', text: 'm-3', at: 5, author: 'Анна' });
	expect(shown({ outbox: [writing(2)] }).items[0]).toMatchObject({ text: 'text 2', at: CONFIRMED, from: 'subscriber' });
});

it('shows each message once: from the queue until the operator lists it', () => {
	const freshness = freshnessMap([{ ...neverFetched('messages'), awaiting: ['key-1'] }]);
	const outbox = [writing(1, { state: 'done' }), writing(2, { state: 'done' }), writing(3, { state: 'cancelled' })];
	expect(keys({ outbox, freshness })).toEqual(['key-1']);
	const messages = [said('m-1', 1, { key: 'key-1' })];
	expect(shown({ outbox, freshness, messages }).items).toEqual([
		{ key: 'key-1', from: 'subscriber', text: 'm-1', at: 1 }
	]);
	expect(keys({ outbox: [writing(1, { state: 'sending' })], messages })).toEqual(['key-1']);
});

it('counts answers newer than the newest seen', () => {
	const messages = [said('m-1', 1), answer('m-2', 2), said('m-3', 3), answer('m-4', 4)];
	expect(shown({ messages }).unread).toBe(2);
	expect(shown({ messages, drafts: { line: idOf(LINE), draft: 'Ещё', readTo: 2 } })).toMatchObject({
		unread: 1,
		draft: 'Ещё'
	});
	expect(shown({ messages, drafts: { line: idOf(LINE), draft: '', readTo: 4 } }).unread).toBe(0);
});

it('says how long support takes as a rule, once it has answered often enough', () => {
	const chat = [said('a', 0), said('b', 50), answer('c', 100), answer('d', 110), said('e', 200), answer('f', 210)];
	expect(usualWait(shown({ messages: chat }).items)).toBeUndefined();
	const longer = [...chat, said('g', 300), answer('h', 1300)];
	expect(usualWait(shown({ messages: longer }).items)).toBe(100);
	const again = shown({ messages: [...longer, said('i', 2000), answer('j', 2005)], outbox: [writing(1)] });
	expect(usualWait(again.items)).toBe(100);
});

it('makes a draft of what is called off, before what is being written', () => {
	const drafts = { line: idOf(LINE), draft: '', readTo: 5 };
	const back = withCancelledText(drafts, message('Добрый день'));
	expect(back).toEqual({ ...drafts, draft: 'Добрый день' });
	expect(withCancelledText({ ...drafts, draft: 'Ещё' }, message('Добрый день')).draft).toBe('Добрый день\n\nЕщё');
	const { topic, text } = request();
	expect(withCancelledText(drafts, request()).request).toEqual({ topic, text });
	const written = { topic: 'other', text: 'Ещё' } as const;
	expect(withCancelledText({ ...drafts, request: written }, request()).request).toEqual({
		topic: 'other',
		text: `${text}\n\nЕщё`
	});
	expect(withCancelledText({ ...drafts, request: { text: ' ' } }, request()).request).toEqual({ topic, text });
});

it('draws rows of other systems, which write the same reason into many', () => {
	const messages = ['1', '2'].map((id) => said(id, 1, { key: 'Консультация' }));
	expect(keys({ messages })).toEqual(['Консультация', '2']);
});
