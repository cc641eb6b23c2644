import * as v from 'valibot';
import type { RequestTopic } from '../../domain/command';
import type { RequestEvent, RequestStatus, SupportRequest } from '../../domain/request';
import { id, instant, longText, maybe, oneOf, present, read, text, type MapContext } from './fields';

const status = oneOf<RequestStatus, 'unknown'>(
	{
		acknowledged: 'acknowledged',
		inProgress: 'in-progress',
		pending: 'pending',
		held: 'held',
		resolved: 'resolved',
		closed: 'closed',
		rejected: 'rejected',
		cancelled: 'cancelled'
	},
	'unknown'
);

const topic = oneOf<RequestTopic, 'other'>(
	{ billing: 'billing', connection: 'connection', service: 'service' },
	'other'
);

const ticket = v.object({
	id,
	description: longText,
	ticketType: v.fallback(topic, 'other'),
	status: v.fallback(status, 'unknown'),
	creationDate: instant,
	externalId: maybe(id),
	expectedResolutionDate: maybe(instant),
	statusChange: maybe(v.array(v.unknown())),
	note: maybe(v.array(v.unknown()))
});

const change = v.object({ status, changeDate: instant, changeReason: maybe(text) });
const note = v.object({ text: longText, date: instant, author: maybe(text) });

/** TMF621 `troubleTicket`. Of its history, what can't be read is left out. */
export function toRequest(record: unknown, { line }: MapContext): SupportRequest[] | undefined {
	const dto = read(ticket, record);
	if (dto === undefined) return undefined;
	const { id: number, description, ticketType, externalId, creationDate: at, expectedResolutionDate } = dto;
	const events = [...(dto.statusChange ?? []).map(toChange), ...(dto.note ?? []).map(toNote)].flat();
	return [
		{
			line,
			id: number,
			topic: ticketType,
			text: description,
			status: dto.status,
			at,
			events: events.toSorted((a, b) => a.at - b.at),
			...present({ key: externalId, expectedAt: expectedResolutionDate })
		}
	];
}

function toChange(record: unknown): RequestEvent[] {
	const dto = read(change, record);
	return dto ? [{ at: dto.changeDate, status: dto.status, ...present({ text: dto.changeReason || undefined }) }] : [];
}

function toNote(record: unknown): RequestEvent[] {
	const dto = read(note, record);
	return dto?.text ? [{ at: dto.date, text: dto.text, ...present({ author: dto.author || undefined }) }] : [];
}
