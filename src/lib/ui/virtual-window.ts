/**
 * Which blocks of a long list are near the screen, out of their heights. Everything in CSS pixels.
 */

/** Where each block begins; one more at the end is where the list ends. */
export function offsetsOf(count: number, heightOf: (index: number) => number): Float64Array {
	const offsets = new Float64Array(count + 1);
	for (let index = 0; index < count; index += 1) offsets[index + 1] = (offsets[index] ?? 0) + heightOf(index);
	return offsets;
}

/**
 * First and last block that reach into the stretch; `undefined` for an empty list. A stretch beside
 * the list has its nearest block.
 */
export function blocksWithin(
	offsets: Float64Array,
	top: number,
	bottom: number
): { first: number; last: number } | undefined {
	const count = offsets.length - 1;
	if (count === 0) return undefined;
	return { first: blockAt(offsets, top), last: blockAt(offsets, bottom) };
}

function blockAt(offsets: Float64Array, place: number): number {
	let [low, high] = [0, offsets.length - 2];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((offsets[middle] ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}

/**
 * What stands in the page: blocks, and the room of those that don't. A block that has the focus
 * stays wherever it is.
 */
export interface Part {
	key: string;
	/** Absent for room. */
	index?: number;
	height: number;
}

export function partsOf(
	offsets: Float64Array,
	keyOf: (index: number) => string,
	within: { first: number; last: number } | undefined,
	kept?: number
): Part[] {
	if (within === undefined) return [];
	const shown = Array.from({ length: within.last - within.first + 1 }, (_, at) => within.first + at);
	if (kept !== undefined && !shown.includes(kept)) shown.push(kept);
	shown.sort((a, b) => a - b);
	const parts: Part[] = [];
	let end = 0;
	const room = (until: number) => {
		const height = (offsets[until] ?? 0) - (offsets[end] ?? 0);
		if (until > end)
			parts.push({ key: `room before ${until === offsets.length - 1 ? 'the end' : parts.length}`, height });
	};
	for (const index of shown) {
		room(index);
		parts.push({ key: keyOf(index), index, height: (offsets[index + 1] ?? 0) - (offsets[index] ?? 0) });
		end = index + 1;
	}
	room(offsets.length - 1);
	return parts;
}
