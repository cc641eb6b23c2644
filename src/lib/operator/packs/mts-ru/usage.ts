import type { UsageRules } from '../../usage-rules';

/** Usage of both MTS packs: the countries have one billing system. */
export const usage: UsageRules = {
	characteristics: {
		category: ['trafficType'],
		direction: ['direction'],
		party: ['otherParty', 'shortNumber'],
		service: ['serviceName'],
		zone: ['roamingZone']
	},
	amounts: [
		{ name: 'duration', unit: 's' },
		{ name: 'volume', unit: 'B' },
		{ name: 'messageCount', unit: 'message' },
		{ name: 'quantity', unit: 'piece' }
	],
	units: {
		s: { unit: 'second', size: 1 },
		min: { unit: 'second', size: 60 },
		h: { unit: 'second', size: 3_600 },
		B: { unit: 'byte', size: 1 },
		KB: { unit: 'byte', size: 2 ** 10 },
		MB: { unit: 'byte', size: 2 ** 20 },
		GB: { unit: 'byte', size: 2 ** 30 },
		message: { unit: 'piece', size: 1 },
		piece: { unit: 'piece', size: 1 }
	},
	categories: {
		home: 'call-home',
		longDistance: 'call-long-distance',
		international: 'call-international',
		roaming: 'roaming',
		sms: 'sms',
		data: 'internet',
		content: 'subscription',
		optionFee: 'subscription',
		tariffFee: 'tariff-fee',
		oneTimeFee: 'one-off',
		// Where a record has no traffic type its kind decides.
		voice: 'call-home',
		message: 'sms',
		fee: 'one-off'
	},
	otherCategory: 'one-off',
	directions: { outgoing: 'out', incoming: 'in' },
	prices: { step: 'roundingStep', freeUpTo: 'freeUpTo' }
};
