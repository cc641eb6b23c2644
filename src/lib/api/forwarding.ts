/**
 * Which calls the network forwards, by CAMARA call-forwarding-signal. The session says whose, so no
 * number is sent: with one the operator refuses.
 */
import type { Client } from 'openapi-fetch';
import type { ForwardingSignal } from '../domain/forwarding/signal';
import { omit } from '../domain/util/omit';
import type { paths } from './generated/forwarding';
import { lister, type ReadResource } from './lister';
import { toForwardingSignal, toUnconditionalSignal } from './mappers/forwarding';

/** One answer and no list: nothing pages, and nothing carries a tag. */
const HOW = { paged: false, single: true } as const;

const everyCondition = lister(
	'forwarding',
	(client: Client<paths>, page) => client.POST('/call-forwardings', { body: {}, ...omit(page, 'params') }),
	toForwardingSignal,
	HOW
);

const unconditional = lister(
	'forwarding',
	(client: Client<paths>, page) =>
		client.POST('/unconditional-call-forwardings', { body: {}, ...omit(page, 'params') }),
	toUnconditionalSignal,
	HOW
);

/** The standard leaves the whole answer to the operator (501); what is left then tells of `all`. */
export const listForwarding: ReadResource<ForwardingSignal> = async (transport, context, etags) => {
	const answer = await everyCondition(transport, context, etags);
	const lacks = !answer.ok && answer.failure.status === 501;
	return lacks ? unconditional(transport, context, etags) : answer;
};
