import { isMsisdn } from '../msisdn';
import { isCost, isMoney } from './checks';
import type { CommandSpec } from './spec';

export const transfer: CommandSpec<'transfer'> = {
	since: () => 3,
	lane: 'account',
	isReadable: ({ line, receiver, amount, fee }) =>
		isMoney(amount) &&
		amount.minor > 0 &&
		isCost(fee) &&
		fee.currency === amount.currency &&
		isMsisdn(receiver) &&
		receiver !== line,
	spends: () => true,
	bringsMoney: false,
	isOneStory: false,
	agreed: ({ receiver, amount }) => ({ receiver, amount })
};
