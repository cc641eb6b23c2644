import type { OrderCommand } from '../domain/command';
import type { Result } from '../domain/failure';
import { slotKey } from '../domain/tones/slot';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, lookUp, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { components, paths } from './generated/tmf622';
import { toOrderAcknowledgement } from './mappers/acknowledgement';
import { fromOrderPrice } from './mappers/order-price';
import { exchange, type Transport } from './transport';

/** Asks for the change at the confirmed price, once per key. What becomes of it is asked for later. */
export async function createOrder(
	transport: Transport,
	pack: OperatorPack,
	key: string,
	command: OrderCommand
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf622);
	const reply = await exchange(transport, (options) =>
		client.POST('/productOrder', {
			params: { header: { 'Idempotency-Key': key } },
			body: { externalId: key, productOrderItem: [item(command)] },
			...options
		})
	);
	return acknowledged(reply, toOrderAcknowledgement(pack));
}

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

export function findOrder(
	transport: Transport,
	pack: OperatorPack,
	key: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<paths>(transport, pack.api.tmf622);
	return lookUp(
		key,
		'externalId',
		({ query, header }, filter) =>
			exchange(transport, (options) =>
				client.GET('/productOrder', { params: { query: { ...query, ...filter }, header }, ...options })
			),
		toOrderAcknowledgement(pack)
	);
}

/** What has become of an order that the operator has taken in. */
export async function getOrder(transport: Transport, pack: OperatorPack, id: string): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf622);
	const reply = await exchange(transport, (options) =>
		client.GET('/productOrder/{id}', { params: { path: { id } }, ...options })
	);
	return acknowledged(reply, toOrderAcknowledgement(pack));
}
