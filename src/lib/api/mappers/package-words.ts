/** What most servers write about packages (TMF677); a pack's `dialect.packages` comes on top. */
import type { Dialect, PackageUnit, Words } from '../../operator/dialect';
import { spoken } from '../dialect';

/** How `kilo` and the rest stand before bytes: `KB`, `Kbyte`, `kilobytes`. */
const VOLUMES: readonly [decimal: PackageUnit, binary: PackageUnit, letter: string, before: string][] = [
	['kilobyte', 'kibibyte', 'k', 'kilo'],
	['megabyte', 'mebibyte', 'm', 'mega'],
	['gigabyte', 'gibibyte', 'g', 'giga'],
	['terabyte', 'tebibyte', 't', 'tera']
];

function volumes(): Record<string, PackageUnit> {
	const units: Record<string, PackageUnit> = {};
	for (const [decimal, binary, letter, before] of VOLUMES) {
		for (const prefix of [letter, before]) for (const name of ['b', 'byte', 'bytes']) units[prefix + name] = decimal;
		for (const name of [`${letter}ib`, binary, `${binary}s`]) units[name] = binary;
	}
	return units;
}

const units: Words<PackageUnit> = {
	...volumes(),
	...named('second', 's sec secs second seconds'),
	...named('minute', 'min mins minute minutes'),
	...named('hour', 'h hr hrs hour hours'),
	...named('byte', 'b byte bytes octet octets'),
	...named('message', 'message messages msg sms mms piece pieces pcs')
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
		data: 'data',
		internet: 'data',
		gprs: 'data',
		traffic: 'data',
		sms: 'sms',
		messages: 'sms',
		message: 'sms',
		text: 'sms'
	},
	states: { expired: 'over', ended: 'over', terminated: 'over', closed: 'over', cancelled: 'over' },
	unlimited: {
		unlimited: 'unlimited',
		unlim: 'unlimited',
		infinite: 'unlimited',
		'∞': 'unlimited',
		'no limit': 'unlimited'
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
