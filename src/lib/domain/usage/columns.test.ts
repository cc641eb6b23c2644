import { expect, it } from 'vitest';
import { byteAt, numberAt, placeAt, sumAt, textAt } from './columns';

it('a place past the end of a column reads as nothing, never as undefined', () => {
	expect([byteAt(Uint8Array.of(7), 0), byteAt(Uint8Array.of(7), 1)]).toEqual([7, 0]);
	expect([placeAt(Uint32Array.of(7), 0), placeAt(Uint32Array.of(7), 1)]).toEqual([7, 0]);
	expect([sumAt(Float64Array.of(7), 0), sumAt(Float64Array.of(7), 1)]).toEqual([7, 0]);
	expect([numberAt([7], 0), numberAt([7], 1)]).toEqual([7, 0]);
	expect([textAt(['a'], 0), textAt(['a'], 1)]).toEqual(['a', '']);
});
