import type { components } from '../../src/lib/api/generated/tmf622';
import { priceOf } from '../bss/orders/check';
import type { Line } from '../bss/line';
import { must } from '../bss/must';
import type { Device, TestOperator } from '../node';
import { toItemPrices } from './order-prices';

export const ORDER = '/tmf-api/productOrderingManagement/v4/productOrder';

type ProductOrder = components['schemas']['ProductOrder'];

/** One subscriber who orders. */
export interface Customer {
	line: Line;
	device: Device;
	/** What the line owns, by the ids of the catalogue. */
	owns(): string[];
	/** Sends one item under a key; the answer as it comes. */
	send(item: object, key?: string): Promise<Response>;
	/** An item at the price of now. */
	add(offering: string): object;
	switchTo(tariff: string): object;
	remove(offering: string): object;
	/** Places an order that is taken in, and lets the operator finish it. */
	order(item: object, key?: string): Promise<ProductOrder>;
	balance(): number;
}

export function customer(host: TestOperator, msisdn: `+${string}`): Customer {
	const { operator } = host;
	const device = host.signedIn(msisdn);
	const line = must(operator.lines.find(msisdn), msisdn);
	const { currency } = line.pack;
	let keys = 0;
	const priced = (id: string) => ({
		productOffering: { id },
		...toItemPrices(priceOf(operator.catalogue(line.pack).get(id), operator.clock.now()), currency)
	});
	const productId = (id: string): string => must(line.products.find(({ offering }) => offering.id === id)?.id, id);
	const self: Customer = {
		line,
		device,
		owns: () => line.products.map(({ offering }) => offering.id),
		send: (item, key = `order-${(keys += 1)}`) =>
			device.fetch(ORDER, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
				body: JSON.stringify({ externalId: key, productOrderItem: [{ id: '1', ...item }] })
			}),
		add: (offering) => ({ action: 'add', ...priced(offering) }),
		switchTo: (tariff) => ({
			action: 'modify',
			product: { id: must(line.products[0], 'a tariff').id },
			...priced(tariff)
		}),
		remove: (offering) => ({ action: 'delete', product: { id: productId(offering) } }),
		async order(item, key) {
			const answer = await self.send(item, key);
			if (answer.status !== 201) throw new Error(await answer.text());
			const { id } = (await answer.json()) as ProductOrder;
			operator.clock.advance(30_000);
			return (await (await device.fetch(`${ORDER}/${id}`)).json()) as ProductOrder;
		},
		balance: () => operator.ledger.balance(`main:${msisdn}`)
	};
	return self;
}
