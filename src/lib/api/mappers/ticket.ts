import * as v from 'valibot';
import type { TicketEvent, Ticket } from '../../domain/ticket';
import type { Dialect } from '../../operator/dialect';
import { meaning, spoken } from '../dialect';
import { anything, byPack, id, listOf, longText, maybe, present, read, text, type MapContext } from './fields';

const standard: Dialect['requests'] = {
	topics: {
		billing: 'billing',
		bill: 'billing',
		payment: 'billing',
		charges: 'billing',
		connection: 'connection',
		network: 'connection',
		coverage: 'connection',
		incident: 'connection',
		service: 'service',
		product: 'service',
		tariff: 'service'
	},
	states: {
		acknowledged: 'acknowledged',
		new: 'acknowledged',
		open: 'acknowledged',
		opened: 'acknowledged',
		submitted: 'acknowledged',
		'in progress': 'in-progress',
		assigned: 'in-progress',
		pending: 'pending',
		held: 'held',
		'on hold': 'held',
		resolved: 'resolved',
		solved: 'resolved',
		closed: 'closed',
		rejected: 'rejected',
		cancelled: 'cancelled',
		canceled: 'cancelled'
	}
};

const dialect = spoken('requests', standard);

const ticket = byPack(({ moment, end }) =>
	v.object({
		id,
		description: maybe(longText),
		name: maybe(longText),
		ticketType: anything,
		status: anything,
		creationDate: maybe(moment),
		statusChangeDate: maybe(moment),
		lastUpdate: maybe(moment),
		externalId: maybe(id),
		expectedResolutionDate: maybe(end),
		statusChange: listOf(v.object({ status: v.unknown(), changeDate: moment, changeReason: maybe(text) })),
		note: listOf(v.object({ text: longText, date: moment, author: maybe(text) }))
	})
);

/** TMF621 `troubleTicket`. Of its history, what can't be read is left out. */
export function toTicket(record: unknown, context: MapContext): Ticket[] | undefined {
	const dto = read(ticket(context), record);
	if (dto === undefined) return undefined;
	const { topics, states } = dialect(context.pack);
	const words = dto.description ?? dto.name;
	const at = dto.creationDate ?? dto.statusChangeDate ?? dto.lastUpdate;
	if (words === undefined || at === undefined) return undefined;
	const changes = dto.statusChange.map(({ status, changeDate, changeReason }): TicketEvent => ({
		at: changeDate,
		status: meaning(states, status) ?? 'unknown',
		...present({ text: changeReason || undefined })
	}));
	const notes = dto.note.flatMap(({ text: written, date, author }): TicketEvent[] =>
		written === '' ? [] : [{ at: date, text: written, ...present({ author: author || undefined }) }]
	);
	return [
		{
			line: context.line,
			id: dto.id,
			topic: meaning(topics, dto.ticketType) ?? 'other',
			text: words,
			status: meaning(states, dto.status) ?? 'unknown',
			at,
			events: [...changes, ...notes].toSorted((a, b) => a.at - b.at),
			...present({ key: dto.externalId, expectedAt: dto.expectedResolutionDate })
		}
	];
}
