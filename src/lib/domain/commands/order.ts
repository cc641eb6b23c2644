import { actionOf, isReadableAction } from '../orders/actions';
import { isMsisdn } from '../msisdn';
import { isCost, isRecord, isRef } from './checks';
import type { CommandSpec } from './spec';

export const order: CommandSpec<'order'> = {
	// An older app would change its own line.
	since: (command) => (command.forLine === undefined ? actionOf(command).since : 14),
	lane: 'account',
	isReadable(stored) {
		const { offering, price, related, forLine } = stored;
		return (
			isReadableAction(stored) &&
			isRef(offering) &&
			(forLine === undefined || isMsisdn(forLine)) &&
			isPrice(price) &&
			Array.isArray(related) &&
			related.every((id) => typeof id === 'string')
		);
	},
	spends: ({ price }) => price.now.minor > 0,
	bringsMoney: false,
	isUrgent: ({ action }) => action === 'suspend-lost',
	isOneStory: false,
	decidesFirst(command, later) {
		if (later.kind !== 'order' || later.forLine !== command.forLine) return false;
		if (actionOf(command).decidesAll || actionOf(later).decidesAll) return true;
		const { id } = command.offering;
		return id === later.offering.id || later.related.includes(id) || command.related.includes(later.offering.id);
	}
};

const PERIODS: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'year']);

function isPrice(value: unknown): boolean {
	if (!isRecord(value) || !isCost(value['now'])) return false;
	const { perPeriod } = value;
	return (
		perPeriod === undefined || (isRecord(perPeriod) && PERIODS.has(perPeriod['period']) && isCost(perPeriod['price']))
	);
}
