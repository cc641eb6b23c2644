import { isMsisdn } from '../msisdn';
import { isMoney } from './checks';
import type { CommandSpec } from './spec';

export const topUp: CommandSpec<'top-up'> = {
	since: () => 1,
	lane: 'account',
	isReadable: ({ receiver, amount, cardId }) =>
		isMsisdn(receiver) && isMoney(amount) && amount.minor > 0 && typeof cardId === 'string',
	spends: () => false,
	bringsMoney: true,
	isOneStory: false,
	agreed: ({ receiver, amount }) => ({ receiver, amount }),
	decidesFirst: ({ receiver }, later, spends) => spends && receiver === later.line
};
