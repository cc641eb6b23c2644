/** The subscriber's own block at the mock operator: what it stops, what it costs, how it ends. */
import { beforeEach, expect, it } from 'vitest';
import { DAY } from '../../src/lib/domain/instant';
import { iso } from '../bss/clock';
import { must } from '../bss/must';
import { useOperator } from '../vitest';
import { codeOf } from './money.fixture';
import { customer, type Customer } from './orders.fixture';

const host = useOperator();
let me: Customer;

beforeEach(() => {
	me = customer(host, '+79000000001');
});

const tariff = () => must(me.line.products.find(({ offering }) => offering.kind === 'tariff'));
const money = (value: number) => ({ price: { taxIncludedAmount: { unit: 'RUB', value } } });
const suspend = (until?: number, value = 1) => ({
	action: 'modify',
	product: {
		id: tariff().id,
		status: 'suspended',
		...(until !== undefined && { productCharacteristic: [{ name: 'suspendedUntil', value: iso(until) }] })
	},
	itemTotalPrice: [{ priceType: 'oneTime', ...money(value) }],
	itemPrice: [{ priceType: 'recurring', recurringChargePeriod: 'day', ...money(value) }]
});
const resume = () => ({ action: 'modify', product: { id: tariff().id, status: 'active' } });

interface Told {
	status: string;
	productOffering: { id: string };
	productCharacteristic?: { name: string; value: string }[];
}

async function told(): Promise<Told[]> {
	return (await (await me.device.fetch('/tmf-api/productInventory/v4/product')).json()) as Told[];
}
const code = async (item: object) => (await codeOf(await me.send(item)))[1];

it('the tariff rests, and says whose word it is at; nothing else is sold meanwhile', async () => {
	expect(await me.order(suspend())).toMatchObject({ state: 'completed' });
	const [main, ...others] = await told();
	expect(main).toMatchObject({ status: 'suspended' });
	expect(main?.productCharacteristic).toContainEqual({ name: 'suspensionReason', value: 'subscriber' });
	expect(others.some(({ productOffering }) => productOffering.id === 'voluntary-block')).toBe(false);
	expect(await code(me.add('social-net'))).toBe('LINE_BLOCKED');
	expect(await code(suspend())).toBe('STATE_CHANGED');
	expect(await me.order(resume())).toMatchObject({ state: 'completed' });
	expect((await told())[0]?.status).toBe('active');
	expect(await code(resume())).toBe('STATE_CHANGED');
});

it('costs its own fee by the day and none of the tariff, until its day comes', async () => {
	me = customer(host, '+79000000003');
	const before = me.balance();
	const fee = must(tariff().nextChargeAt);
	await me.order(suspend(fee + 10 * DAY));
	const later = async (by: number) => {
		host.operator.clock.advance(by);
		me = customer(host, me.line.msisdn);
		return (await told())[0]?.status;
	};
	expect(await later(fee + 9 * DAY - host.operator.clock.now())).toBe('suspended');
	const days = (before - me.balance()) / 1_00;
	expect(days).toBeGreaterThan(9);
	expect(tariff().nextChargeAt).toBe(fee);
	expect(await later(2 * DAY)).toBe('active');
	expect(must(tariff().nextChargeAt)).toBeGreaterThan(fee + 10 * DAY);
});

it('at another price it is asked about again, and only the tariff rests', async () => {
	expect(await code(suspend(undefined, 2))).toBe('PRICE_CHANGED');
	const option = must(me.line.products.find(({ offering }) => offering.kind === 'option'));
	expect(await code({ ...suspend(), product: { id: option.id, status: 'suspended' } })).toBe('NOT_SUSPENDABLE');
	me = customer(host, '+79000000005');
	expect((await codeOf(await me.send(suspend(), 'in-debt')))[1]).toBe('LINE_BLOCKED');
});

it('the log of operations tells it of the number, whichever product stands for it', async () => {
	const log = async () => (await (await me.device.fetch('/session/v1/operations')).json()) as { kind: string }[];
	await me.order(suspend());
	await me.order(resume());
	const [ended, begun] = await log();
	expect([ended, begun]).toMatchObject([{ kind: 'unblock' }, { kind: 'block' }]);
	expect(begun).not.toHaveProperty('subject');
});
