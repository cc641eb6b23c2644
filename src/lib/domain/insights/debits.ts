/** What was taken from the account besides calls, messages and traffic: each sum once. */
import { directionOf } from '../movement';
import type { Instant } from '../instant';
import type { Movement } from '../subscriber';
import type { Day } from '../usage/day';
import type { UsageRecord } from '../usage/record';
import type { Facts } from './facts';
import { nameKey } from './names';

export interface Debit {
	id: string;
	at: Instant;
	day: Day;
	/** Milliseconds since midnight by the operator's clocks. */
	time: number;
	/** Whole minor units; 0 of a day that was free. */
	minor: number;
	/** What of it has come back since. */
	returned: number;
	/** The operator's words. */
	name: string;
	key: string;
	/**
	 * What the operator says it is: content or the fee of a service, a purchase, the fee of the
	 * tariff; `unsaid` by the statement of the account, which has one word for all of them.
	 */
	as: 'subscription' | 'one-off' | 'tariff-fee' | 'unsaid';
}

/**
 * Oldest first. The records tell of their days, where they tell of such charges at all; the
 * statement of the days before, so that no sum is counted by both.
 */
export function debitsOf(facts: Facts): Debit[] {
	const { movements, charges, chargesFrom = Infinity } = facts;
	const known = charges.filter(({ at }) => at >= chargesFrom);
	const from = known.length > 0 ? chargesFrom : Infinity;
	const earlier = movements.filter(({ at }) => at < from);
	const taken = [
		...known.flatMap((record) => ofRecord(record, facts)),
		...earlier.flatMap((movement) => ofMovement(movement, facts))
	].sort((a, b) => a.at - b.at);
	for (const movement of earlier) giveBack(movement, taken, facts);
	return taken;
}

type Cut = Pick<Facts, 'calendar' | 'currency'>;

function ofRecord({ id, at, cost, service, category }: UsageRecord, { calendar }: Cut): Debit[] {
	const key = nameKey(service);
	if (key === '' || cost < 0) return [];
	// The reader is asked for no other categories.
	const as = category as Debit['as'];
	return [{ id, ...moment(at, calendar), minor: cost, returned: 0, name: service, key, as }];
}

const HAPPENED: readonly Movement['status'][] = ['completed', 'unknown'];

function ofMovement(movement: Movement, { calendar, currency }: Cut): Debit[] {
	const { id, at, kind, amount, status, description: name } = movement;
	const key = nameKey(name);
	const taken = kind === 'charge' && directionOf(movement) === 'out' && HAPPENED.includes(status);
	if (!taken || key === '' || amount.currency !== currency) return [];
	return [{ id, ...moment(at, calendar), minor: -amount.minor, returned: 0, name, key, as: 'unsaid' }];
}

function moment(at: Instant, calendar: Cut['calendar']): Pick<Debit, 'at' | 'day' | 'time'> {
	const day = calendar.dayOf(at);
	return { at, day, time: at - calendar.startOf(day) };
}

/** Days in which an operator puts a charge right. */
const PUT_RIGHT = 62;

/** To the latest debit that its words name and whose sum it fits. */
function giveBack(movement: Movement, taken: readonly Debit[], { calendar, currency }: Cut): void {
	const { at, kind, amount, status, description } = movement;
	if (kind !== 'adjustment' || amount.currency !== currency) return;
	if (directionOf(movement) !== 'in' || !HAPPENED.includes(status)) return;
	const key = nameKey(description);
	const day = calendar.dayOf(at);
	const debit = taken.findLast(
		(one) =>
			one.at <= at &&
			day - one.day <= PUT_RIGHT &&
			one.returned + amount.minor <= one.minor &&
			(key === one.key || key.endsWith(` ${one.key}`) || key.includes(`«${one.key}»`))
	);
	if (debit) debit.returned += amount.minor;
}
