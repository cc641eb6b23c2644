/** The chat with support, end to end: each message arrives once and in order, or visibly not. */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANSWERS_AFTER } from '../../mocks/bss/chat';
import type { Fault } from '../../mocks/bss/faults';
import { DAY, HOUR, MINUTE } from '$lib/domain/instant';
import { inProcessLocks } from '$lib/platform/locks';
import { comeToRest, credited, LINE, OTHER, type Phone } from './support/device';
import { assertSound, offline, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const say = (text: string) => p.engine.actions.confirm({ kind: 'message', line: LINE, text: text });
const SAY = 'POST /partyInteraction';
/** What the operator has heard. */
const heard = () => p.host.operator.chat.of(LINE).flatMap(({ from, text }) => (from === 'subscriber' ? [text] : []));
const TEN = Array.from({ length: 10 }, (_, place) => `Сообщение ${place + 1}`);

it('arrives once, under its key, with the moment it was written; the answer comes with a later reading', async () => {
	const { key } = await offline(p, () => say('Не работает интернет'));
	p.clock.advance(MINUTE);
	p.host.operator.clock.advance(MINUTE);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'done', version: 5, progress: { messageId: 'message-1000001' } });
	const [message] = p.host.operator.chat.of(LINE);
	expect(message).toMatchObject({ reason: key, writtenAt: p.clock.now() - MINUTE });
	const read = async () => (await p.db.messages.toArray()).map(({ from, key: of }) => [from, of]);
	await expect.poll(read).toEqual([['subscriber', key]]);
	p.host.operator.clock.advance(ANSWERS_AFTER);
	await p.engine.pull('pull');
	expect(await read()).toEqual([
		['subscriber', key],
		['support', 'message-1000001']
	]);
});

it('while the chat is looked at, nothing but it is asked for', async () => {
	await p.engine.pull('sign-in');
	p.clock.advance(MINUTE);
	p.sent.length = 0;
	await p.engine.actions.refreshOnly('messages');
	expect(p.sent.toSorted()).toEqual(['GET /partyInteraction', 'GET /session']);
});

it('takes no text that no screen may let through', async () => {
	for (const text of ['', ' ', ' a', 'я'.repeat(1_001)]) await expect(say(text)).rejects.toThrow(RangeError);
	expect(await p.db.outbox.count()).toBe(0);
});

it('keeps the draft on the device and takes it away with the sending', async () => {
	await p.engine.actions.saveDraft(idOf(LINE), 'Добрый');
	await p.engine.actions.markRead(idOf(LINE), 7);
	expect(await p.db.chatDesks.get(idOf(LINE))).toEqual({ line: idOf(LINE), draft: 'Добрый', readTo: 7 });
	await say('Добрый день');
	expect(await p.db.chatDesks.get(idOf(LINE))).toEqual({ line: idOf(LINE), draft: '', readTo: 7 });
});

it('called off before it is sent, it never goes and is a draft again', async () => {
	const { key } = await offline(p, () => say('Передумал'));
	await p.engine.actions.saveDraft(idOf(LINE), 'Добрый');
	expect(await p.engine.actions.cancel(key)).toBe(true);
	expect(await p.engine.actions.cancel(key)).toBe(false);
	await comeToRest(p);
	expect([heard(), (await p.db.chatDesks.get(idOf(LINE)))?.draft]).toEqual([[], 'Передумал\n\nДобрый']);
});

it('ten written offline, a flapping network, two answers lost: all arrive once, in order', async () => {
	await offline(p, async () => {
		for (const text of TEN) await say(text);
	});
	p.faults({ method: 'POST', path: '**/partyInteraction', kind: 'drop-after', times: 2 });
	for (const lasts of [2, 3, 2, 5, 3, 4]) {
		Object.assign(p.network, { up: true, lasts });
		await p.engine.drain('online');
	}
	p.network.up = true;
	delete p.network.lasts;
	await comeToRest(p);
	expect(heard()).toEqual(TEN);
	expect(await p.states()).toEqual(TEN.map(() => 'done'));
});

