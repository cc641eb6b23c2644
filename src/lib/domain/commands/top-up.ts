import { isMsisdn } from '../msisdn';
import { isMoney } from './checks';
import type { CommandSpec } from './spec';

export const topUp: CommandSpec<'top-up'> = {
	since: ({ way }) => (way ? 9 : 1),
	lane: 'account',
	// A way that is not known here would be of a newer version.
	isReadable: ({ receiver, amount, cardId, way }) =>
		isMsisdn(receiver) && isMoney(amount) && amount.minor > 0 && typeof (way ?? cardId) === 'string',
	spends: () => false,
	bringsMoney: true,
	isOneStory: false,
	agreed: ({ receiver, amount }) => ({ receiver, amount }),
	decidesFirst: ({ receiver }, later, spends) => spends && receiver === later.line
};
