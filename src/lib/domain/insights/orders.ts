/** What was asked of the operator, by this device or by any other. */
import type { OwnedProduct } from '../subscriber';
import type { Facts } from './facts';
import { feeNow } from './fee';
import { isNamed, nameKey } from './names';
import { NEWS, type Series } from './series';
import { isFeeOf } from './strange';

type Asked = Pick<Facts, 'outbox' | 'operations'>;

/** Somebody wanted it. */
export function isOrdered({ offeringId, name }: OwnedProduct, { outbox, operations }: Asked): boolean {
	return (
		outbox.some(
			({ state, command }) =>
				state === 'done' &&
				command.kind === 'order' &&
				command.action !== 'disconnect' &&
				(command.offering.id === offeringId || command.offering.name === name)
		) ||
		operations.some(
			({ kind, result, subject = '' }) =>
				(kind === 'connect' || kind === 'configure') && result !== 'refused' && isNamed(nameKey(subject), name)
		)
	);
}

/**
 * Somebody has ended it since its last debit. The device knows by its own orders what that took,
 * whatever it was called then.
 */
export function isEnded(series: Series, facts: Facts): boolean {
	const { outbox, operations, catalogue } = facts;
	const { key, at: last } = series.debits.reduce((_, next) => next);
	return (
		outbox.some(({ state, command, confirmedAt }) => {
			if (state !== 'done' || command.kind !== 'order' || confirmedAt < last) return false;
			const { action, offering } = command;
			const fee = catalogue.filter(({ id }) => id === offering.id).map((one) => feeNow(one, facts))[0];
			return action === 'disconnect' && (isNamed(key, offering.name) || (fee && isFeeOf(series, fee)));
		}) ||
		operations.some(
			({ kind, result, at, subject = '' }) =>
				kind === 'disconnect' && result !== 'refused' && at >= last && isNamed(key, subject)
		)
	);
}

/** It came lately, and the operator, who tells of that time, was not asked for it. */
export function appearedUnasked({ startedAt = 0 }: OwnedProduct, { operations, now }: Facts): boolean {
	return now - startedAt <= NEWS && operations.some(({ at }) => at < startedAt);
}
