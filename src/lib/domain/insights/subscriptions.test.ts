import { describe, expect, it } from 'vitest';
import type { History } from './bill.fixture';
import { HISTORIES } from './histories.fixture';
import { findSubscriptions, isNews } from './subscriptions';

const told = ({ facts }: History): string[] =>
	findSubscriptions(facts)
		.filter(isNews)
		.map(({ kind, name }) => `${kind} ${name}`)
		.sort();
const expected = ({ told: right }: History): string[] => right.map((one) => one.join(' ')).sort();

/** How many of the one are among the other, each once. */
function common(some: readonly string[], others: readonly string[]): number {
	const left = [...others];
	return some.filter((one) => left.includes(one) && left.splice(left.indexOf(one), 1)).length;
}

describe('bills made up', () => {
	it.each(HISTORIES)('$what', (history) => {
		expect(told(history)).toEqual(expected(history));
	});

	it('are told of rightly, all in all', () => {
		const sums = HISTORIES.map((history) => {
			const [found, right] = [told(history), expected(history)];
			return { found: found.length, right: right.length, hit: common(found, right) };
		});
		const of = (what: 'found' | 'right' | 'hit') => sums.reduce((sum, one) => sum + one[what], 0);
		const [precision, recall] = [of('hit') / of('found'), of('hit') / of('right')];
		process.stdout.write(
			`subscriptions: ${HISTORIES.length} histories, ${of('right')} to be told, ` +
				`${HISTORIES.filter((one) => one.told.length === 0).length} quiet; ` +
				`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`
		);
		expect(HISTORIES.length).toBeGreaterThanOrEqual(60);
		expect(precision).toBe(1);
		expect(recall).toBeGreaterThanOrEqual(0.95);
	});
});
