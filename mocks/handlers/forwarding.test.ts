/** Call forwarding at the mock operator: set as a service, told by the network, dialled past it. */
import { beforeEach, expect, it } from 'vitest';
import { useOperator } from '../vitest';
import { dialForwarding } from '../bss/forwarding';
import { GSM_CODES } from '../../src/lib/operator/packs/gsm-codes';
import { codeOf } from './money.fixture';
import { customer, type Customer } from './orders.fixture';
import { toItemPrices } from './order-prices';

const host = useOperator();
let me: Customer;

beforeEach(() => {
	me = customer(host, '+79000000001');
});

const setting = (action: 'add' | 'modify', name: string, value: string) => ({
	action,
	productOffering: { id: 'forwarding' },
	product: { productCharacteristic: [{ name: `forwarding:${name}`, value }] },
	...toItemPrices(action === 'add' ? { now: 0, perPeriod: { minor: 0, period: 'month' } } : { now: 0 }, 'RUB')
});
const connect = () => me.order(setting('add', 'all', '+79000000002'));

interface Told {
	productOffering: { id: string };
	productCharacteristic?: { name: string; value: string }[];
}

async function rules(): Promise<Record<string, string>> {
	const products = (await (await me.device.fetch('/tmf-api/productInventory/v4/product')).json()) as Told[];
	const service = products.find(({ productOffering }) => productOffering.id === 'forwarding');
	const named = (service?.productCharacteristic ?? []).filter(({ name }) => name.startsWith('forwarding:'));
	return Object.fromEntries(named.map(({ name, value }) => [name.slice('forwarding:'.length), value]));
}

const ask = (path = 'call-forwardings', body: object = {}) =>
	me.device.fetch(`/call-forwarding-signal/v0.4/${path}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body)
	});
const signal = async (): Promise<unknown> => (await ask()).json();
const dial = (code: string) => dialForwarding(me.line, GSM_CODES, code);

it('is connected with its first condition, changed and cleared, and the network says so', async () => {
	expect([await rules(), await signal()]).toEqual([{}, ['inactive']]);
	expect(await connect()).toMatchObject({ state: 'completed' });
	await me.order(setting('modify', 'no-answer', '+74951234567/20'));
	expect(await rules()).toEqual({ all: '+79000000002', 'no-answer': '+74951234567/20' });
	expect(await signal()).toEqual(['unconditional', 'conditional_no_answer']);
	expect(await (await ask('unconditional-call-forwardings')).json()).toEqual({ active: true });
	await me.order(setting('modify', 'all', '+375290000001'));
	await me.order(setting('modify', 'no-answer', ''));
	expect([await rules(), await signal()]).toEqual([{ all: '+375290000001' }, ['unconditional']]);
});

it('every condition ends with the service', async () => {
	await connect();
	await me.order(me.remove('forwarding'));
	expect([await rules(), await signal()]).toEqual([{}, ['inactive']]);
});

it('a code dialled on the phone is obeyed by the network alone, until the next order about it', async () => {
	await connect();
	expect([dial('##21#'), dial('**67*+79000000003#'), dial('*#62#'), dial('*100#')]).toEqual([true, true, false, false]);
	expect(await signal()).toEqual(['conditional_busy']);
	expect(await rules()).toEqual({ all: '+79000000002' });
	await me.order(setting('modify', 'all', '+79000000003'));
	expect(await signal()).toEqual(['unconditional', 'conditional_busy']);
	expect([dial('##002#'), await signal()]).toEqual([true, ['inactive']]);
	expect([dial('**61*+79000000003**15#'), await signal()]).toEqual([true, ['conditional_no_answer']]);
});

it.each([
	['nowhere', 'all', 'nobody'],
	['to a number that is none', 'all', '+7900'],
	['to the line itself', 'all', '+79000000001'],
	['without seconds', 'no-answer', '+79000000002'],
	['with seconds nobody waits for', 'busy', '+79000000002/20'],
	['after seconds no network takes', 'no-answer', '+79000000002/7']
])('%s is refused', async (_, name, value) => {
	await connect();
	expect(await codeOf(await me.send(setting('modify', name, value)))).toEqual([422, 'FORWARDING_NUMBER']);
});

it('of a service that is not there, by a name nobody knows, or of another service is refused', async () => {
	expect(await codeOf(await me.send(setting('modify', 'all', '+79000000002')))).toEqual([409, 'STATE_CHANGED']);
	await connect();
	expect(await codeOf(await me.send(setting('add', 'busy', '+79000000002')))).toEqual([422, 'ALREADY_CONNECTED']);
	const tone = { ...setting('add', 'all', '+79000000002'), productOffering: { id: 'caller-id' } };
	expect((await codeOf(await me.send(tone)))[1]).toBe('INVALID_BODY');
});

it('the session says whose line it is: a number beside it is refused, and so is nobody', async () => {
	const answer = await ask('call-forwardings', { phoneNumber: '+79000000002' });
	expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'UNNECESSARY_IDENTIFIER', status: 422 }]);
	const nobody = await host.device().fetch('/call-forwarding-signal/v0.4/call-forwardings', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: '{}'
	});
	expect([nobody.status, await nobody.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
});
