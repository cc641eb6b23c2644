/** What most servers write about packages (TMF677); a pack's `dialect.packages` comes on top. */
import type { Dialect, PackageUnit, Words } from '../../operator/dialect';
import { spoken } from '../dialect';

/** How `kilo` and the rest stand before bytes: `KB`, `Kbyte`, `kilobytes`, `КБ`. */
const VOLUMES: readonly [decimal: PackageUnit, binary: PackageUnit, before: readonly string[], cyrillic: string][] = [
	['kilobyte', 'kibibyte', ['k', 'kilo'], 'к'],
	['megabyte', 'mebibyte', ['m', 'mega'], 'м'],
	['gigabyte', 'gibibyte', ['g', 'giga'], 'г'],
	['terabyte', 'tebibyte', ['t', 'tera'], 'т']
];

function volumes(): Record<string, PackageUnit> {
	const units: Record<string, PackageUnit> = {};
	for (const [decimal, binary, before, cyrillic] of VOLUMES) {
		for (const prefix of before) for (const name of ['b', 'byte', 'bytes']) units[prefix + name] = decimal;
		for (const name of ['б', 'байт']) units[cyrillic + name] = decimal;
		for (const name of [`${before[0]}ib`, binary, `${binary}s`]) units[name] = binary;
	}
	return units;
}

const units: Words<PackageUnit> = {
	...volumes(),
	...named('second', 's sec secs second seconds с сек сек. секунд секунда секунды'),
	...named('minute', 'min mins minute minutes мин мин. минут минута минуты'),
	...named('hour', 'h hr hrs hour hours ч час часа часов'),
	...named('byte', 'b byte bytes octet octets б байт байта'),
	...named('message', 'message messages msg sms mms piece pieces pcs шт шт. смс сообщение сообщения сообщений')
};

function named(unit: PackageUnit, words: string): Record<string, PackageUnit> {
	return Object.fromEntries(words.split(' ').map((word) => [word, unit]));
}

const standard: Dialect['packages'] = {
	units,
	thousand: 1_024,
	kinds: {
		voice: 'voice',
		calls: 'voice',
		call: 'voice',
		minutes: 'voice',
		голос: 'voice',
		звонки: 'voice',
		data: 'data',
		internet: 'data',
		gprs: 'data',
		traffic: 'data',
		интернет: 'data',
		sms: 'sms',
		messages: 'sms',
		message: 'sms',
		text: 'sms',
		смс: 'sms'
	},
	states: { expired: 'over', ended: 'over', terminated: 'over', closed: 'over', cancelled: 'over' },
	unlimited: {
		unlimited: 'unlimited',
		unlim: 'unlimited',
		infinite: 'unlimited',
		'∞': 'unlimited',
		'no limit': 'unlimited',
		безлимит: 'unlimited',
		безлимитно: 'unlimited',
		'без ограничений': 'unlimited'
	},
	counters: {
		used: 'used',
		consumed: 'used',
		usage: 'used',
		remaining: 'left',
		remained: 'left',
		left: 'left',
		total: 'total',
		allowed: 'total',
		initial: 'total',
		limit: 'total'
	},
	levels: {
		user: 'own',
		own: 'own',
		individual: 'own',
		line: 'own',
		subscriber: 'own',
		device: 'own',
		global: 'all',
		shared: 'all',
		group: 'all',
		bucket: 'all',
		total: 'all'
	}
};

export const packageDialect = spoken('packages', standard);
