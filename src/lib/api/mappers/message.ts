import * as v from 'valibot';
import type { ChatMessage } from '../../domain/chat';
import type { Dialect } from '../../operator/dialect';
import { meaning, spoken } from '../dialect';
import { anything, byPack, id, listOf, longText, maybe, read, text, type MapContext } from './fields';

const standard: Dialect['messages'] = {
	directions: {
		inbound: 'subscriber',
		inbounds: 'subscriber',
		incoming: 'subscriber',
		in: 'subscriber',
		outbound: 'support',
		outbounds: 'support',
		outgoing: 'support',
		out: 'support'
	},
	roles: { agent: 'agent', support: 'agent', operator: 'agent', csr: 'agent', employee: 'agent', assistant: 'agent' }
};

const dialect = spoken('messages', standard);

const interaction = byPack(({ moment }) =>
	v.object({
		id,
		description: maybe(longText),
		direction: anything,
		creationDate: maybe(moment),
		interactionDate: maybe(v.object({ startDateTime: maybe(moment), endDateTime: maybe(moment) })),
		statusChangeDate: maybe(moment),
		reason: maybe(id),
		relatedParty: listOf(v.object({ role: v.unknown(), name: text }))
	})
);

/**
 * TMF683 `partyInteraction`: messages of the chat. What has no words in it (a call, a visit) is
 * none.
 */
export function toMessage(record: unknown, context: MapContext): ChatMessage[] | undefined {
	const dto = read(interaction(context), record);
	if (dto === undefined) return undefined;
	const { id: messageId, description: words, interactionDate: period, reason, relatedParty } = dto;
	if (words === undefined || words === '') return [];
	const { directions, roles } = dialect(context.pack);
	const from = meaning(directions, dto.direction);
	const at = dto.creationDate ?? period?.startDateTime ?? period?.endDateTime ?? dto.statusChangeDate;
	// Words that nobody is known to have said are not to be put into anybody's mouth, nor to be
	// lost without a trace.
	if (from === undefined || at === undefined) return undefined;
	const author = relatedParty.find(({ role }) => meaning(roles, role) === 'agent')?.name;
	return [
		{
			line: context.line,
			id: messageId,
			from,
			text: words,
			at,
			...(reason && { key: reason }),
			...(author && { author })
		}
	];
}
