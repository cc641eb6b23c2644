import type { components } from '../../src/lib/api/generated/tmf681';
import { iso } from '../bss/clock';
import type { Letter } from '../bss/letters';
import { type Call, one, type Route } from '../http/route';

type Schemas = components['schemas'];

function communication({ id, line, at, subject, text, sender }: Letter): Schemas['CommunicationMessage'] {
	return {
		id,
		'@type': 'CommunicationMessage',
		href: `communicationMessage/${id}`,
		subject,
		content: text,
		messageType: 'Mobile app push notification',
		sendTime: iso(at),
		state: 'completed',
		receiver: [{ id: line, phoneNumber: line }],
		sender: { id: 'operator', name: sender }
	};
}

const own = (call: Call): Schemas['CommunicationMessage'][] =>
	call.operator.letters.of(call.line().msisdn).map(communication);

/** TMF681: what the operator has written. */
export const tmf681Routes: readonly Route[] = [
	{ api: 'tmf681', method: 'GET', path: '/communicationMessage', handle: (call) => ({ list: own(call) }) },
	{ api: 'tmf681', method: 'GET', path: '/communicationMessage/{id}', handle: (call) => one(call, own(call)) }
];
