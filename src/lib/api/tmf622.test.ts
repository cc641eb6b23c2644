/**
 * What is sent for each action of an order: the standard's item, at the price that was confirmed.
 */
import { describe, expect, it } from 'vitest';
import type { OrderCommand } from '../domain/command';
import {
	buying,
	disconnecting,
	order,
	resuming,
	rub,
	setting,
	suspending,
	switching
} from '../domain/orders/orders.fixture';
import { OTHER_LINE } from '../domain/outbox.fixture';
import type { OperatorPack } from '../operator/pack';
import { createOrder } from './tmf622';
import { fakeTransport, json } from './transport.fixture';

const pack = { api: { tmf622: '/orders' } } as unknown as OperatorPack;

async function sent(command: OrderCommand): Promise<unknown> {
	const { transport, requests } = fakeTransport(() => json({}, { status: 201 }));
	await createOrder(transport, pack, 'key-1', command);
	expect(requests).toHaveLength(1);
	return requests[0]?.clone().json();
}

const total = (minor: number) => [
	{ priceType: 'oneTime', price: { taxIncludedAmount: { unit: 'RUB', value: minor / 100 } } }
];
const free = { price: { now: rub(0) } };
const one = (item: object) => ({ externalId: 'key-1', productOrderItem: [{ id: '1', ...item }] });

describe('the body of an order', () => {
	it.each<[string, OrderCommand, object]>([
		['connecting', order(free), { action: 'add', productOffering: { id: 'a', name: 'A' }, itemTotalPrice: total(0) }],
		[
			'buying',
			buying({ price: { now: rub(199_00) } }),
			{ action: 'add', productOffering: { id: 'a', name: 'A' }, itemTotalPrice: total(199_00) }
		],
		['disconnecting', disconnecting('a'), { action: 'delete', product: { id: 'p-a' } }],
		[
			'switching',
			switching('x', 'y', free),
			{
				action: 'modify',
				product: { id: 'p-x' },
				productOffering: { id: 'y', name: 'y' },
				itemTotalPrice: total(0)
			}
		],
		[
			'configuring what is there',
			setting('rain'),
			{
				action: 'modify',
				product: { productCharacteristic: [{ name: 'tone', value: 'rain' }] },
				productOffering: { id: 'tones', name: 'TONES' },
				itemTotalPrice: total(0)
			}
		],
		[
			'configuring what is connected with it, and taking a value away',
			setting(undefined, { slot: { for: 'caller', number: OTHER_LINE }, connects: true }),
			{
				action: 'add',
				product: { productCharacteristic: [{ name: `tone:${OTHER_LINE}`, value: '' }] },
				productOffering: { id: 'tones', name: 'TONES' },
				itemTotalPrice: total(0)
			}
		],
		[
			'suspending, for a price',
			suspending(undefined, {
				price: { now: rub(1_00), perPeriod: { price: rub(1_00), period: 'day' } }
			}),
			{
				action: 'modify',
				product: { id: 'p-t', status: 'suspended' },
				itemTotalPrice: total(1_00),
				itemPrice: [
					{
						priceType: 'recurring',
						recurringChargePeriod: 'day',
						price: { taxIncludedAmount: { unit: 'RUB', value: 1 } }
					}
				]
			}
		],
		[
			'suspending until a day',
			suspending(Date.UTC(2026, 11, 1)),
			{
				action: 'modify',
				product: {
					id: 'p-t',
					status: 'suspended',
					productCharacteristic: [{ name: 'suspendedUntil', value: '2026-12-01T00:00:00.000Z' }]
				},
				itemTotalPrice: total(0)
			}
		],
		['resuming', resuming(), { action: 'modify', product: { id: 'p-t', status: 'active' } }]
	])('%s', async (_, command, item) => {
		expect(await sent(command)).toEqual(one(item));
	});

	it('every characteristic that is configured at once', async () => {
		const characteristics = [{ name: 'a', value: '1', before: '2' }, { name: 'b' }];
		expect(await sent({ ...setting('x'), characteristics })).toMatchObject({
			productOrderItem: [
				{
					product: {
						productCharacteristic: [
							{ name: 'a', value: '1' },
							{ name: 'b', value: '' }
						]
					}
				}
			]
		});
	});
});
