/** The blacklist at the mock operator: who may be on it, what it costs, what it tells. */
import { beforeEach, expect, it } from 'vitest';
import { HOUR } from '../../src/lib/domain/instant';
import { must } from '../bss/must';
import { useOperator } from '../vitest';
import { codeOf } from './money.fixture';
import { toItemPrices } from './order-prices';
import { customer, type Customer } from './orders.fixture';

const host = useOperator();
let me: Customer;

beforeEach(() => {
	me = customer(host, '+79000000001');
});

const price = toItemPrices({ now: 1_50, perPeriod: { minor: 1_50, period: 'day' } }, 'RUB');
const free = toItemPrices({ now: 0 }, 'RUB');
const item = (action: 'add' | 'modify', name: string, value = 'refused', prices: object = free) => ({
	action,
	productOffering: { id: 'blacklist' },
	product: { productCharacteristic: [{ name, value }] },
	...prices
});
const connect = (entry: string) => me.order(item('add', `blacklist:${entry}`, 'refused', price));
const list = (entry: string) => me.order(item('modify', `blacklist:${entry}`));
const code = async (sent: object, key?: string) => (await codeOf(await me.send(sent, key)))[1];

interface Told {
	productOffering: { id: string };
	productCharacteristic?: { name: string; value: unknown }[];
}

async function told(id = 'blacklist'): Promise<Record<string, unknown>> {
	const products = (await (await me.device.fetch('/tmf-api/productInventory/v4/product')).json()) as Told[];
	const service = products.find(({ productOffering }) => productOffering.id === id);
	const named = (service?.productCharacteristic ?? []).filter(({ name }) => name.startsWith('blacklist'));
	return Object.fromEntries(named.map(({ name, value }) => [name, value]));
}

it('the first entry is paid for with the service, the others are free, and all of it goes with the service', async () => {
	const before = me.balance();
	expect(await connect('+79000000002')).toMatchObject({
		state: 'completed',
		productOrderItem: [{ product: { productCharacteristic: [{ name: 'blacklist:+79000000002', value: 'refused' }] } }]
	});
	await list('+7495*');
	await list('hidden');
	await me.order(item('modify', 'blacklist:+79000000002', ''));
	expect(await told()).toEqual({
		'blacklist:+7495*': 'refused',
		'blacklist:hidden': 'refused',
		blacklistAttempts: []
	});
	expect(me.balance()).toBe(before - 1_50);
	await me.order(me.remove('blacklist'));
	expect(await told()).toEqual({});
});

it('what it has refused is told, newest first; each tries at a pace of its own', async () => {
	await connect('+79000000002');
	await list('+7495*');
	await list('hidden');
	host.operator.clock.advance(24 * HOUR);
	me = customer(host, '+79000000001');
	const { blacklistAttempts } = await told();
	const attempts = blacklistAttempts as { date: string; type: string; phoneNumber?: string }[];
	expect(attempts.length).toBeGreaterThan(5);
	expect(attempts.map(({ date }) => date)).toEqual(
		attempts
			.map(({ date }) => date)
			.toSorted()
			.toReversed()
	);
	expect(new Set(attempts.map(({ phoneNumber }) => phoneNumber))).toEqual(
		new Set(['+79000000002', '+74950000000', undefined])
	);
	expect(new Set(attempts.map(({ type }) => type))).toEqual(new Set(['call', 'message']));
});

it.each([
	['oneself', '+79000000001', 422, 'NOT_BLACKLISTABLE'],
	['a mask of oneself', '+7900*', 422, 'NOT_BLACKLISTABLE'],
	['a mask of everything', '+3*', 422, 'NOT_BLACKLISTABLE'],
	['no number', 'nobody', 404, 'OFFERING_UNKNOWN']
])('%s is not taken', async (_, entry, status, reason) => {
	await connect('+79000000002');
	const [answered, said] = await codeOf(await me.send(item('modify', `blacklist:${entry}`), 'odd'));
	expect([answered, said]).toEqual([status, reason]);
});

it('another value, or another service, has no such setting', async () => {
	await connect('+79000000002');
	expect(await code(item('modify', 'blacklist:hidden', 'sometimes'), 'odd')).toBe('INVALID_BODY');
	await me.order(me.add('social-net'));
	const elsewhere = { ...item('modify', 'blacklist:hidden'), productOffering: { id: 'social-net' } };
	expect(await code(elsewhere, 'elsewhere')).toBe('INVALID_BODY');
});

it('without the service, at another price, and beyond the limit it is refused', async () => {
	expect(await code(item('modify', 'blacklist:hidden'), 'early')).toBe('STATE_CHANGED');
	expect(await code(item('add', 'blacklist:hidden'), 'cheap')).toBe('PRICE_CHANGED');
	await connect('hidden');
	const { blacklist } = must(me.line.products.find(({ offering }) => offering.id === 'blacklist'));
	for (let n = 1; n < 30; n += 1) must(blacklist)[`+7900100${1000 + n}`] = 0;
	expect(await code(item('modify', 'blacklist:+7495*'), 'full')).toBe('BLACKLIST_FULL');
	expect(await list('hidden')).toMatchObject({ state: 'completed' });
});

it('in Belarus it has a price of its own, and tells nothing of what it refuses', async () => {
	me = customer(host, '+375290000001');
	const monthly = toItemPrices({ now: 1_90, perPeriod: { minor: 1_90, period: 'month' } }, 'BYN');
	await me.order({
		...item('add', 'blacklist:+37517*', 'refused', monthly),
		productOffering: { id: 'by-blacklist' }
	});
	expect(await told('by-blacklist')).toEqual({ 'blacklist:+37517*': 'refused' });
});
