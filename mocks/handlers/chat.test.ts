import { beforeEach, expect, it } from 'vitest';
import { SECOND } from '../../src/lib/domain/instant';
import { ANSWERS_AFTER } from '../bss/chat';
import type { Device } from '../node';
import { useOperator } from '../vitest';
import { codeOf, LINE, OTHER, post } from './money.fixture';

const operator = useOperator();
const CHAT = '/tmf-api/partyInteraction/v4/partyInteraction';
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});

let keys = 0;
const say = (text: string, key = `key-${(keys += 1)}`) =>
	post(
		device,
		CHAT,
		{
			description: text,
			direction: 'inbound',
			reason: key,
			status: 'completed',
			channel: [{ id: 'chat', href: 'channel/chat' }],
			interactionDate: { startDateTime: '2026-11-22T09:00:00Z' }
		},
		key
	);
const texts = async (of = device, query = '') => {
	const list = (await (await of.fetch(CHAT + query)).json()) as { description: string; direction: string }[];
	return list.map(({ direction, description }) => `${direction}: ${description}`);
};
const pass = (ms: number) => operator.operator.clock.advance(ms);

it('keeps what was said, once for a key, and for its line alone', async () => {
	await say('Первое', 'key-a');
	await say('Первое', 'key-a');
	await say('Второе', 'key-b');
	expect(await texts()).toEqual(['inbound: Первое', 'inbound: Второе']);
	expect(await texts(device, '?reason=key-b')).toEqual(['inbound: Второе']);
	expect(await texts(operator.signedIn(OTHER))).toEqual([]);
});

it('answers what was said in one go once, when its time has come', async () => {
	await say('Добрый день');
	pass(5 * SECOND);
	await say('Не работает интернет');
	pass(ANSWERS_AFTER - 1);
	expect(await texts()).toHaveLength(2);
	pass(1);
	expect((await texts()).slice(2)).toEqual([expect.stringMatching(/^outbound: .*режим полёта/)]);
	await say('Спасибо');
	pass(ANSWERS_AFTER);
	expect((await texts()).map((text) => text.split(':')[0])).toEqual([
		...['inbound', 'inbound', 'outbound'],
		...['inbound', 'outbound']
	]);
});

it.each([
	[' ', 'MESSAGE_EMPTY'],
	['я'.repeat(1_001), 'MESSAGE_TOO_LONG']
])('refuses %.5s', async (text, code) => {
	expect(await codeOf(await say(text))).toEqual([422, code]);
	expect(await texts()).toEqual([]);
});
