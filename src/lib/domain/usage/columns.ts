/**
 * Reads of columns at places that are known to be there. One function per type of column: shared by
 * several, the same line of code would meet several types and lose what makes typed arrays fast.
 */
export function byteAt(column: Uint8Array, place: number): number {
	return column[place] ?? 0;
}

export function placeAt(column: Uint32Array, place: number): number {
	return column[place] ?? 0;
}

export function sumAt(column: Float64Array, place: number): number {
	return column[place] ?? 0;
}

export function numberAt(list: readonly number[], place: number): number {
	return list[place] ?? 0;
}

export function textAt(texts: readonly string[], place: number): string {
	return texts[place] ?? '';
}
