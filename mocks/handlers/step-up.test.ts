import { beforeEach, expect, it } from 'vitest';
import type { components } from '../../src/lib/api/generated/session';
import { DAY, MINUTE } from '../../src/lib/domain/instant';
import { DEFAULT_PACK } from '../../src/lib/operator/packs';
import { must } from '../bss/must';
import { createTestOperator, ORIGIN, type Device, type TestOperator } from '../node';

type Sent = components['schemas']['SmsPassword'];

const LINE = '+79000000001';
const OTHER = '+79000000002';

let test: TestOperator;
let device: Device;

beforeEach(() => {
	test = createTestOperator({ now: Date.UTC(2026, 10, 22, 12) });
	device = test.signedIn(LINE);
});

const lastCode = () => must(/#(\d+)$/.exec(test.operator.sms.to(LINE).at(-1)?.text ?? '')?.[1], 'a code');

async function post(path: string, body: object, api: 'session' | 'tmf676' = 'session', key?: string) {
	const headers = key === undefined ? {} : { 'Idempotency-Key': key };
	const url = `${ORIGIN}${DEFAULT_PACK.api[api]}${path}`;
	const response = await device.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
	const text = await response.text();
	return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as { code?: string } };
}

const ask = async (command?: object) =>
	(await post('/confirmation', command ? { command } : {})).body as unknown as Sent;

const validate = ({ authenticationId }: Sent) =>
	post('/confirmation/validate-code', { authenticationId, code: lastCode() });

const pay = (key: string, value: number, receiver: string = LINE) => {
	const card = must(test.operator.lines.find(LINE)?.cards[0], 'a card');
	const totalAmount = { unit: 'RUB', value };
	const body = { correlatorId: key, account: { id: receiver }, paymentMethod: { id: card.id }, totalAmount };
	return post('/payment', body, 'tmf676', key);
};

const agreed = (key: string, value: number) => ({ key, receiver: LINE, amount: { unit: 'RUB', value } });

it('what was confirmed passes, and nothing else under its key or with its sum', async () => {
	expect(await pay('a', 12_000)).toMatchObject({ status: 403, body: { code: 'STEP_UP_REQUIRED' } });
	expect((await validate(await ask(agreed('a', 12_000)))).status).toBe(204);
	for (const [key, value, receiver] of [
		['a', 13_000, LINE],
		['a', 12_000, OTHER],
		['b', 12_000, LINE]
	] as const)
		expect(await pay(key, value, receiver)).toMatchObject({ status: 403, body: { code: 'STEP_UP_REQUIRED' } });
	expect((await pay('a', 12_000)).status).toBe(201);
	expect((await pay('a', 12_000)).status).toBe(201);
	test.assertSound();
});

it('it lasts as long as a key is remembered', async () => {
	await validate(await ask(agreed('a', 12_000)));
	await validate(await ask(agreed('b', 12_000)));
	test.operator.clock.advance(DAY - MINUTE);
	device = test.signedIn(LINE);
	expect((await pay('a', 12_000)).status).toBe(201);
	test.operator.clock.advance(MINUTE);
	expect((await pay('b', 12_000)).status).toBe(403);
});

it('a code for a command sets no password, and one for a password confirms no command', async () => {
	const change = async ({ authenticationId }: Sent) => {
		const body = { next: 'Sea-2026', confirmation: { authenticationId, code: lastCode() } };
		const url = `${ORIGIN}${DEFAULT_PACK.api.session}/password`;
		return (await device.fetch(url, { method: 'PUT', body: JSON.stringify(body) })).status;
	};
	expect(await change(await ask(agreed('a', 12_000)))).toBe(400);
	test.operator.clock.advance(MINUTE);
	const forPassword = await ask();
	expect((await validate(forPassword)).body.code).toBe('ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED');
	expect(await change(forPassword)).toBe(204);
});
