import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from './bytes';
import { FINE } from './cost';
import { dayColumns, dayIds, packDay, unpackDay } from './packed-day';
import { compareRecords, isStorable } from './record';
import { distinct, record } from './usage.fixture';

const sorted = (list: ReturnType<typeof unpackDay>) => [...list].sort(compareRecords);

describe('a packed day', () => {
	it('gives back every record as it was, in the order of time', () => {
		fc.assert(
			fc.property(distinct(), (list) => {
				expect(list.every(isStorable)).toBe(true);
				expect(unpackDay(packDay(list))).toEqual(sorted(list));
				expect(dayIds(packDay(list))).toEqual(sorted(list).map(({ id }) => id));
			})
		);
	});

	it('without fractions of a kopeck is stored as it always was, with one in the finer format', () => {
		const [whole, fine] = [packDay([record({ cost: 250 })]), packDay([record({ cost: 254, fraction: 1_700 })])];
		expect([whole[0], fine[0]]).toEqual([1, 2]);
		expect(fine.length - whole.length).toBeLessThanOrEqual(2);
		expect(unpackDay(whole)).toEqual([record({ cost: 250 })]);
		expect(unpackDay(fine)).toEqual([record({ cost: 254, fraction: 1_700 })]);
	});

	it('does not depend on the order the records came in', () => {
		fc.assert(
			fc.property(distinct(), (list) => {
				expect(packDay([...list].reverse())).toEqual(packDay(list));
			})
		);
	});

	it('keeps texts that look strange but are whole', () => {
		const list = [
			record({ id: '\ufeffa', party: '\0', service: '🎵' }),
			record({ id: '🎶', service: '🎵🎶' }),
			record({ id: '🎵', service: '' })
		];
		expect(unpackDay(packDay(list))).toEqual(sorted(list));
	});

	it('takes about 20 bytes a record', () => {
		const list = Array.from({ length: 90 }, (_, n) =>
			record({ id: `usage-${1e9 + n}`, at: Date.UTC(2026, 10, 22) + n * 900_000, party: `+7916000000${n % 10}` })
		);
		expect(packDay(list).length).toBeLessThan(90 * 20);
	});

	it('gives its columns without building records', () => {
		const { count, texts, parties, costs, kinds } = dayColumns(packDay([record({ cost: -7, cancelled: true })]));
		expect({ count, party: texts[parties[0] ?? 0], cost: costs[0], cancelled: (kinds[0] ?? 0) >= 128 }).toEqual({
			count: 1,
			party: '+79161234567',
			cost: -7 * FINE,
			cancelled: true
		});
	});
});

describe('what this version did not write is refused', () => {
	const packed = packDay([record(), record({ id: 'u-2', service: 'internet' })]);
	const refused = (bytes: Uint8Array) => {
		for (const read of [unpackDay, dayColumns, dayIds]) expect(() => read(bytes)).toThrow();
	};

	it('another format', () => {
		expect(() => unpackDay(Uint8Array.of(3, ...packed.slice(1)))).toThrow(FormatError);
		refused(Uint8Array.of(3, ...packed.slice(1)));
	});

	it('nothing at all, a part, or more than a day', () => {
		for (let length = 0; length < packed.length; length += 1) refused(packed.slice(0, length));
		refused(Uint8Array.of(...packed, 0));
	});

	it('broken bytes never give anything but an error of the format or some records', () => {
		fc.assert(
			fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, byte) => {
				const broken = Uint8Array.from(packed);
				broken[at] = byte;
				try {
					expect(unpackDay(broken)).toBeInstanceOf(Array);
				} catch (error) {
					expect(error).toBeInstanceOf(FormatError);
				}
			})
		);
	});
});
