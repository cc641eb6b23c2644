import fc from 'fast-check';
import { costOf, FINE } from './cost';
import { dayFrom, type Day } from './day';
import { CATEGORIES, DIRECTIONS, UNITS, type UsageRecord } from './record';

export const day = (text: string): Day => {
	const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
	return dayFrom({ year, month, date }) ?? NaN;
};

export const record = (fields: Partial<UsageRecord> = {}): UsageRecord => ({
	id: 'u-1',
	at: Date.UTC(2026, 10, 22, 9),
	category: 'call-home',
	direction: 'out',
	party: '+79161234567',
	amount: 61,
	unit: 'second',
	cost: 500,
	service: '',
	revision: 1,
	cancelled: false,
	...fields
});

const texts = fc.string({ unit: 'grapheme', maxLength: 20 });

/**
 * Few different numbers and services, so that they meet; few ids, so that records replace each
 * other.
 */
export const records = (
	{ from, to }: { from: number; to: number } = { from: Date.UTC(2026, 7, 20), to: Date.UTC(2026, 10, 10) }
): fc.Arbitrary<UsageRecord> =>
	fc
		.record({
			id: fc.oneof(
				fc.integer({ min: 0, max: 40 }).map((n) => `u-${n}`),
				fc.uuid(),
				texts.filter(Boolean)
			),
			at: fc.oneof(
				fc.integer({ min: from, max: to }),
				fc.integer({ min: from / 1000, max: to / 1000 }).map((seconds) => seconds * 1000)
			),
			category: fc.constantFrom(...CATEGORIES),
			direction: fc.constantFrom(...DIRECTIONS),
			party: fc.oneof(fc.constantFrom('', '+79161234567', '+375291234567', 'BANK'), texts),
			amount: fc.oneof(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 2 ** 40 })),
			unit: fc.constantFrom(...UNITS),
			service: fc.oneof(fc.constantFrom('', 'Müzik', 'internet'), texts),
			// Mostly whole minor units, as operators charge; some finer.
			fine: fc.oneof(
				fc.integer({ min: -500, max: 5_000 }).map((minor) => minor * FINE),
				fc.integer({ min: -(2 ** 33), max: 2 ** 33 }).map((minor) => minor * FINE),
				fc.integer({ min: -500 * FINE, max: 5_000 * FINE })
			),
			revision: fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
			cancelled: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
		})
		.map(({ fine, ...fields }) => ({ ...fields, ...costOf(fine) }));

/** One record per id, as stored days have them. */
export const distinct = (options?: { from: number; to: number }) =>
	fc.uniqueArray(records(options), { selector: ({ id }) => id, maxLength: 60 });
