import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, supersedes } from './merge';
import type { UsageRecord } from './record';
import { record, records } from './usage.fixture';

const plain = (merged: Map<string, UsageRecord>) => [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
const lists = fc.array(fc.array(records(), { maxLength: 20 }), { maxLength: 4 });

describe('merged records', () => {
	it('are the same in any order and any number of times, one per id', () => {
		fc.assert(
			fc.property(lists, fc.infiniteStream(fc.nat()), (parts, random) => {
				const once = mergeRecords(...parts);
				const shuffled = [...parts.flat(), ...parts.flat()]
					.map((item) => ({ item, place: random.next().value ?? 0 }))
					.sort((a, b) => a.place - b.place)
					.map(({ item }) => item);
				expect(plain(mergeRecords(shuffled))).toEqual(plain(once));
				expect(plain(mergeRecords([...once.values()], parts.flat()))).toEqual(plain(once));
				expect(once.size).toBe(new Set(parts.flat().map(({ id }) => id)).size);
			})
		);
	});

	it('are the newest ratings, whichever comes last', () => {
		const [first, rerated] = [record(), record({ revision: 2, cost: 100 })];
		for (const parts of [
			[[first], [rerated]],
			[[rerated], [first]]
		])
			expect(plain(mergeRecords(...parts))).toEqual([rerated]);
	});

	it('stay cancelled when an older rating comes late', () => {
		const cancelled = record({ revision: 2, cancelled: true });
		expect(plain(mergeRecords([cancelled], [record()]))).toEqual([cancelled]);
		expect(plain(mergeRecords([record({ revision: 2 })], [cancelled]))).toEqual([cancelled]);
	});
});

it('of two different copies exactly one holds', () => {
	fc.assert(
		fc.property(records(), records(), (a, b) => {
			const other = { ...b, id: a.id };
			const same = JSON.stringify({ ...other }) === JSON.stringify({ ...a });
			expect(Number(supersedes(a, other)) + Number(supersedes(other, a))).toBe(same ? 0 : 1);
			expect(supersedes(a, a)).toBe(false);
		})
	);
});
