import * as v from 'valibot';
import type { ChatMessage } from '../../domain/chat';
import { id, instant, longText, maybe, oneOf, read, text, type MapContext } from './fields';

const interaction = v.object({
	id,
	description: longText,
	direction: oneOf({ inbound: 'subscriber', outbound: 'support' }, 'neither'),
	creationDate: instant,
	reason: maybe(id),
	relatedParty: maybe(v.array(v.object({ role: v.literal('agent'), name: text })))
});

/** TMF683 `partyInteraction`: messages of the chat. What has no words in it (a call, a visit) is none. */
export function toMessage(record: unknown, { line }: MapContext): ChatMessage[] | undefined {
	const dto = read(interaction, record);
	if (dto === undefined) return undefined;
	const { id: messageId, description, direction: from, creationDate: at, reason, relatedParty } = dto;
	if (from === 'neither' || description === '') return [];
	const author = relatedParty?.[0]?.name;
	return [
		{ line, id: messageId, from, text: description, at, ...(reason && { key: reason }), ...(author && { author }) }
	];
}
