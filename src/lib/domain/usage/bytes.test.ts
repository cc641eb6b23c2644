import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, bytesOf, ByteWriter, FormatError } from './bytes';
import { byteAt, numberAt, placeAt, sumAt, textAt } from './columns';
import { readIds } from './ids';
import { readTexts, writeText, writeTexts } from './texts';

const written = (write: (writer: ByteWriter) => void) => {
	const writer = new ByteWriter();
	write(writer);
	return writer.finish();
};

describe('numbers', () => {
	it('come back as they were written, whole ones and signed ones', () => {
		fc.assert(
			fc.property(
				fc.array(fc.maxSafeNat()),
				fc.array(fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 })),
				(a, b) => {
					const reader = new ByteReader(
						written((writer) => {
							for (const value of a) writer.whole(value);
							for (const value of b) writer.signed(value);
						})
					);
					expect([...reader.wholes(a.length)]).toEqual(a);
					expect([...reader.signeds(b.length)]).toEqual(b);
					reader.end();
				}
			)
		);
	});

	it.each([0, 127, 128, 2 ** 28 - 1, 2 ** 28, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 35, Number.MAX_SAFE_INTEGER])(
		'%s is one of them',
		(value) => {
			expect(new ByteReader(written((writer) => writer.whole(value))).whole()).toBe(value);
		}
	);

	it.each([-1, 0.5, NaN, 2 ** 53])('%s is not to be stored', (value) => {
		expect(() => new ByteWriter().whole(value)).toThrow(RangeError);
	});

	it('that are cut off or too long are refused', () => {
		for (const bytes of [[], [128], Array<number>(8).fill(255), [255, 255, 255, 255, 255, 255, 255, 127]])
			expect(() => new ByteReader(Uint8Array.from(bytes)).whole()).toThrow(FormatError);
	});
});

describe('counts, places and blocks', () => {
	it('that can’t be true are refused before anything is made of them', () => {
		expect(() => new ByteReader(Uint8Array.of(2, 0)).count()).toThrow(FormatError);
		expect(() => new ByteReader(Uint8Array.of(2, 0)).block()).toThrow(FormatError);
		expect(() => new ByteReader(Uint8Array.of(3)).places(1, 3)).toThrow(FormatError);
		expect(() => new ByteReader(Uint8Array.of(3)).smallPlaces(1, 3)).toThrow(FormatError);
		expect([...new ByteReader(Uint8Array.of(131)).smallPlaces(1, 4, 127)]).toEqual([131]);
	});

	it('that are not all must be read', () => {
		expect(() => new ByteReader(Uint8Array.of(1)).end()).toThrow(FormatError);
	});

	it('of any size come back whole, one within another too', () => {
		for (const size of [0, 1, 127, 128, 5_000, 70_000, 300_000]) {
			const block = new Uint8Array(size).fill(7);
			const reader = new ByteReader(
				written((writer) => {
					writer.block(() => {
						writer.block(() => writer.raw(block));
						writer.byte(9);
					});
					writer.byte(8);
				})
			);
			const outer = new ByteReader(reader.block());
			expect(outer.block()).toEqual(block);
			expect([outer.whole(), reader.whole()]).toEqual([9, 8]);
		}
	});

	it('are packed alike after another was left half-way', () => {
		const broken = () =>
			bytesOf((writer) => {
				writer.byte(1);
				throw new RangeError('half-way');
			});
		expect(broken).toThrow('half-way');
		for (const round of [1, 2]) expect([...bytesOf((writer) => writer.byte(round))]).toEqual([round]);
	});
});

it('what is not in a column is nothing', () => {
	expect(byteAt(new Uint8Array(), 0) + placeAt(new Uint32Array(), 0) + sumAt(new Float64Array(), 0)).toBe(0);
	expect(numberAt([], 0) + textAt([], 0)).toBe('0');
});

describe('texts', () => {
	it('that are no UTF-8 are refused', () => {
		expect(() => readTexts(new ByteReader(Uint8Array.of(1, 1, 1, 255)))).toThrow(FormatError);
	});

	it('that do not fit their lengths are refused', () => {
		const bytes = written((writer) => {
			writer.whole(1);
			writer.whole(2);
			writeText(writer, 'abc');
		});
		expect(() => readTexts(new ByteReader(bytes))).toThrow(FormatError);
	});
});

describe('ids', () => {
	it('in a form of another version, or fewer than records, are refused', () => {
		expect(() => readIds(new ByteReader(Uint8Array.of(9)), 0)).toThrow(FormatError);
		const bytes = written((writer) => {
			writer.whole(0);
			writer.whole(0);
			writeTexts(writer, []);
		});
		expect(() => readIds(new ByteReader(bytes), 1)).toThrow(FormatError);
	});
});
