/** The chat with support, by TMF683. */
import type { Client } from 'openapi-fetch';
import type { MessageCommand } from '../domain/command';
import type { Instant } from '../domain/instant';
import type { paths } from './generated/tmf683';
import { lister } from './lister';
import { toArrival } from './mappers/acknowledgement';
import { toMessage } from './mappers/message';
import { finder, sender } from './step-calls';

/** What was said, and the answers. */
export const listMessages = lister(
	'tmf683',
	(client: Client<paths>, page) => client.GET('/partyInteraction', page),
	toMessage
);

/** `writtenAt`: by the device's clock. */
export const createMessage = sender(
	'tmf683',
	(client: Client<paths>, call, { text, writtenAt }: Pick<MessageCommand, 'text'> & { writtenAt: Instant }, key) =>
		client.POST('/partyInteraction', {
			...call,
			body: {
				description: text,
				direction: 'inbound',
				// TMF683 has no externalId; this is how the message is found again.
				reason: key,
				status: 'completed',
				channel: [{ id: 'chat', href: 'channel/chat' }],
				interactionDate: { startDateTime: new Date(writtenAt).toISOString() }
			}
		}),
	() => toArrival,
	'done'
);

export const findMessage = finder(
	'tmf683',
	'reason',
	(client: Client<paths>, call) => client.GET('/partyInteraction', call),
	() => toArrival
);
