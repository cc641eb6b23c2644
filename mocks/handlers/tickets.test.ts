import { beforeEach, expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../src/lib/domain/instant';
import type { Device } from '../node';
import { useOperator } from '../vitest';
import { codeOf, LINE, OTHER, post } from './money.fixture';

const operator = useOperator();
const TICKETS = '/tmf-api/troubleTicket/v4/troubleTicket';
let device: Device;
beforeEach(() => {
	device = operator.signedIn(LINE);
});

const ask = (description: string, ticketType = 'billing', key = 'key-1') =>
	post(
		device,
		TICKETS,
		{ description, severity: 'Minor', ticketType, externalId: key, channel: { id: 'selfcare' } },
		key
	);
interface Listed {
	description: string;
	status: string;
	statusChange: { status: string }[];
	note: { text: string }[];
}
const list = async (of = device, query = '') => (await (await of.fetch(TICKETS + query)).json()) as Listed[];
const pass = (ms: number) => operator.operator.clock.advance(ms);

it('keeps what was asked, once for a key, and for its line alone', async () => {
	await ask('За что списали?', 'billing', 'key-a');
	await ask('За что списали?', 'billing', 'key-a');
	await ask('Нет сети', 'connection', 'key-b');
	expect((await list()).map(({ description }) => description)).toEqual(['За что списали?', 'Нет сети']);
	expect((await list(device, '?externalId=key-b')).map(({ description }) => description)).toEqual(['Нет сети']);
	expect(await list(operator.signedIn(OTHER))).toEqual([]);
});

it('works on it as time passes, and tells its history', async () => {
	await ask('За что списали?');
	const statuses: (string | undefined)[] = [];
	for (const ms of [0, 30 * SECOND, 5 * MINUTE]) {
		pass(ms);
		statuses.push((await list())[0]?.status);
	}
	expect(statuses).toEqual(['acknowledged', 'inProgress', 'resolved']);
	const [resolved] = await list();
	expect(resolved?.statusChange.map(({ status }) => status)).toEqual(statuses);
	expect(resolved?.note).toMatchObject([{ text: expect.stringContaining('верное') as string }]);
});

it('asks for details where it does not say what it is about, and closes it without them', async () => {
	await ask('Вопрос', 'other');
	pass(MINUTE);
	expect((await list())[0]).toMatchObject({ status: 'pending', note: [{ text: expect.any(String) as string }] });
	pass(DAY);
	expect((await list())[0]?.status).toBe('closed');
});

it.each([
	[' ', 'TICKET_EMPTY'],
	['я'.repeat(1_001), 'TICKET_TOO_LONG']
])('refuses %.5s', async (text, code) => {
	expect(await codeOf(await ask(text))).toEqual([422, code]);
	expect(await list()).toEqual([]);
});
