/** Amounts of packages in whole base units: seconds, bytes, messages. */
import * as v from 'valibot';
import { readDecimal } from '../../domain/decimal';
import type { AllowanceUnit } from '../../domain/subscriber';
import type { OperatorPack } from '../../operator/pack';
import { meaning } from '../dialect';
import { packageDialect } from './package-words';
import { anything, maybe, read } from './fields';

export interface Measure {
	unit: AllowanceUnit;
	/** Never less than nothing: an overdrawn package has nothing left. */
	value: number;
}

interface Unit {
	unit: AllowanceUnit;
	/** Base units in one. */
	size: number;
}

const POWERS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
const BINARY = ['byte', 'kibibyte', 'mebibyte', 'gibibyte', 'tebibyte'];
const TIMES: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3_600 };

/**
 * `Mb`, `gb`, and the same in Cyrillic: by the standards a small b is a bit, by habit mostly a
 * byte.
 */
const SMALL_B = /^\p{L}?[b\u0431]$/u;

/**
 * What the operator's word for a unit means; `undefined` when nobody knows, or when it means two
 * things.
 */
export function unitOf(pack: OperatorPack, said: unknown): Unit | undefined {
	const { units, smallB, thousand } = packageDialect(pack);
	const word = typeof said === 'string' ? said.trim() : '';
	const small = SMALL_B.test(word);
	if (small && smallB === undefined) return undefined;
	const name = meaning(units, word);
	if (name === undefined) return undefined;
	if (name === 'message') return { unit: 'message', size: 1 };
	const seconds = TIMES[name];
	if (seconds !== undefined) return { unit: 'second', size: seconds };
	const power = POWERS.indexOf(name);
	const size = power < 0 ? 1_024 ** BINARY.indexOf(name) : thousand ** power;
	return { unit: 'byte', size: small && smallB === 'bit' ? size / 8 : size };
}

const amount = v.union([v.number(), v.string()]);
const nested = v.object({ amount: maybe(amount), value: maybe(amount), units: anything, unit: anything });

/**
 * An amount as TMF677 writes it: `{ amount, units }`, as Money is, or a bare number with its unit
 * beside it (version 4). `undefined` when it can't be read, or can be read in two ways.
 */
export function readMeasure(pack: OperatorPack, said: unknown, beside?: unknown): Measure | undefined {
	const bare = read(amount, said);
	const whole = bare === undefined ? read(nested, said) : { amount: bare, units: beside };
	const unit = unitOf(pack, whole?.units ?? whole?.unit ?? beside);
	const decimal = readDecimal(whole?.amount ?? whole?.value ?? '');
	if (unit === undefined || decimal === undefined) return undefined;
	const value = Math.round(Number(`${decimal.whole}.${decimal.fraction}`) * unit.size);
	if (!Number.isSafeInteger(value)) return undefined;
	return { unit: unit.unit, value: decimal.negative ? 0 : value };
}
