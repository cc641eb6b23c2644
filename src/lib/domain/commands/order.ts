import type { OrderCommand, ToneSetting } from '../command';
import { isToneSlot } from '../tones/slot';
import { isCost, isRecord, isRef } from './checks';
import type { CommandSpec, Stored } from './spec';

export const order: CommandSpec<'order'> = {
	since: 2,
	lane: 'account',
	isReadable({ action, offering, productId, leaves, setting, price, related }) {
		const ofOwned = action === 'disconnect' || action === 'switch';
		return (
			ACTIONS.has(action) &&
			isRef(offering) &&
			(ofOwned ? typeof productId === 'string' : productId === undefined) &&
			(action === 'switch' ? isRef(leaves) : leaves === undefined) &&
			(action === 'tone' ? isToneSetting(setting) : setting === undefined) &&
			isPrice(price) &&
			Array.isArray(related) &&
			related.every((id) => typeof id === 'string')
		);
	},
	spends: ({ price }) => price.now.minor > 0,
	bringsMoney: false,
	isOneStory: false,
	decidesFirst(command, later) {
		if (later.kind !== 'order') return false;
		if (command.action === 'switch' || later.action === 'switch') return true;
		const { id } = command.offering;
		return id === later.offering.id || later.related.includes(id) || command.related.includes(later.offering.id);
	}
};

const ACTIONS: ReadonlySet<unknown> = new Set<OrderCommand['action']>([
	'connect',
	'disconnect',
	'switch',
	'buy',
	'tone'
]);

function isToneSetting(value: unknown): boolean {
	if (!isRecord(value)) return false;
	const { slot, tone, before, connects }: Stored<ToneSetting> = value;
	const known = [tone, before].filter((ref) => ref !== undefined);
	return isToneSlot(slot) && typeof connects === 'boolean' && known.every(isRef);
}

const PERIODS: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'year']);

function isPrice(value: unknown): boolean {
	if (!isRecord(value) || !isCost(value['now'])) return false;
	const { perPeriod } = value;
	return (
		perPeriod === undefined || (isRecord(perPeriod) && PERIODS.has(perPeriod['period']) && isCost(perPeriod['price']))
	);
}
