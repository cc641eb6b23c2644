import type { Package, UsagePrice } from './offering';

const OUT = ['out'] as const;

/** Numbers that the operator's own subscribers have in the demo. */
export const ON_NET_BY = '+37529';

const minute = (id: string, name: string, minor: number, match: UsagePrice['match']): UsagePrice => ({
	id,
	name,
	minor,
	per: { amount: 1, units: 'min' },
	match
});

const message = (id: string, name: string, minor: number, match: UsagePrice['match']): UsagePrice => ({
	id,
	name,
	minor,
	per: { amount: 1, units: 'message' },
	match
});

/** «Свой круг» beyond its packages. */
export const CIRCLE: UsagePrice[] = [
	minute('circle-min', 'Минута по Беларуси', 14, { categories: ['call-home', 'call-long-distance'], directions: OUT }),
	{
		...minute('circle-on-net', 'Минута внутри сети', 0, {
			categories: ['call-home'],
			directions: OUT,
			destinations: [ON_NET_BY]
		}),
		freeUpTo: 86_400
	},
	minute('incoming', 'Входящие звонки', 0, {
		categories: ['call-home', 'call-long-distance', 'call-international'],
		directions: ['in']
	}),
	minute('to-7', 'Звонок: Россия', 75, {
		categories: ['call-international'],
		directions: OUT,
		destinations: ['+7']
	}),
	minute('to-48', 'Звонок: Польша', 1_20, {
		categories: ['call-international'],
		directions: OUT,
		destinations: ['+48']
	}),
	minute('to-anywhere', 'Звонок в другие страны', 2_80, { categories: ['call-international'], directions: OUT }),
	message('sms', 'SMS по Беларуси', 9, { categories: ['sms'], directions: OUT, destinations: ['+375'] }),
	message('sms-abroad', 'SMS за границу', 27, { categories: ['sms'], directions: OUT }),
	message('sms-in', 'Входящие SMS', 0, { categories: ['sms', 'roaming'], directions: ['in'] }),
	{
		id: 'circle-data',
		name: 'Интернет сверх пакета',
		minor: 10,
		per: { amount: 100, units: 'MB' },
		match: { categories: ['internet'] },
		step: 2 ** 20
	},
	minute('roaming-out', 'Россия: исходящий звонок', 60, {
		categories: ['roaming'],
		directions: OUT,
		destinations: ['Россия']
	}),
	minute('roaming-in', 'Россия: входящий звонок', 30, {
		categories: ['roaming'],
		directions: ['in'],
		destinations: ['Россия']
	}),
	{
		id: 'roaming-data',
		name: 'Россия: интернет',
		minor: 5,
		per: { amount: 1, units: 'MB' },
		match: { categories: ['roaming'], destinations: ['Россия'] },
		step: 102_400
	}
];

/** What packages of a tariff are for. */
export const COVERS: Record<'voice' | 'data' | 'sms', Package['match']> = {
	voice: { categories: ['call-home', 'call-long-distance'], directions: OUT },
	data: { categories: ['internet'] },
	sms: { categories: ['sms'], directions: OUT, destinations: ['+375'] }
};
