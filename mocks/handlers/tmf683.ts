import { both } from '../bss/both';
import type { components } from '../../src/lib/api/generated/tmf683';
import type { ChatMessage } from '../bss/chat';
import { iso } from '../bss/clock';
import { type Call, created, one, type Route } from '../http/route';

type Schemas = components['schemas'];

const AGENT: Schemas['Agent'] = {
	id: 'agent-1',
	href: 'individual/agent-1',
	name: both('Анна', 'Anna'),
	role: 'agent',
	'@referredType': 'Individual'
};

function interaction({ id, from, text, reason, writtenAt, at }: ChatMessage): Schemas['PartyInteraction'] {
	return {
		id,
		'@type': 'PartyInteraction',
		href: `partyInteraction/${id}`,
		description: text,
		direction: from === 'agent' ? 'outbound' : 'inbound',
		reason,
		status: 'completed',
		creationDate: iso(at),
		channel: [{ id: 'chat', href: 'channel/chat' }],
		interactionDate: { startDateTime: iso(writtenAt) },
		...(from === 'agent' && { relatedParty: [AGENT] })
	};
}

function say(call: Call): Schemas['PartyInteraction'] {
	const { description, reason, interactionDate } = call.body<Schemas['PartyInteraction_Create']>();
	const writtenAt = Date.parse(interactionDate.startDateTime);
	return interaction(call.operator.chat.say(call.line(), { text: description, reason, writtenAt }));
}

const own = (call: Call): Schemas['PartyInteraction'][] => call.operator.chat.of(call.line().msisdn).map(interaction);

/** TMF683: the chat with support. */
export const tmf683Routes: readonly Route[] = [
	{ api: 'tmf683', method: 'GET', path: '/partyInteraction', handle: (call) => ({ list: own(call) }) },
	{ api: 'tmf683', method: 'GET', path: '/partyInteraction/{id}', handle: (call) => one(call, own(call)) },
	{ api: 'tmf683', method: 'POST', path: '/partyInteraction', once: true, handle: (call) => created(say(call)) }
];
