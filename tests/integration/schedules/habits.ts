/**
 * How servers differ. One set of habits lasts for a schedule; every combination is one that some
 * server may have.
 */
import fc from 'fast-check';
import type { Repeats } from '$lib/operator/pack';

export interface Habits {
	/** `Idempotency-Key` is looked at. */
	honoursKey: boolean;
	/** How the key stands in the record: some have no room for it, some change it. */
	keepsKey: 'whole' | 'upper case' | 'cut' | 'not';
	/** How a repeat is answered that the key has given away. */
	repeated: 'as the first' | 'refused';
	/**
	 * What a list answers that is asked for a key; `short`: the newest record is counted, and not
	 * there.
	 */
	lookUp: 'filters' | 'ignores the filter' | 'empty' | 'refused' | 'lags' | 'short';
	/** Records of others, older than ours, in every list; pages of ten without a total. */
	older: 0 | 30;
	/** What a POST answers. */
	answer: 'record' | 'no state' | 'bare' | 'location';
	/** In which words states are told. */
	words: 'usual' | 'capitals' | 'vendor' | 'unknown';
	/** What is asked for by its id. */
	byId: 'works' | 'late' | 'none';
	/** A payment is not decided at once. */
	slowPayments: boolean;
}

const GOOD: Habits = {
	honoursKey: true,
	keepsKey: 'whole',
	repeated: 'as the first',
	lookUp: 'filters',
	older: 0,
	answer: 'record',
	words: 'usual',
	byId: 'works',
	slowPayments: false
};

/** Half of all servers are good in any one thing. */
const mostly = <Value>(good: Value, ...others: Value[]): fc.Arbitrary<Value> =>
	fc.oneof({ weight: others.length, arbitrary: fc.constant(good) }, ...others.map((other) => fc.constant(other)));

const anyHabits: fc.Arbitrary<Habits> = fc.record({
	honoursKey: mostly(true, false),
	keepsKey: mostly<Habits['keepsKey']>('whole', 'upper case', 'cut', 'not'),
	repeated: mostly<Habits['repeated']>('as the first', 'refused'),
	lookUp: mostly<Habits['lookUp']>('filters', 'ignores the filter', 'empty', 'refused', 'lags', 'short'),
	older: mostly<Habits['older']>(0, 30),
	answer: mostly<Habits['answer']>('record', 'no state', 'bare', 'location'),
	words: mostly<Habits['words']>('usual', 'capitals', 'vendor', 'unknown'),
	byId: mostly<Habits['byId']>('works', 'late', 'none'),
	slowPayments: mostly(false, true)
});

export interface Server {
	habits: Habits;
	/** What its pack promises: never more than is true. */
	repeats: Repeats;
}

function findsKeys({ keepsKey, lookUp }: Habits): boolean {
	const finds = lookUp === 'filters' || lookUp === 'ignores the filter' || lookUp === 'lags';
	return finds && (keepsKey === 'whole' || (keepsKey === 'upper case' && lookUp === 'ignores the filter'));
}

function promises(habits: Habits): Repeats[] {
	return [
		'never',
		...(habits.honoursKey ? ['header' as const] : []),
		...(findsKeys(habits) ? ['lookup' as const] : [])
	];
}

/**
 * Two of three servers are good ones, so that what happens on the way is tried on them as hard as
 * on the others.
 */
export const servers: fc.Arbitrary<Server> = fc.oneof(
	{
		weight: 2,
		arbitrary: fc.constantFrom<Repeats>('header', 'lookup', 'never').map((repeats) => ({ habits: GOOD, repeats }))
	},
	{
		weight: 1,
		arbitrary: anyHabits.chain((habits) => fc.constantFrom(...promises(habits)).map((repeats) => ({ habits, repeats })))
	}
);
