/** The chat with support, by TMF683. */
import type { ChatMessage } from '../domain/chat';
import type { MessageCommand } from '../domain/command';
import type { Result } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, lookUp, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { paths } from './generated/tmf683';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { toArrival } from './mappers/acknowledgement';
import { toMessage } from './mappers/message';
import { exchange, type Transport } from './transport';

/** What was said, and the answers. */
export function listMessages(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<ChatMessage>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf683);
	return readList(
		{
			readPage: ({ query, header }) =>
				exchange(transport, (options) => client.GET('/partyInteraction', { params: { query, header }, ...options })),
			map: (record) => toMessage(record, context)
		},
		etags
	);
}

/** Says it, once per key. `writtenAt`: by the device's clock. */
export async function createMessage(
	transport: Transport,
	pack: OperatorPack,
	key: string,
	{ text, writtenAt }: Pick<MessageCommand, 'text'> & { writtenAt: Instant }
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf683);
	const reply = await exchange(transport, (options) =>
		client.POST('/partyInteraction', {
			params: { header: { 'Idempotency-Key': key } },
			body: {
				description: text,
				direction: 'inbound',
				// TMF683 has no externalId; this is how the message is found again.
				reason: key,
				status: 'completed',
				channel: [{ id: 'chat', href: 'channel/chat' }],
				interactionDate: { startDateTime: new Date(writtenAt).toISOString() }
			},
			...options
		})
	);
	return acknowledged(reply, toArrival, 'done');
}

export function findMessage(
	transport: Transport,
	pack: OperatorPack,
	key: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<paths>(transport, pack.api.tmf683);
	return lookUp(
		key,
		'reason',
		({ query, header }, filter) =>
			exchange(transport, (options) =>
				client.GET('/partyInteraction', { params: { query: { ...query, ...filter }, header }, ...options })
			),
		toArrival
	);
}