describe.each<[string, Omit<Fault, 'path' | 'method'>]>([
	['500 twice', { kind: 'status', status: 500, times: 2 }],
	['the answer lost', { kind: 'drop-after', times: 2 }],
	['the answer cut short', { kind: 'truncate', times: 1 }],
	['a page instead of JSON', { kind: 'html', times: 2 }],
	['429 with Retry-After', { kind: 'status', status: 429, retryAfter: 90, times: 1 }]
])('%s', (_, fault) => {
	it.each([['the message'], ['any request']])('on %s: all arrive once, in order', async (step) => {
		p.faults({ path: step === 'the message' ? '**/partyInteraction' : '**', ...fault });
		for (const text of TEN.slice(0, 3)) await say(text);
		await comeToRest(p);
		expect(heard()).toEqual(TEN.slice(0, 3));
	});
});

it.each(['before it arrives', 'before the answer'] as const)('the app dies %s: it arrives once', async (moment) => {
	const death = p.dieAt(SAY, moment);
	await say('Добрый день');
	void p.engine.drain('enqueued');
	await death;
	await comeToRest({ ...p, engine: p.reopen(inProcessLocks()) });
	expect([heard(), await p.states()]).toEqual([['Добрый день'], ['done']]);
});

it('is not held by money that waits, nor holds it', async () => {
	p.faults({ method: 'POST', path: '**/payment', kind: 'status', status: 503, times: 1 });
	const paid = await p.topUp(100);
	await say('Где мои деньги?');
	await p.engine.drain('timer');
	expect([heard(), await p.states()]).toEqual([['Где мои деньги?'], ['queued', 'done']]);
	p.faults({ method: 'POST', path: '**/partyInteraction', kind: 'status', status: 503, times: 1 });
	await say('Спасибо');
	for (let looks = 0; looks < 2; looks += 1) {
		p.clock.advance(5 * MINUTE);
		await p.engine.drain('timer');
	}
	expect([credited(p, paid), heard()]).toEqual([1, ['Где мои деньги?']]);
	await comeToRest(p);
	expect(heard()).toEqual(['Где мои деньги?', 'Спасибо']);
});

it('a refused one stays visible and the next goes', async () => {
	p.refuse((request, key) => request === SAY && key === 'key-2', 422);
	const [, second] = [await say('Первое'), await say('Второе'), await say('Третье')];
	await comeToRest(p);
	expect(await p.states()).toEqual(expect.arrayContaining(['done', 'rejected']));
	expect(heard()).toHaveLength(2);
	expect(second.key).toBeTruthy();
});

it('waits for sign-in and goes to nobody else', async () => {
	p.loseCookie();
	await say('Добрый день');
	await p.engine.drain('timer');
	expect(await p.states()).toEqual(['waiting-sign-in']);
	await p.signIn(OTHER);
	await comeToRest(p);
	expect(p.host.operator.chat.of(OTHER)).toEqual([]);
	await p.signIn(LINE);
	await comeToRest(p);
	expect(heard()).toEqual(['Добрый день']);
});

it('a day old asks again instead of going by itself', async () => {
	const { key } = await offline(p, () => say('Сегодня не работает связь'));
	p.clock.advance(20 * HOUR);
	p.host.operator.clock.advance(20 * HOUR);
	await comeToRest(p);
	expect([(await p.entry(key)).state, heard()]).toEqual(['expired', []]);
	const again = await p.engine.actions.confirmAgain(key);
	expect(again.key).not.toBe(key);
	await comeToRest(p);
	expect(heard()).toEqual(['Сегодня не работает связь']);
});

it('is looked up, and not said again, when its answer was lost a day ago', async () => {
	p.faults({ method: 'POST', path: '**/partyInteraction', kind: 'drop-after', times: 1 });
	await say('Добрый день');
	await p.engine.drain('timer');
	p.clock.advance(2 * DAY);
	p.host.operator.clock.advance(2 * DAY);
	await comeToRest(p);
	expect([heard(), await p.states()]).toEqual([['Добрый день'], ['done']]);
});
