import { both } from './both';
import { HOUR, MINUTE, SECOND, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Line } from './line';
import { Refusal } from './refusal';

export type TicketType = 'billing' | 'connection' | 'service' | 'other';
export type TicketStatus =
	'acknowledged' | 'rejected' | 'pending' | 'held' | 'inProgress' | 'cancelled' | 'closed' | 'resolved';

/** What happens to a ticket and when, counted from its coming. */
interface Stage {
	after: number;
	status: TicketStatus;
	/** Why, in a word. */
	reason?: string;
	/** What the agent writes then. */
	note?: string;
}

export interface Ticket {
	id: string;
	line: Msisdn;
	type: TicketType;
	text: string;
	/** The key it came under. */
	externalId: string;
	at: Instant;
	/** When an answer is promised for. */
	expectedAt: Instant;
	/** What has happened by now, oldest first; never empty. */
	stages: (Stage & { at: Instant })[];
}

/** TMF621: requests to support. */
export interface Tickets {
	/** Throws a Refusal. */
	open(line: Line, wish: Pick<Ticket, 'type' | 'text' | 'externalId'>): Ticket;
	/** Oldest first, as far as they have come by now. */
	of(line: Msisdn): Ticket[];
}

const LONGEST = 1_000;

/** By when the last stage of each course is over. */
const PROMISED = 24 * HOUR;

const TAKEN: Stage = { after: 0, status: 'acknowledged' };
const WORKED_ON: Stage = {
	after: 30 * SECOND,
	status: 'inProgress',
	reason: both('Передано специалисту', 'Passed on to a specialist')
};

/** Nothing is kept of the agent's work: it follows from the type and the clock. */
const COURSES: Readonly<Record<TicketType, readonly Stage[]>> = {
	billing: [
		TAKEN,
		WORKED_ON,
		{
			after: 5 * MINUTE,
			status: 'resolved',
			note: both(
				'Проверили списание: оно верное. Подробности — в разделе «Расходы», строка этого дня.',
				'We checked the charge: it is right. The details are in “Spending”, in the row of that day.'
			)
		}
	],
	connection: [
		TAKEN,
		WORKED_ON,
		{ after: 2 * MINUTE, status: 'held', reason: both('Идут работы на базовой станции', 'Works at the base station') },
		{
			after: HOUR,
			status: 'resolved',
			note: both('Работы закончены. Выключите и включите телефон.', 'The works are over. Switch the phone off and on.')
		}
	],
	service: [
		TAKEN,
		WORKED_ON,
		{
			after: 10 * MINUTE,
			status: 'resolved',
			note: both('Услуга настроена заново.', 'The service has been set up anew.')
		}
	],
	other: [
		TAKEN,
		{
			after: MINUTE,
			status: 'pending',
			reason: both('Нужны подробности', 'Details are needed'),
			note: both('Напишите в чат, о каком дне речь.', 'Write in the chat which day it is about.')
		},
		{ after: PROMISED, status: 'closed', reason: both('Подробностей не было', 'No details came') }
	]
};

export function createTickets({ clock, ids }: { clock: Clock; ids: Ids }): Tickets {
	const tickets: Omit<Ticket, 'stages'>[] = [];

	function byNow(ticket: Omit<Ticket, 'stages'>): Ticket {
		const stages = COURSES[ticket.type].map((stage) => ({ ...stage, at: ticket.at + stage.after }));
		return { ...ticket, stages: stages.filter(({ at }) => at <= clock.now()) };
	}

	return {
		open: ({ msisdn }, { type, text, externalId }) => {
			if (text.trim() === '') throw new Refusal(422, 'TICKET_EMPTY', both('Обращение пустое', 'The ticket is empty'));
			if (text.length > LONGEST)
				throw new Refusal(422, 'TICKET_TOO_LONG', both('Обращение слишком длинное', 'The ticket is too long'));
			const at = clock.now();
			const ticket = { id: ids.next('ticket'), line: msisdn, type, text, externalId, at, expectedAt: at + PROMISED };
			tickets.push(ticket);
			return byNow(ticket);
		},
		of: (line) => tickets.filter((ticket) => ticket.line === line).map(byNow)
	};
}
