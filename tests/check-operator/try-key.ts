/**
 * Whether a repeated command would be recognised: nothing but writing shows it. One harmless
 * message to support is sent twice under one key.
 */
import { createMessage, findMessage } from '$lib/api/messages';
import type { Transport } from '$lib/api/transport';
import { offers } from '$lib/operator/offers';
import type { OperatorPack } from '$lib/operator/pack';

export interface KeyTrial {
	/** How the pack should say that a repeat is recognised. */
	recommended: 'header' | 'lookup' | 'never';
	/** The second sending gave the first one's record. */
	recognised: boolean;
	/** The first answer carries the key. */
	echoed: boolean;
	/** The look-up by the key finds the record. */
	found: boolean;
	/** Why there is nothing to tell. */
	failure?: string;
}

const UNKNOWN = { recommended: 'never', recognised: false, echoed: false, found: false } as const;

export async function tryKey(transport: Transport, pack: OperatorPack, key: string, text: string): Promise<KeyTrial> {
	if (!offers(pack, 'messages')) return { ...UNKNOWN, failure: 'there is no TMF683 to try it with' };
	const bodies: string[] = [];
	const heard: Transport = {
		...transport,
		async fetch(request) {
			const response = await transport.fetch(request);
			bodies.push(await response.clone().text());
			return response;
		}
	};
	const message = { text, writtenAt: transport.now() };
	const first = await createMessage(heard, pack, key, message);
	if (!first.ok) return { ...UNKNOWN, failure: `the message was not taken: ${first.failure.code}` };
	const second = await createMessage(heard, pack, key, message);
	const looked = await findMessage(transport, pack, key);
	const recognised = second.ok && first.value.id !== '' && second.value.id === first.value.id;
	const found = looked.ok && looked.value !== undefined;
	return {
		recommended: recognised ? 'header' : found ? 'lookup' : 'never',
		recognised,
		echoed: bodies[0]?.includes(key) === true,
		found
	};
}
