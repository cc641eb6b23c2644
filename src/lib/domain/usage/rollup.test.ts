import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from './bytes';
import { FINE } from './cost';
import { dayColumns, packDay } from './packed-day';
import { RollupBuilder, unpackCells, unpackDaySums, type PackedRollup } from './rollup';
import { distinct, record } from './usage.fixture';

const columns = (...list: Parameters<typeof packDay>[0]) => dayColumns(packDay(list));
const readAll = ({ days, cells }: PackedRollup) => ({ days: unpackDaySums(days), cells: unpackCells(cells) });

describe('a month’s sums', () => {
	it('are the same after days were taken out and put back, in whatever order they came', () => {
		const days = fc.array(fc.tuple(fc.nat(30), distinct()), { maxLength: 5 });
		fc.assert(
			fc.property(days, distinct(), (list, other) => {
				const straight = new RollupBuilder();
				for (const [at, items] of list) straight.apply(at, columns(...items), 1);
				const detour = new RollupBuilder();
				detour.apply(3, columns(...other), 1);
				for (const [at, items] of [...list].reverse()) detour.apply(at, columns(...items), 1);
				const { days: half, cells } = readAll(detour.pack());
				const kept = RollupBuilder.from(half, cells);
				kept.apply(3, columns(...other), -1);
				const [a, b] = [readAll(straight.pack()), readAll(kept.pack())];
				expect(b.days).toEqual(a.days);
				const named = ({ cells }: typeof a) =>
					Array.from({ length: cells.count }, (_, at) =>
						JSON.stringify([
							cells.texts[cells.parties[at] ?? 0],
							cells.texts[cells.services[at] ?? 0],
							cells.kinds[at],
							cells.counts[at],
							cells.costs[at],
							cells.amounts[at]
						])
					).sort();
				expect(named(b)).toEqual(named(a));
				expect([...b.cells.texts].sort()).toEqual([...a.cells.texts].sort());
			})
		);
	});

	it('count cancelled records apart and sum none of them', () => {
		const builder = new RollupBuilder();
		builder.apply(0, columns(record(), record({ id: 'u-2', cancelled: true })), 1);
		expect(readAll(builder.pack())).toMatchObject({
			days: { records: 1, cancelled: 1, count: 1 },
			cells: { count: 1 }
		});
	});

	it('of a thousand prices below a kopeck are exact, and come back as they were', () => {
		const builder = new RollupBuilder();
		const list = Array.from({ length: 1_000 }, (_, n) => record({ id: `u-${n}`, cost: 0, fraction: 4_100 }));
		builder.apply(0, columns(...list), 1);
		const { days, cells } = readAll(builder.pack());
		expect([days.costs[0], cells.costs[0]]).toEqual([410 * FINE, 410 * FINE]);
		builder.apply(1, columns(record({ cost: 254, fraction: 1_700 })), 1);
		const packed = builder.pack();
		expect([packed.days[0], packed.cells[0]]).toEqual([2, 2]);
		expect(readAll(packed).days.costs[1]).toBe(254 * FINE + 1_700);
	});

	it('refuse more texts than keys have room for', () => {
		const texts = Array.from({ length: 2 ** 17 + 1 }, (_, n) => String(n));
		const builder = new RollupBuilder();
		expect(() => builder.apply(0, { ...columns(record()), texts }, 1)).toThrow(RangeError);
	});
});

describe('what this version did not write is refused', () => {
	const builder = new RollupBuilder();
	builder.apply(30, columns(record(), record({ id: 'u-2', service: 'x' })), 1);
	const { days, cells } = builder.pack();
	const parts: [string, Uint8Array, (packed: Uint8Array) => unknown][] = [
		['days', days, unpackDaySums],
		['cells', cells, unpackCells]
	];

	it.each(parts)('another format of %s, a part, or more', (_, packed, read) => {
		expect(() => read(Uint8Array.of(3, ...packed.slice(1)))).toThrow(FormatError);
		for (let length = 0; length < packed.length; length += 1)
			expect(() => read(packed.slice(0, length))).toThrow(FormatError);
		expect(() => read(Uint8Array.of(...packed, 0))).toThrow(FormatError);
	});

	it.each(parts)(
		'broken bytes of %s never give anything but an error of the format or some sums',
		(_, packed, read) => {
			fc.assert(
				fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, byte) => {
					const broken = Uint8Array.from(packed);
					broken[at] = byte;
					try {
						read(broken);
					} catch (error) {
						expect(error).toBeInstanceOf(FormatError);
					}
				})
			);
		}
	);
});
