/**
 * Units as servers write them. A word that can be read in two ways is not here: the B of `Mb` and
 * `gb` is a bit to some and a byte to others, `m` a minute or a metre. Only a pack can say those.
 */
import type { Unit } from '../domain/usage/record';
import type { Words } from '../operator/dialect';
import { fold } from './dialect';

/** How many of ours one is. */
export interface Measure {
	unit: Unit;
	size: number;
}

const STANDARD = {
	s: { unit: 'second', size: 1 },
	min: { unit: 'second', size: 60 },
	h: { unit: 'second', size: 3_600 },
	B: { unit: 'byte', size: 1 },
	KB: { unit: 'byte', size: 2 ** 10 },
	MB: { unit: 'byte', size: 2 ** 20 },
	GB: { unit: 'byte', size: 2 ** 30 },
	TB: { unit: 'byte', size: 2 ** 40 },
	KiB: { unit: 'byte', size: 2 ** 10 },
	MiB: { unit: 'byte', size: 2 ** 20 },
	GiB: { unit: 'byte', size: 2 ** 30 },
	TiB: { unit: 'byte', size: 2 ** 40 },
	message: { unit: 'piece', size: 1 },
	piece: { unit: 'piece', size: 1 }
} as const satisfies Record<string, Measure>;

const ALIASES: Words<keyof typeof STANDARD> = {
	...{ s: 's', sec: 's', secs: 's', second: 's', seconds: 's' },
	...{ min: 'min', mins: 'min', minute: 'min', minutes: 'min' },
	...{ h: 'h', hr: 'h', hrs: 'h', hour: 'h', hours: 'h' },
	...{ b: 'B', byte: 'B', bytes: 'B', octet: 'B', octets: 'B' },
	...{ kb: 'KB', kbyte: 'KB', kbytes: 'KB', kilobyte: 'KB', kilobytes: 'KB' },
	...{ mb: 'MB', mbyte: 'MB', mbytes: 'MB', megabyte: 'MB', megabytes: 'MB' },
	...{ gb: 'GB', gbyte: 'GB', gbytes: 'GB', gigabyte: 'GB', gigabytes: 'GB' },
	...{ tb: 'TB', tbyte: 'TB', tbytes: 'TB', terabyte: 'TB', terabytes: 'TB' },
	...{ kib: 'KiB', kibibyte: 'KiB', kibibytes: 'KiB', mib: 'MiB', mebibyte: 'MiB', mebibytes: 'MiB' },
	...{ gib: 'GiB', gibibyte: 'GiB', gibibytes: 'GiB', tib: 'TiB', tebibyte: 'TiB', tebibytes: 'TiB' },
	...{ message: 'message', messages: 'message', msg: 'message', sms: 'message', mms: 'message' },
	...{ piece: 'piece', pieces: 'piece', pcs: 'piece', item: 'piece', items: 'piece', event: 'piece', events: 'piece' }
};

/** A small B. */
const BITS_OR_BYTES = /^[kmgt]?i?$/i;
const SMALL_B = /b$/;

function isAmbiguous(word: string): boolean {
	return SMALL_B.test(word) && BITS_OR_BYTES.test(word.slice(0, -1));
}

/**
 * Reads units by the operator's own words, then by the usual ones. What is usually called otherwise
 * has the size of the operator's own unit: where a GB is 10⁹ bytes, so is a `gigabyte`. `undefined`
 * for what nobody knows.
 */
export function unitReader(own: Readonly<Record<string, Measure>>): (said: string) => Measure | undefined {
	const known = new Map<string, Measure | undefined>(Object.entries(own));
	const folded = new Map(Object.entries(own).map(([word, measure]) => [fold(word), measure]));

	function read(said: string): Measure | undefined {
		const word = said.trim();
		if (Object.hasOwn(own, word)) return own[word];
		if (isAmbiguous(word)) return undefined;
		const usual = Object.hasOwn(ALIASES, fold(word)) ? ALIASES[fold(word)] : undefined;
		if (usual === undefined) return folded.get(fold(word));
		return own[usual] ?? folded.get(fold(word)) ?? STANDARD[usual];
	}

	return (said) => {
		let measure = known.get(said);
		if (measure === undefined && !known.has(said)) known.set(said, (measure = read(said)));
		return measure;
	};
}
