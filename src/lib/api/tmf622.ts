import type { Client } from 'openapi-fetch';
import type { OrderCommand } from '../domain/command';
import { slotKey } from '../domain/tones/slot-key';
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

function item({ action, offering, productId = '', price, setting }: OrderCommand): Item {
	const product = { id: productId };
	if (action === 'disconnect') return { id: '1', action: 'delete', product };
	const wanted = { productOffering: offering, ...fromOrderPrice(price) };
	if (setting) {
		const product = { productCharacteristic: [{ name: slotKey(setting.slot), value: setting.tone?.id ?? '' }] };
		return setting.connects
			? { id: '1', action: 'add', product, ...wanted }
			: { id: '1', action: 'modify', product, ...wanted };
	}
	return action === 'switch'
		? { id: '1', action: 'modify', product, ...wanted }
		: { id: '1', action: 'add', ...wanted };
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
