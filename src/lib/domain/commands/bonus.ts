import type { BonusAction, BonusCommand } from '../command';
import { isMoney, isPoints, isRef } from './checks';
import type { CommandSpec } from './spec';

export const bonus: CommandSpec<'bonus'> = {
	since: () => 12,
	lane: 'account',
	isReadable: (stored) =>
		typeof stored.action === 'string' &&
		Object.hasOwn(READABLE, stored.action) &&
		READABLE[stored.action as BonusAction['action']](stored),
	spends: () => false,
	bringsMoney: false,
	isOneStory: true,
	isSame: (one, other) => one.action === other.action && (one.action === 'join' || one.action === 'leave'),
	// What is lost by leaving, and whether points suffice, depends on what came before; and what
	// comes onto the account may be what a later one is paid with.
	decidesFirst: (command, later, spends) => later.kind === 'bonus' || (spends && brings(command))
};

const READABLE: Readonly<Record<BonusAction['action'], (stored: Readonly<Record<string, unknown>>) => boolean>> = {
	exchange: ({ reward, cost, credits, offering }) =>
		isRef(reward) &&
		isPoints(cost) &&
		(credits === undefined || isSum(credits)) &&
		(offering === undefined || isRef(offering)),
	'cash-out': ({ bucket, amount }) => typeof bucket === 'string' && isSum(amount),
	join: () => true,
	leave: ({ memberId, loses }) => typeof memberId === 'string' && isPoints(loses)
};

const isSum = (value: unknown): boolean => isMoney(value) && value.minor > 0;

const brings = (command: BonusCommand): boolean =>
	command.action === 'cash-out' || (command.action === 'exchange' && command.credits !== undefined);
