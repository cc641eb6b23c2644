import { both } from '../both';
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
	minute('circle-min', both('Минута по Беларуси', 'A minute within Belarus'), 14, {
		categories: ['call-home', 'call-long-distance'],
		directions: OUT
	}),
	{
		...minute('circle-on-net', both('Минута внутри сети', 'A minute within the network'), 0, {
			categories: ['call-home'],
			directions: OUT,
			destinations: [ON_NET_BY]
		}),
		freeUpTo: 86_400
	},
	minute('incoming', both('Входящие звонки', 'Incoming calls'), 0, {
		categories: ['call-home', 'call-long-distance', 'call-international'],
		directions: ['in']
	}),
	minute('to-7', both('Звонок: Россия', 'Call: Russia'), 75, {
		categories: ['call-international'],
		directions: OUT,
		destinations: ['+7']
	}),
	minute('to-48', both('Звонок: Польша', 'Call: Poland'), 1_20, {
		categories: ['call-international'],
		directions: OUT,
		destinations: ['+48']
	}),
	minute('to-anywhere', both('Звонок в другие страны', 'Call to other countries'), 2_80, {
		categories: ['call-international'],
		directions: OUT
	}),
	message('sms', 'SMS по Беларуси', 9, { categories: ['sms'], directions: OUT, destinations: ['+375'] }),
	message('sms-abroad', both('SMS за границу', 'Text abroad'), 27, { categories: ['sms'], directions: OUT }),
	message('sms-in', both('Входящие SMS', 'Incoming texts'), 0, { categories: ['sms', 'roaming'], directions: ['in'] }),
	{
		id: 'circle-data',
		name: both('Интернет сверх пакета', 'Internet beyond the package'),
		minor: 10,
		per: { amount: 100, units: 'MB' },
		match: { categories: ['internet'] },
		step: 2 ** 20
	},
	minute('roaming-out', both('Россия: исходящий звонок', 'Russia: outgoing call'), 60, {
		categories: ['roaming'],
		directions: OUT,
		destinations: ['Россия']
	}),
	minute('roaming-in', both('Россия: входящий звонок', 'Russia: incoming call'), 30, {
		categories: ['roaming'],
		directions: ['in'],
		destinations: ['Россия']
	}),
	{
		id: 'roaming-data',
		name: both('Россия: интернет', 'Russia: internet'),
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
