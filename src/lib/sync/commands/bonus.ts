/**
 * F88: one step under the command's key: an exchange at the price in points that was confirmed,
 * cashback onto the account, joining the programme or leaving it.
 *
 *   exchange | cash-out ──id durable──► done
 *   join | leave ──► done        done twice it is as if it were done once
 */
import { cashOut, createRedemption, findMember, findRedemption, getRedemption, join, leave } from '$lib/api/bonuses';
import { findTransfer, getTransfer } from '$lib/api/transfers';
import type { BonusAction, BonusCommand, BonusOf } from '$lib/domain/command';
import type { Points } from '$lib/domain/bonus/points';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Resource } from '$lib/domain/resources';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { oneStep, type Step } from './steps';

export const bonus: CommandDelivery<'bonus'> = {
	deliver: deliverBonus,
	touches: [],
	touchesToo: (command) => TOUCHES[command.action](command),
	refutes: ['points', 'rewards', 'membership', 'balances'],
	sums: (command) => {
		if (command.action === 'cash-out') return [command.amount];
		return command.action === 'exchange' && command.credits ? [command.credits] : [];
	},
	again: (command, { points }) => ({ command: points ? at(command, points) : command, progress: {} })
};

const ACCOUNT: readonly Resource[] = ['balances', 'movements'];
const POINTS: readonly Resource[] = ['points', 'pointsHistory'];

const TOUCHES: Readonly<Record<BonusAction['action'], (command: BonusCommand) => readonly Resource[]>> = {
	exchange: (command) => [...POINTS, ...gained(command as BonusOf<'exchange'>)],
	'cash-out': () => ACCOUNT,
	join: () => ['membership', ...POINTS, 'rewards'],
	leave: () => ['membership', ...POINTS, 'rewards']
};

const gained = ({ credits, offering }: BonusOf<'exchange'>): readonly Resource[] => [
	...(credits ? ACCOUNT : []),
	...(offering ? (['products', 'allowances'] as const) : [])
];

/** The same at another price, which the person has seen and confirms. */
function at(command: BonusCommand, points: Points): BonusCommand {
	if (command.action === 'exchange') return { ...command, cost: points };
	return command.action === 'leave' ? { ...command, loses: points } : command;
}

function deliverBonus(entry: OutboxEntry, command: BonusCommand, port: DeliveryPort): Promise<Delivery> {
	return oneStep(stepOf(command, entry.key, port), entry, port);
}

function stepOf(command: BonusCommand, key: string, { transport, pack }: DeliveryPort): Step {
	switch (command.action) {
		case 'exchange':
			return {
				as: 'redemptionId',
				refusedAs: 'EXCHANGE_FAILED',
				ask: (id) => getRedemption(transport, pack, id),
				find: (wanted) => findRedemption(transport, pack, wanted),
				send: () => createRedemption(transport, pack, key, command)
			};
		case 'cash-out':
			return {
				as: 'transferId',
				refusedAs: 'CASH_OUT_FAILED',
				ask: (id) => getTransfer(transport, pack, id),
				find: (wanted) => findTransfer(transport, pack, wanted),
				send: () => cashOut(transport, pack, key, command)
			};
		case 'join':
			return {
				as: 'membershipId',
				refusedAs: 'MEMBERSHIP_FAILED',
				repeatable: true,
				find: () => findMember(transport, pack, 'member'),
				send: () => join(transport, pack, key, command)
			};
		case 'leave':
			return {
				as: 'membershipId',
				refusedAs: 'MEMBERSHIP_FAILED',
				repeatable: true,
				find: () => findMember(transport, pack, 'left'),
				send: () => leave(transport, pack, key, command)
			};
	}
}
