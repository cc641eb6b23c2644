import type { Client } from 'openapi-fetch';
import type { OrderCommand, OrderOf } from '../domain/command';
import type { components, paths } from './generated/tmf622';
import { toOrderAcknowledgement } from './mappers/acknowledgement';
import { fromOrderPrice } from './mappers/order-price';
import { asker, finder, sender } from './step-calls';

/** Asks for the change at the confirmed price. What becomes of it is asked for later. */
export const createOrder = sender(
	'tmf622',
	(client: Client<paths>, call, command: OrderCommand, key) =>
		client.POST('/productOrder', { ...call, body: { externalId: key, productOrderItem: [item(command)] } }),
	toOrderAcknowledgement
);

type Item = components['schemas']['ProductOrder_Create']['productOrderItem'][number];

type Priced = Pick<Extract<Item, { action: 'add' }>, 'productOffering' | 'itemTotalPrice' | 'itemPrice'>;
const ADD = { id: '1', action: 'add' } as const;
const MODIFY = { id: '1', action: 'modify' } as const;

/** Every action as the standard writes it. */
const ITEMS: { [Action in OrderCommand['action']]: (command: OrderOf<Action>, priced: Priced) => Item } = {
	connect: (_, priced) => ({ ...ADD, ...priced }),
	buy: (_, priced) => ({ ...ADD, ...priced }),
	disconnect: ({ productId }) => ({ id: '1', action: 'delete', product: { id: productId } }),
	switch: ({ productId }, priced) => ({ ...MODIFY, product: { id: productId }, ...priced }),
	configure({ characteristics, connects }, priced) {
		const productCharacteristic = characteristics.map(({ name, value = '' }) => ({ name, value }));
		return { ...(connects ? ADD : MODIFY), product: { productCharacteristic }, ...priced };
	},
	// Another offering beside a product would be a switch to it: these carry what the rest costs,
	// and not by what it is sold.
	suspend({ productId, until }, { itemTotalPrice, itemPrice }) {
		const term = until === undefined ? [] : [{ name: 'suspendedUntil', value: new Date(until).toISOString() }];
		const product = {
			id: productId,
			status: 'suspended' as const,
			...(term.length > 0 && { productCharacteristic: term })
		};
		return { ...MODIFY, product, itemTotalPrice, ...(itemPrice && { itemPrice }) };
	},
	'suspend-lost': ({ productId }) => ({
		...MODIFY,
		product: {
			id: productId,
			status: 'suspended',
			productCharacteristic: [{ name: 'suspensionReason', value: 'lost' }]
		}
	}),
	resume: ({ productId }) => ({ ...MODIFY, product: { id: productId, status: 'active' } })
};

function item<Action extends OrderCommand['action']>(command: OrderOf<Action>): Item {
	const { action, offering, price } = command as OrderCommand;
	const itemOf = ITEMS[action as Action];
	return itemOf(command, { productOffering: offering, ...fromOrderPrice(price) });
}

export const findOrder = finder(
	'tmf622',
	'externalId',
	(client: Client<paths>, call) => client.GET('/productOrder', call),
	toOrderAcknowledgement
);

export const getOrder = asker(
	'tmf622',
	(client: Client<paths>, call) => client.GET('/productOrder/{id}', call),
	toOrderAcknowledgement
);
