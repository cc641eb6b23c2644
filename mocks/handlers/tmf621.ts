import { both } from '../bss/both';
import type { components } from '../../src/lib/api/generated/tmf621';
import { iso } from '../bss/clock';
import { must } from '../bss/must';
import type { Ticket } from '../bss/tickets';
import { type Call, created, one, type Route } from '../http/route';

type Schemas = components['schemas'];

const AGENT = both('Анна', 'Anna');

function troubleTicket({ id, text, type, externalId, at, expectedAt, stages }: Ticket): Schemas['TroubleTicket'] {
	const last = must(stages.at(-1));
	const resolved = stages.find(({ status }) => status === 'resolved');
	const notes = stages.flatMap(({ note, at: date }, place) =>
		note === undefined ? [] : [{ id: `${id}-note-${place}`, author: AGENT, date: iso(date), text: note }]
	);
	return {
		id,
		'@type': 'TroubleTicket',
		href: `troubleTicket/${id}`,
		description: text,
		severity: 'Minor',
		ticketType: type,
		externalId,
		channel: { id: 'selfcare' },
		status: last.status,
		creationDate: iso(at),
		lastUpdate: iso(last.at),
		statusChangeDate: iso(last.at),
		expectedResolutionDate: iso(expectedAt),
		...(resolved && { resolutionDate: iso(resolved.at) }),
		statusChange: stages.map(({ status, at: changed, reason }) => ({
			status,
			changeDate: iso(changed),
			...(reason !== undefined && { changeReason: reason })
		})),
		note: notes
	};
}

function open(call: Call): Schemas['TroubleTicket'] {
	const { description: text, ticketType: type, externalId } = call.body<Schemas['TroubleTicket_Create']>();
	return troubleTicket(call.operator.tickets.open(call.line(), { type, text, externalId }));
}

const own = (call: Call): Schemas['TroubleTicket'][] => call.operator.tickets.of(call.line().msisdn).map(troubleTicket);

/** TMF621: requests to support. */
export const tmf621Routes: readonly Route[] = [
	{ api: 'tmf621', method: 'GET', path: '/troubleTicket', handle: (call) => ({ list: own(call) }) },
	{ api: 'tmf621', method: 'GET', path: '/troubleTicket/{id}', handle: (call) => one(call, own(call)) },
	{ api: 'tmf621', method: 'POST', path: '/troubleTicket', once: true, handle: (call) => created(open(call)) }
];
