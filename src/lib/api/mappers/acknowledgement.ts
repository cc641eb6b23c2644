import * as v from 'valibot';
import type { Acknowledgement } from '../acknowledgement';
import { id, maybe, oneOf, read, text } from './fields';
import { CODE } from './texts';

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

/** A top-up, a transfer: TMF654 has one set of states for all. */
const balanceAction = v.object({
	id,
	status: oneOf({ completed: 'done', failed: 'refused', cancelled: 'refused' }, 'pending')
});

export function toPaymentAcknowledgement(record: unknown): Acknowledgement | undefined {
	const dto = read(payment, record);
	return dto === undefined ? undefined : { id: dto.id, state: dto.status };
}

export function toBalanceAcknowledgement(record: unknown): Acknowledgement | undefined {
	const dto = read(balanceAction, record);
	return dto === undefined ? undefined : { id: dto.id, state: dto.status };
}

/** What is not known is not decided yet; `partial` is not what was asked for, and says so. */
const order = v.object({
	id,
	state: oneOf(
		{ completed: 'done', rejected: 'refused', failed: 'refused', cancelled: 'refused', partial: 'refused' },
		'pending'
	),
	note: maybe(v.array(v.object({ id: maybe(v.pipe(v.string(), v.regex(CODE))), text })))
});

export function toOrderAcknowledgement(record: unknown): Acknowledgement | undefined {
	const dto = read(order, record);
	if (dto === undefined) return undefined;
	const why = dto.state === 'refused' ? dto.note?.at(-1) : undefined;
	return { id: dto.id, state: dto.state, ...(why && { why: { code: why.id ?? 'ORDER_REFUSED', reason: why.text } }) };
}
