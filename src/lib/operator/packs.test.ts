import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operatorsOf } from './choice';
import type { OperatorPack } from './pack';
import { packOf, PACKS, proposedPack } from './packs';
import { mtsBy } from './packs/mts-by/pack';
import { mtsRu } from './packs/mts-ru/pack';

const kazakh: OperatorPack = {
	...mtsRu,
	id: 'kz',
	country: 'KZ',
	language: 'kk',
	numberPlan: { ...mtsRu.numberPlan, mobilePrefixes: ['70', '77'] }
};
/** Another one of the country: its range is within what counts as a mobile number there. */
const rival: OperatorPack = {
	...mtsRu,
	id: 'rival',
	numberPlan: { ...mtsRu.numberPlan, mobilePrefixes: ['9', '999'] }
};
const ids = (packs: readonly OperatorPack[]) => packs.map(({ id }) => id);

it('every folder with a pack is in the list, under its own name', () => {
	const folders = readdirSync(new URL('packs', import.meta.url), { recursive: true, encoding: 'utf8' });
	const there = folders.filter((file) => file.endsWith('pack.ts')).map((file) => file.split(/[\\/]/)[0]);
	expect(ids(PACKS).toSorted()).toEqual(there.toSorted());
});

describe('the operator of a line', () => {
	it('is the one that was said, whatever its number is like', () => {
		expect(packOf({ number: '+79000000001', operator: 'mts-by' })).toBe(mtsBy);
		expect(packOf({ number: '+79990000001', operator: 'mts-ru' }, [mtsRu, rival])).toBe(mtsRu);
		expect(packOf({ operator: 'mts-by' })).toBe(mtsBy);
	});

	it('nobody having said it, or of a pack that is gone, is the one its number proposes', () => {
		expect(packOf({ number: '+375290000001' })).toBe(mtsBy);
		expect(packOf({ number: '+375290000001', operator: 'gone' })).toBe(mtsBy);
	});

	it('is the default where nothing tells', () => {
		expect([packOf(undefined), packOf(null), packOf({ number: '+4915100000000' })]).toEqual([mtsRu, mtsRu, mtsRu]);
		expect(packOf({ number: '+4915100000000' }, [kazakh, mtsRu])).toBe(kazakh);
	});
});

describe('a number proposes', () => {
	it.each([
		['whose range it is in', '+77010000001', kazakh],
		['the narrower range of two', '+79990000001', rival],
		['of equal ranges the first in the list', '+79000000001', mtsRu],
		['nobody by its country code alone', '+76000000001', undefined]
	] as const)('%s', (_, line, pack) => {
		expect(proposedPack(line, [mtsRu, kazakh, rival])).toBe(pack);
	});
});

describe('the choice at sign-in', () => {
	it.each([
		['+79990000001', ['rival', 'mts-ru']],
		['+79000000001', ['mts-ru', 'rival']],
		['+77010000001', ['kz']],
		['+76000000001', []],
		[undefined, []]
	] as const)('for %s is of one country, because numbers are ported within it', (line, expected) => {
		expect(ids(operatorsOf(line, [mtsRu, kazakh, rival]))).toEqual(expected);
	});
});
