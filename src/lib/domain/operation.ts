/**
 * F10: what was asked of the operator under a line, from whatever device: when, and what came of
 * it.
 */
import type { Instant } from './instant';
import type { Money } from './money';
import type { LineId } from './line';

/** What was asked for, and what it is about; `other` is told by the operator's own name for it. */
export const OPERATION_KINDS = {
	'top-up': 'money',
	transfer: 'money',
	'autopay-set': 'money',
	'autopay-stop': 'money',
	exchange: 'money',
	'cash-out': 'money',
	'join-programme': 'services',
	'leave-programme': 'services',
	connect: 'services',
	disconnect: 'services',
	'switch-tariff': 'services',
	configure: 'services',
	block: 'services',
	'block-lost': 'services',
	unblock: 'services',
	request: 'support',
	password: 'security',
	notices: 'security',
	'network-sign-in': 'security',
	'end-session': 'security',
	'withdraw-pushes': 'security',
	other: 'other'
} as const;

export type OperationKind = keyof typeof OPERATION_KINDS;

/** `GET /operations` of the session API. */
export interface Operation {
	line: LineId;
	id: string;
	at: Instant;
	kind: OperationKind;
	/** The operator's name for it. */
	name?: string;
	/** A number, a service, a card. */
	subject?: string;
	amount?: Money;
	/** In words; absent where it was not asked by one, or the operator does not tell. */
	device?: string;
	result: 'done' | 'refused' | 'pending' | 'unknown';
	/** Why it was refused, in the operator's words. */
	reason?: string;
	/** Id of what it has become: an order, a movement of the account, a ticket. */
	reference?: string;
}
