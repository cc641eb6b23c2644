import { inLanguage } from '../bss/both';
import { beforeEach, expect, it } from 'vitest';
import type { components } from '../../src/lib/api/generated/session';
import { MINUTE } from '../../src/lib/domain/instant';
import { DEFAULT_PACK } from '../../src/lib/operator/packs';
import type { Device } from '../node';
import { useOperator } from '../vitest';
import { LINE, OTHER, pay, PAYMENT, paymentBody, post, TOPUP, topUpBody } from './money.fixture';
import { customer } from './orders.fixture';

type ApiOperation = components['schemas']['Operation'];

const operator = useOperator();
let device: Device;
let before: number;

beforeEach(async () => {
	device = operator.signedIn(LINE);
	before = (await log()).length;
});

async function log(from = device): Promise<ApiOperation[]> {
	return (await (await from.fetch(`${DEFAULT_PACK.api.session}/operations`)).json()) as ApiOperation[];
}

/** What was added since, newest first. */
const added = async () => (await log()).slice(0, -before || undefined);

it('a line has its own log, and a new one has none', async () => {
	expect(before).toBeGreaterThan(0);
	expect(await log(operator.signedIn('+79000000004'))).toEqual([]);
	expect((await device.fetch(`${DEFAULT_PACK.api.session}/operations`)).headers.get('etag')).not.toBeNull();
});

it('a top-up is one operation however often it is sent, with its sum, receiver and device', async () => {
	const body = topUpBody(await pay(device, paymentBody({ account: { id: OTHER } })), {
		logicalResource: [{ id: OTHER }],
		partyAccount: { id: OTHER }
	});
	const send = () => post(device, TOPUP, body, 'key-1', { 'User-Agent': 'Chrome/1 Android' });
	await send();
	await send();
	expect(await added()).toMatchObject([
		{ kind: 'top-up', subject: OTHER, amount: { unit: 'RUB', value: 500 }, device: 'Chrome, Android', result: 'done' }
	]);
});

it('what was refused is there with the reason', async () => {
	const answer = await post(device, PAYMENT, paymentBody({ paymentMethod: { id: 'no-card' } }));
	const { reason } = (await answer.json()) as { reason: string };
	expect(await added()).toMatchObject([{ kind: 'top-up', result: 'refused', reason }]);
});

it('an order is under way until it is done', async () => {
	const own = customer(operator, LINE);
	await own.send(own.add('weather'));
	const { name } = operator.operator.catalogue(own.line.pack).get('weather');
	expect(await added()).toMatchObject([{ kind: 'connect', subject: inLanguage(name, 'ru'), result: 'pending' }]);
	operator.operator.clock.advance(MINUTE);
	expect(await added()).toMatchObject([{ result: 'done' }]);
});
