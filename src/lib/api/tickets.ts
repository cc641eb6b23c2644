/** Requests to support, by TMF621. */
import type { Client } from 'openapi-fetch';
import type { RequestCommand } from '../domain/command';
import type { paths } from './generated/tmf621';
import { lister } from './lister';
import { toArrival } from './mappers/acknowledgement';
import { toRequest } from './mappers/ticket';
import { finder, sender } from './step-calls';

export const listRequests = lister(
	'tmf621',
	(client: Client<paths>, page) => client.GET('/troubleTicket', page),
	toRequest
);

export const createRequest = sender(
	'tmf621',
	(client: Client<paths>, call, { topic, text }: RequestCommand, key) =>
		client.POST('/troubleTicket', {
			...call,
			body: {
				description: text,
				severity: 'Minor',
				ticketType: topic,
				externalId: key,
				channel: { id: 'selfcare' }
			}
		}),
	() => toArrival,
	'done'
);

export const findRequest = finder(
	'tmf621',
	'externalId',
	(client: Client<paths>, call) => client.GET('/troubleTicket', call),
	() => toArrival
);
