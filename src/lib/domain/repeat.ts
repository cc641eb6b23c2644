/**
 * What can be asked for once more, of what took effect: with the same fields, and confirmed anew.
 * Connecting, switching and setting up are done once.
 */
import type { PageWay } from './command';
import type { Money } from './money';
import { parseMsisdn, isMsisdn, type Msisdn } from './msisdn';
import type { NumberPlan } from './number-plan';
import type { Operation } from './operation';
import type { OutboxEntry } from './outbox';
import type { Movement } from './subscriber';

export type Repeated =
	| { kind: 'top-up'; receiver: Msisdn; amount: Money; cardId?: string; way?: PageWay }
	| { kind: 'transfer'; receiver: Msisdn; amount: Money }
	| { kind: 'buy'; offering: string; forLine?: Msisdn };

export function repeatOf({ state, command }: OutboxEntry): Repeated | undefined {
	if (state !== 'done') return undefined;
	switch (command.kind) {
		case 'top-up': {
			const { kind, receiver, amount, cardId, way } = command;
			return { kind, receiver, amount, ...(cardId !== undefined && { cardId }), ...(way && { way }) };
		}
		case 'transfer':
			return { kind: 'transfer', receiver: command.receiver, amount: command.amount };
		case 'order':
			if (command.action !== 'buy') return undefined;
			return { kind: 'buy', offering: command.offering.id, ...(command.forLine && { forLine: command.forLine }) };
		case 'autopay':
		case 'bonus':
		case 'revoke':
		case 'link':
		case 'message':
		case 'request':
		case 'copy':
		case 'unreadable':
			return undefined;
	}
}

/** What is known of the account it is looked at with. */
interface Own {
	number: Msisdn;
	plan: NumberPlan;
}

/** Of a line of the account: a payment to it, or a transfer whose words name one receiver. */
export function repeatOfMovement(
	{ kind, status, amount, undirected, description }: Movement,
	{ number, plan }: Own
): Repeated | undefined {
	if (status !== 'completed' || undirected) return undefined;
	if (kind === 'top-up' && amount.minor > 0) return { kind, receiver: number, amount };
	if (kind !== 'transfer' || amount.minor >= 0) return undefined;
	const [receiver, ...more] = numbersIn(description, plan).filter((one) => one !== number);
	if (receiver === undefined || more.length > 0) return undefined;
	return { kind, receiver, amount: { ...amount, minor: -amount.minor } };
}

/** Of what was asked of the operator, from whatever device. */
export function repeatOfOperation({ kind, result, amount, subject }: Operation, own: Msisdn): Repeated | undefined {
	if (result !== 'done' || amount === undefined || amount.minor <= 0) return undefined;
	if (kind === 'top-up') return { kind, receiver: isMsisdn(subject) ? subject : own, amount };
	return kind === 'transfer' && isMsisdn(subject) ? { kind, receiver: subject, amount } : undefined;
}

/** As people write them: with anything but letters between the digits. */
const PHONE = /\+?\d[\d\s()\u00a0\u2010-\u2015.-]{7,}\d/g;

function numbersIn(text: string, plan: NumberPlan): Msisdn[] {
	const found = [...text.matchAll(PHONE)].flatMap(([one]) => parseMsisdn(one, plan) ?? []);
	return [...new Set(found)];
}
