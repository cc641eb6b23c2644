import type { Package, UsagePrice } from './offering';

const OUT = ['out'] as const;
const DAY = 86_400;

/** Numbers that the operator's own subscribers have in the demo. */
export const ON_NET_RU = '+7900';

const call = (id: string, name: string, minor: number, match: UsagePrice['match']): UsagePrice => ({
	id,
	name,
	minor,
	per: { amount: 1, units: 'min' },
	match
});

const abroad = (start: string, country: string, minor: number): UsagePrice =>
	call(`to-${start.slice(1)}`, `Звонок: ${country}`, minor, {
		categories: ['call-international'],
		directions: OUT,
		destinations: [start]
	});

/** A zone of roaming: minutes out and in, a message, a megabyte. */
function zone(name: string, out: number, incoming: number, message: number, megabyte: number): UsagePrice[] {
	const match = { categories: ['roaming'], destinations: [name] } as const;
	return [
		call(`roaming-out-${name}`, `${name}: исходящий звонок`, out, { ...match, directions: OUT }),
		call(`roaming-in-${name}`, `${name}: входящий звонок`, incoming, { ...match, directions: ['in'] }),
		{
			id: `roaming-sms-${name}`,
			name: `${name}: SMS`,
			minor: message,
			per: { amount: 1, units: 'message' },
			match: { ...match, directions: OUT }
		},
		{
			id: `roaming-data-${name}`,
			name: `${name}: интернет`,
			minor: megabyte,
			per: { amount: 1, units: 'MB' },
			match,
			step: 102_400
		}
	];
}

/** The same under every tariff: what is free, what leads abroad, what is used there. */
const COMMON: UsagePrice[] = [
	call('incoming', 'Входящие звонки в России', 0, {
		categories: ['call-home', 'call-long-distance', 'call-international'],
		directions: ['in']
	}),
	{
		id: 'sms-in',
		name: 'Входящие SMS',
		minor: 0,
		per: { amount: 1, units: 'message' },
		match: { categories: ['sms', 'roaming'], directions: ['in'] }
	},
	{
		...call('toll-free', 'Бесплатные номера 8 800', 0, { categories: ['call-home'], destinations: ['+7800'] }),
		freeUpTo: DAY
	},
	abroad('+375', 'Беларусь', 20_00),
	abroad('+77', 'Казахстан', 24_00),
	abroad('+374', 'Армения', 20_00),
	abroad('+996', 'Кыргызстан', 20_00),
	abroad('+998', 'Узбекистан', 18_00),
	abroad('+90', 'Турция', 35_00),
	abroad('+971', 'Объединённые Арабские Эмираты', 49_00),
	call('to-anywhere', 'Звонок в другие страны', 70_00, { categories: ['call-international'], directions: OUT }),
	{
		id: 'sms-abroad',
		name: 'SMS за границу',
		minor: 8_00,
		per: { amount: 1, units: 'message' },
		match: { categories: ['sms'], directions: OUT }
	},
	...zone('Беларусь', 12_00, 0, 5_00, 3),
	...zone('Казахстан', 18_00, 9_00, 9_00, 10),
	...zone('Турция', 65_00, 25_00, 19_00, 30),
	...zone('Объединённые Арабские Эмираты', 85_00, 65_00, 25_00, 45),
	...zone('Европа', 49_00, 25_00, 15_00, 15),
	...zone('Остальные страны', 129_00, 89_00, 29_00, 90)
];

interface Own {
	minute: number;
	longDistance: number;
	message: number;
	/** For 100 MB beyond the package. */
	data: number;
	/** Calls inside the network are free. */
	onNetFree?: boolean;
}

/** Whole prices of one tariff. */
export function ratesRu(tariff: string, { minute, longDistance, message, data, onNetFree = false }: Own): UsagePrice[] {
	const home = { categories: ['call-home'], directions: OUT } as const;
	return [
		{ ...call(`${tariff}-min`, 'Минута по России', minute, home), freeUpTo: 3 },
		...(onNetFree
			? [
					{
						...call(`${tariff}-on-net`, 'Минута внутри сети', 0, { ...home, destinations: [ON_NET_RU] }),
						freeUpTo: DAY
					}
				]
			: []),
		call(`${tariff}-far`, 'Минута в другие регионы', longDistance, {
			categories: ['call-long-distance'],
			directions: OUT
		}),
		{
			id: `${tariff}-sms`,
			name: 'SMS по России',
			minor: message,
			per: { amount: 1, units: 'message' },
			match: { categories: ['sms'], directions: OUT, destinations: ['+7'] }
		},
		{
			id: `${tariff}-data`,
			name: 'Интернет сверх пакета',
			minor: data,
			per: { amount: 100, units: 'MB' },
			match: { categories: ['internet'] },
			step: 2 ** 20
		},
		...COMMON
	];
}

/** What packages of a tariff are for. */
export const COVERS: Record<'voice' | 'data' | 'sms', Package['match']> = {
	voice: { categories: ['call-home', 'call-long-distance'], directions: OUT },
	data: { categories: ['internet'] },
	sms: { categories: ['sms'], directions: OUT, destinations: ['+7'] }
};
