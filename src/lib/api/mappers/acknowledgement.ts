import * as v from 'valibot';
import type { Acknowledgement } from '../acknowledgement';
import { id, oneOf, read } from './fields';

/** TMF676 leaves the words open; these are the ones in use. What is not known is not yet decided. */
const payment = v.object({
	id,
	status: oneOf(
		{
			done: 'done',
			completed: 'done',
			captured: 'done',
			denied: 'refused',
			declined: 'refused',
			rejected: 'refused',
			failed: 'refused',
			cancelled: 'refused'
		},
		'pending'
	)
});

const topUp = v.object({
	id,
	status: oneOf({ completed: 'done', failed: 'refused', cancelled: 'refused' }, 'pending')
});

export function toPaymentAcknowledgement(record: unknown): Acknowledgement | undefined {
	const dto = read(payment, record);
	return dto === undefined ? undefined : { id: dto.id, state: dto.status };
}

export function toTopUpAcknowledgement(record: unknown): Acknowledgement | undefined {
	const dto = read(topUp, record);
	return dto === undefined ? undefined : { id: dto.id, state: dto.status };
}
