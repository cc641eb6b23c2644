/** Requests to support, by TMF621. */
import type { RequestCommand } from '../domain/command';
import type { Result } from '../domain/failure';
import type { SupportRequest } from '../domain/request';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, lookUp, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { paths } from './generated/tmf621';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { toArrival } from './mappers/acknowledgement';
import { toRequest } from './mappers/request';
import { exchange, type Transport } from './transport';

export function listRequests(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<SupportRequest>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf621);
	return readList(
		{
			readPage: ({ query, header }) =>
				exchange(transport, (options) => client.GET('/troubleTicket', { params: { query, header }, ...options })),
			map: (record) => toRequest(record, context)
		},
		etags
	);
}

/** Makes it, once per key. */
export async function createRequest(
	transport: Transport,
	pack: OperatorPack,
	key: string,
	{ topic, text }: RequestCommand
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf621);
	const reply = await exchange(transport, (options) =>
		client.POST('/troubleTicket', {
			params: { header: { 'Idempotency-Key': key } },
			body: {
				description: text,
				severity: 'Minor',
				ticketType: topic,
				externalId: key,
				channel: { id: 'selfcare' }
			},
			...options
		})
	);
	return acknowledged(reply, toArrival, 'done');
}

export function findRequest(
	transport: Transport,
	pack: OperatorPack,
	key: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<paths>(transport, pack.api.tmf621);
	return lookUp(
		key,
		'externalId',
		({ query, header }, filter) =>
			exchange(transport, (options) =>
				client.GET('/troubleTicket', { params: { query: { ...query, ...filter }, header }, ...options })
			),
		toArrival
	);
}
