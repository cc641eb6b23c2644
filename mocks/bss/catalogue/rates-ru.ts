import { both } from '../both';
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

const abroad = (start: string, country: string, inEnglish: string, minor: number): UsagePrice =>
	call(`to-${start.slice(1)}`, both(`Звонок: ${country}`, `Call: ${inEnglish}`), minor, {
		categories: ['call-international'],
		directions: OUT,
		destinations: [start]
	});

/**
 * A zone of roaming: minutes out and in, a message, a megabyte. Its name is what records of usage
 * say, which are told in one language.
 */
function zone(
	name: string,
	inEnglish: string,
	out: number,
	incoming: number,
	message: number,
	megabyte: number
): UsagePrice[] {
	const match = { categories: ['roaming'], destinations: [name] } as const;
	return [
		call(`roaming-out-${name}`, both(`${name}: исходящий звонок`, `${inEnglish}: outgoing call`), out, {
			...match,
			directions: OUT
		}),
		call(`roaming-in-${name}`, both(`${name}: входящий звонок`, `${inEnglish}: incoming call`), incoming, {
			...match,
			directions: ['in']
		}),
		{
			id: `roaming-sms-${name}`,
			name: both(`${name}: SMS`, `${inEnglish}: text`),
			minor: message,
			per: { amount: 1, units: 'message' },
			match: { ...match, directions: OUT }
		},
		{
			id: `roaming-data-${name}`,
			name: both(`${name}: интернет`, `${inEnglish}: internet`),
			minor: megabyte,
			per: { amount: 1, units: 'MB' },
			match,
			step: 102_400
		}
	];
}

/** The same under every tariff: what is free, what leads abroad, what is used there. */
const COMMON: UsagePrice[] = [
	call('incoming', both('Входящие звонки в России', 'Incoming calls in Russia'), 0, {
		categories: ['call-home', 'call-long-distance', 'call-international'],
		directions: ['in']
	}),
	{
		id: 'sms-in',
		name: both('Входящие SMS', 'Incoming texts'),
		minor: 0,
		per: { amount: 1, units: 'message' },
		match: { categories: ['sms', 'roaming'], directions: ['in'] }
	},
	{
		...call('toll-free', both('Бесплатные номера 8 800', 'Toll-free 8 800 numbers'), 0, {
			categories: ['call-home'],
			destinations: ['+7800']
		}),
		freeUpTo: DAY
	},
	abroad('+375', 'Беларусь', 'Belarus', 20_00),
	abroad('+77', 'Казахстан', 'Kazakhstan', 24_00),
	abroad('+374', 'Армения', 'Armenia', 20_00),
	abroad('+996', 'Кыргызстан', 'Kyrgyzstan', 20_00),
	abroad('+998', 'Узбекистан', 'Uzbekistan', 18_00),
	abroad('+90', 'Турция', 'Turkey', 35_00),
	abroad('+971', 'Объединённые Арабские Эмираты', 'United Arab Emirates', 49_00),
	call('to-anywhere', both('Звонок в другие страны', 'Call to other countries'), 70_00, {
		categories: ['call-international'],
		directions: OUT
	}),
	{
		id: 'sms-abroad',
		name: both('SMS за границу', 'Text abroad'),
		minor: 8_00,
		per: { amount: 1, units: 'message' },
		match: { categories: ['sms'], directions: OUT }
	},
	...zone('Беларусь', 'Belarus', 12_00, 0, 5_00, 3),
	...zone('Казахстан', 'Kazakhstan', 18_00, 9_00, 9_00, 10),
	...zone('Турция', 'Turkey', 65_00, 25_00, 19_00, 30),
	...zone('Объединённые Арабские Эмираты', 'United Arab Emirates', 85_00, 65_00, 25_00, 45),
	...zone('Европа', 'Europe', 49_00, 25_00, 15_00, 15),
	...zone('Остальные страны', 'Other countries', 129_00, 89_00, 29_00, 90)
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
		{ ...call(`${tariff}-min`, both('Минута по России', 'A minute within Russia'), minute, home), freeUpTo: 3 },
		...(onNetFree
			? [
					{
						...call(`${tariff}-on-net`, both('Минута внутри сети', 'A minute within the network'), 0, {
							...home,
							destinations: [ON_NET_RU]
						}),
						freeUpTo: DAY
					}
				]
			: []),
		call(`${tariff}-far`, both('Минута в другие регионы', 'A minute to other regions'), longDistance, {
			categories: ['call-long-distance'],
			directions: OUT
		}),
		{
			id: `${tariff}-sms`,
			name: both('SMS по России', 'Texts within Russia'),
			minor: message,
			per: { amount: 1, units: 'message' },
			match: { categories: ['sms'], directions: OUT, destinations: ['+7'] }
		},
		{
			id: `${tariff}-data`,
			name: both('Интернет сверх пакета', 'Internet beyond the package'),
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
