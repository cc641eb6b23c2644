import { isRight } from '../links';
import { isMsisdn } from '../msisdn';
import type { CommandSpec } from './spec';

export const link: CommandSpec<'link'> = {
	since: () => 11,
	lane: 'account',
	isReadable: ({ linkId, other, action, rights }) =>
		typeof linkId === 'string' &&
		isMsisdn(other) &&
		(action === 'end' ? rights === undefined : action === 'grant' && Array.isArray(rights) && rights.every(isRight)),
	spends: () => false,
	bringsMoney: false,
	// Who has taken something back does not wait for a payment.
	isUrgent: () => true,
	isOneStory: true
};
