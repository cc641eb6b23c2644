import { whoseSession } from '$lib/api/own-session';
import type { Transport } from '$lib/api/transport';
import type { Failure } from '$lib/domain/failure';
import type { Msisdn } from '$lib/domain/msisdn';
import type { Delivery } from '../commands/delivery';

/** Whom to ask whether the sign-in of a line is still good. */
export interface SessionCheck {
	transport: Transport;
	/** Of the session API. */
	path: string;
	number: Msisdn;
}

/**
 * What a 401 of one API means; other failures mean what they say. Gateways answer 401 also where a
 * line has no right to an API, so only `GET /session` tells whether the sign-in is over:
 * - over, or another line's: the failure stays `auth`;
 * - alive: a refusal (`NO_ACCESS`) of this API alone;
 * - not told: the failure of that question, to be met like any other.
 */
export async function weigh401(failure: Failure, { transport, path, number }: SessionCheck): Promise<Failure> {
	if (failure.class !== 'auth') return failure;
	const whose = await whoseSession(transport, path);
	if (!whose.ok) return whose.failure;
	return whose.value === number ? { ...failure, class: 'rejected', code: 'NO_ACCESS' } : failure;
}

/**
 * The same for a command: an API that is closed to the line refuses what is sent to it. While it is
 * not known whether that has taken effect, only the question was refused, and it will be asked
 * again.
 */
export async function weighDelivery(delivery: Delivery, check: SessionCheck): Promise<Delivery> {
	if (delivery.end !== 'failed' || delivery.failure.class !== 'auth') return delivery;
	const failure = await weigh401(delivery.failure, check);
	const askedAgain = delivery.outcomeUnknown && failure.class === 'rejected';
	return { ...delivery, failure: askedAgain ? { ...failure, class: 'server' } : failure };
}
