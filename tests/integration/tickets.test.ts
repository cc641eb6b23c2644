/** Requests to support, end to end: each arrives once and in order, or visibly not. */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../mocks/bss/faults';
import { attentionTo } from '$lib/db/repositories/attention';
import { HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import { newsAt } from '$lib/domain/ticket';
import { inProcessLocks } from '$lib/platform/locks';
import { comeToRest, LINE, OTHER, type Phone } from './support/device';
import { assertSound, offline, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const ask = (text: string) => p.engine.actions.confirm({ kind: 'request', line: LINE, topic: 'billing', text });
const ASK = 'POST /troubleTicket';
/** What the operator has been asked. */
const asked = (line = LINE) => p.host.operator.tickets.of(line).map(({ text }) => text);
const THREE = ['За что списали?', 'Верните деньги', 'Где ответ?'];
const stored = async () => (await p.db.requests.toArray()).map(({ key, status }) => [key, status]);

it('arrives once, under its key; how it stands comes with a later reading of its screen, and of no other', async () => {
	const { key } = await offline(p, () => ask('За что списали?'));
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'done', version: 6, progress: { requestId: 'ticket-1000001' } });
	expect(p.host.operator.tickets.of(LINE)).toMatchObject([{ externalId: key, type: 'billing' }]);
	await expect.poll(stored).toEqual([[key, 'acknowledged']]);
	p.host.operator.clock.advance(MINUTE);
	await p.engine.pull('pull');
	expect(await stored()).toEqual([[key, 'acknowledged']]);
	await p.engine.actions.refresh('pull', 'requests');
	expect(await stored()).toEqual([[key, 'in-progress']]);
	expect((await attentionTo(p.db, idOf(LINE))).requests).toBe(1);
	const [request] = await p.db.requests.toArray();
	const at = request && newsAt(request);
	for (const seenTo of [at ?? 0, 1]) await p.engine.actions.markTicketSeen(idOf(LINE), request?.id ?? '', seenTo);
	expect((await attentionTo(p.db, idOf(LINE))).requests).toBe(0);
	expect((await p.db.chatDesks.get(idOf(LINE)))?.seenRequests).toEqual({ 'ticket-1000001': at });
});

it('takes no request that no screen may let through', async () => {
	for (const text of ['', ' a', 'я'.repeat(1_001)]) await expect(ask(text)).rejects.toThrow(RangeError);
	const strange = { kind: 'request' as const, line: LINE, topic: 'weather' as never, text: 'Дождь' };
	await expect(p.engine.actions.confirm(strange)).rejects.toThrow(RangeError);
	expect(await p.db.outbox.count()).toBe(0);
});

it('keeps the draft on the device and takes it away with the sending', async () => {
	await p.engine.actions.saveTicketDraft(idOf(LINE), { topic: 'billing', text: 'За что' });
	expect(await p.db.chatDesks.get(idOf(LINE))).toMatchObject({ request: { topic: 'billing', text: 'За что' } });
	await ask('За что списали?');
	expect(await p.db.chatDesks.get(idOf(LINE))).not.toHaveProperty('request');
});

describe.each<[string, Omit<Fault, 'path' | 'method'>]>([
	['500 twice', { kind: 'status', status: 500, times: 2 }],
	['the answer lost', { kind: 'drop-after', times: 2 }],
	['the answer cut short', { kind: 'truncate', times: 1 }]
])('%s', (_, fault) => {
	it.each([['the request'], ['anything']])('on %s: all arrive once, in order', async (step) => {
		p.faults({ path: step === 'the request' ? '**/troubleTicket' : '**', ...fault });
		for (const text of THREE) await ask(text);
		await comeToRest(p);
		expect([asked(), await p.states()]).toEqual([THREE, ['done', 'done', 'done']]);
	});
});

it.each(['before it arrives', 'before the answer'] as const)('the app dies %s: it arrives once', async (moment) => {
	const death = p.dieAt(ASK, moment);
	await ask('За что списали?');
	void p.engine.drain('enqueued');
	await death;
	await comeToRest({ ...p, engine: p.reopen(inProcessLocks()) });
	expect([asked(), await p.states()]).toEqual([['За что списали?'], ['done']]);
});

it('goes in the chat’s lane: in order with what is said there, past money that waits', async () => {
	p.faults(
		{ method: 'POST', path: '**/payment', kind: 'status', status: 503, times: 1 },
		{ method: 'POST', path: '**/troubleTicket', kind: 'status', status: 503, times: 1 }
	);
	await p.topUp(100);
	await ask('За что списали?');
	await p.engine.actions.confirm({ kind: 'message', line: LINE, text: 'Я написал обращение' });
	await p.engine.drain('timer');
	expect([asked(), p.host.operator.chat.of(LINE)]).toEqual([[], []]);
	p.clock.advance(30 * SECOND);
	await comeToRest(p);
	expect([asked(), p.host.operator.chat.of(LINE).length]).toEqual([['За что списали?'], 1]);
	expect(
		p.sent.filter((request) => /troubleTicket|partyInteraction/.test(request) && request.startsWith('POST'))
	).toEqual([ASK, ASK, 'POST /partyInteraction']);
});

it('called off before it is sent, it never goes and is a draft again', async () => {
	const [first] = await offline(p, async () => [await ask('Передумал'), await ask('За что списали?')]);
	await p.engine.actions.saveTicketDraft(idOf(LINE), { topic: 'connection', text: 'Нет сети' });
	expect(await p.engine.actions.cancel(first?.key ?? '')).toBe(true);
	await comeToRest(p);
	expect(asked()).toEqual(['За что списали?']);
	expect((await p.db.chatDesks.get(idOf(LINE)))?.request).toEqual({
		topic: 'connection',
		text: 'Передумал\n\nНет сети'
	});
});

it('a refused one stays visible and the next goes', async () => {
	const [first] = await offline(p, async () => {
		const asking = [];
		for (const text of THREE) asking.push(await ask(text));
		return asking;
	});
	p.refuse((request, key) => request === ASK && key === first?.key, 422);
	await comeToRest(p);
	expect([await p.states(), asked()]).toEqual([['rejected', 'done', 'done'], THREE.slice(1)]);
});

it('waits for sign-in and goes to nobody else', async () => {
	p.loseCookie();
	await ask('За что списали?');
	await p.engine.drain('timer');
	expect(await p.states()).toEqual(['waiting-sign-in']);
	await p.signIn(OTHER);
	await comeToRest(p);
	expect(asked(OTHER)).toEqual([]);
	await p.signIn(LINE);
	await comeToRest(p);
	expect(asked()).toEqual(['За что списали?']);
});

it('a day old asks again instead of going by itself', async () => {
	const { key } = await offline(p, () => ask('Сегодня нет связи'));
	p.clock.advance(20 * HOUR);
	p.host.operator.clock.advance(20 * HOUR);
	await comeToRest(p);
	expect([(await p.entry(key)).state, asked()]).toEqual(['expired', []]);
	await p.engine.actions.confirmAgain(key);
	await comeToRest(p);
	expect(asked()).toEqual(['Сегодня нет связи']);
});
