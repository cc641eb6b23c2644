import { beforeEach, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/lib/domain/instant';
import { ANSWERS_AFTER } from '../bss/chat';
import type { Device } from '../node';
import { useOperator } from '../vitest';
import { LINE, OTHER } from './money.fixture';

const operator = useOperator();
const ID = '6f9619ff-8b86-4d11-b42d-00c04fc964ff';
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});

const EVERYTHING = ['lowBalance', 'packageEnds', 'orderDone', 'supportAnswer'];
const put = async (value = 100, types = EVERYTHING, by = device) =>
	(
		await by.fetch(`/push/v1/subscription/${ID}`, {
			method: 'PUT',
			body: JSON.stringify({
				endpoint: 'https://push.invalid/1',
				keys: { p256dh: 'p', auth: 'a' },
				types,
				lowBalance: { unit: 'RUB', value }
			})
		})
	).status;
const sent = () => {
	operator.operator.settle();
	return operator.operator.push.sent().map(({ notice }) => notice);
};

it('tells once of what has happened since, and only of what is wished for', async () => {
	const { chat, lines, clock } = operator.operator;
	const line = lines.find(LINE);
	if (!line) throw new Error('No line');
	const said = { text: 'Вопрос', reason: 'r', writtenAt: 0 };
	chat.say(line, said);
	clock.advance(ANSWERS_AFTER);
	expect(await put()).toBe(204);
	expect(sent()).toEqual([]);
	chat.say(line, said);
	clock.advance(ANSWERS_AFTER);
	const [owned] = line.products.flatMap(({ packages }) => packages).filter(({ usage }) => usage === 'data');
	if (owned) owned.used = owned.total;
	const answer = { type: 'supportAnswer', subscription: ID };
	expect([sent(), sent()].at(-1)).toEqual([{ type: 'packageEnds', subscription: ID, usageType: 'data' }, answer]);
	await put(500, ['orderDone']);
	expect(sent()).toHaveLength(2);
	await put(400);
	expect(sent()).toHaveLength(2);
});

it('tells of each step of a request, and not that it was taken in', async () => {
	const { tickets, lines, clock } = operator.operator;
	const line = lines.find(LINE);
	if (!line) throw new Error('No line');
	await put();
	tickets.open(line, { type: 'billing', text: 'За что?', externalId: 'key-1' });
	expect(sent()).toEqual([]);
	const news = { type: 'supportAnswer', about: 'request', subscription: ID };
	clock.advance(MINUTE);
	expect(sent()).toEqual([news]);
	clock.advance(HOUR);
	expect(sent()).toEqual([news, news]);
});

it('a low balance is told of again after it has recovered', async () => {
	await put(100);
	for (const value of [500, 100, 500]) await put(value);
	expect(sent().map(({ threshold }) => threshold?.value)).toEqual([500, 500]);
});

it('belongs to its line, and is withdrawn by whoever knows its name', async () => {
	await put();
	expect(await put(100, EVERYTHING, operator.signedIn(OTHER))).toBe(403);
	expect(await put(100, EVERYTHING, operator.device())).toBe(401);
	const withdraw = async () =>
		(await operator.device().fetch(`/push/v1/subscription/${ID}`, { method: 'DELETE' })).status;
	expect([await withdraw(), await withdraw()]).toEqual([204, 204]);
	expect(operator.operator.push.subscriptions()).toEqual([]);
});
