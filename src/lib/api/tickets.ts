/** Requests to support, by TMF621. */
import type { Client } from 'openapi-fetch';
import type { TicketCommand } from '../domain/command';
import type { paths } from './generated/tmf621';
import { lister } from './lister';
import { toArrival } from './mappers/acknowledgement';
import { toTicket } from './mappers/ticket';
import { finder, sender } from './step-calls';

export const listTickets = lister(
	'tmf621',
	(client: Client<paths>, page) => client.GET('/troubleTicket', page),
	toTicket
);

export const createTicket = sender(
	'tmf621',
	(client: Client<paths>, call, { topic, text }: TicketCommand, key) =>
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

export const findTicket = finder(
	'tmf621',
	'externalId',
	(client: Client<paths>, call) => client.GET('/troubleTicket', call),
	() => toArrival
);
