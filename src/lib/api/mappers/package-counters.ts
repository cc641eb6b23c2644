/**
 * What counters of a TMF677 bucket tell. Of a shared package they may be of everybody, or of one of
 * those who share it.
 */
import * as v from 'valibot';
import type { OperatorPack } from '../../operator/pack';
import { meaning } from '../dialect';
import { anything, read, type MapContext } from './fields';
import { isLine } from './line-number';
import { readMeasure, type Measure } from './measure';
import { packageDialect } from './package-words';

export const COUNTER = v.object({
	counterType: anything,
	level: anything,
	value: anything,
	valueName: anything,
	unit: anything,
	units: anything,
	user: anything
});

type Counter = v.InferOutput<typeof COUNTER>;

interface Counted {
	/** By everybody together. */
	used?: Measure | undefined;
	/** By this line, of a package that others use too. */
	own?: Measure | undefined;
	left?: Measure | undefined;
	total?: Measure | undefined;
}

interface Counting {
	bucketCounter: readonly Counter[];
	usedValue?: unknown;
	isShared?: boolean | undefined;
}

/**
 * `beside`: the unit of bare numbers. What is counted by one person is never taken for what all
 * have used.
 */
export function usedOf(bucket: Counting, beside: unknown, context: MapContext): Counted {
	const { pack } = context;
	const { counters, levels } = packageDialect(pack);
	const all = (wanted: 'used' | 'left' | 'total') =>
		bucket.bucketCounter.filter(({ counterType }) => meaning(counters, counterType) === wanted);
	const atLevel = (rows: Counter[], wanted: 'own' | 'all') =>
		rows.filter(({ level }) => meaning(levels, level) === wanted);
	const plain = (rows: Counter[]) => rows.filter(({ level }) => level == null);
	const common = (rows: Counter[]) => {
		const shared = atLevel(rows, 'all');
		return theOnly(shared.length > 0 ? shared : plain(rows), beside, pack);
	};
	const used = readMeasure(pack, bucket.usedValue, beside) ?? common(all('used'));
	const own = theOnly(mine(atLevel(all('used'), 'own'), context), beside, pack);
	const told = { left: common(all('left')), total: common(all('total')) };
	// Nobody else uses it: the line's own is all.
	if (bucket.isShared === false) return { ...told, used: used ?? own };
	return { ...told, used, own };
}

const person = v.object({ id: anything, name: anything, value: anything });

/** Of this line: as the number says, or the only one, unless it names another number. */
function mine(counters: readonly Counter[], context: MapContext): readonly Counter[] {
	const numbers = ({ user }: Counter): unknown[] => Object.values(read(person, user) ?? {});
	const own = counters.filter((counter) => numbers(counter).some((value) => isLine(value, context)));
	if (own.length > 0) return own;
	return counters.filter(
		(counter) => !numbers(counter).some((value) => typeof value === 'string' && /^\+\d{7,15}$/.test(value))
	);
}

/** Several may be of several periods: then none of them is the one. */
function theOnly(counters: readonly Counter[], beside: unknown, pack: OperatorPack): Measure | undefined {
	const [counter, ...more] = counters;
	if (counter === undefined || more.length > 0) return undefined;
	return readMeasure(pack, counter.value, counter.units ?? counter.unit ?? beside);
}
