import type { Category, Direction } from '../../src/lib/domain/usage/record';

/** The operator's words for what is used, in usage and in prices. */
export const TRAFFIC: Record<Category, string> = {
	'call-home': 'home',
	'call-long-distance': 'longDistance',
	'call-international': 'international',
	roaming: 'roaming',
	sms: 'sms',
	internet: 'data',
	subscription: 'content',
	'tariff-fee': 'tariffFee',
	'one-off': 'oneTimeFee'
};

export const DIRECTION: Record<Direction, string | undefined> = { out: 'outgoing', in: 'incoming', none: undefined };
