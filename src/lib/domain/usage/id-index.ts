import { placeAt } from './columns';
import type { Day } from './day';

/**
 * On which days a record with this id may be stored. Answers with days that may be wrong, never
 * leaves out a right one: whoever asks opens the day and looks. Two typed arrays instead of a Map
 * of texts: a million ids in 16 MB.
 */
export class IdIndex {
	#hashes = new Uint32Array(1024);
	/** 0: free; otherwise the day + 1. */
	#days = new Uint32Array(1024);
	#size = 0;

	addAll(ids: readonly string[], day: Day): void {
		for (const id of ids) this.add(id, day);
	}

	/** Whether the id was certainly not known, on this day or any other. */
	add(id: string, day: Day): boolean {
		if (this.#size * 2 >= this.#hashes.length) this.#grow();
		return this.#put(hashOf(id), day + 1);
	}

	daysOf(id: string): Day[] {
		const hash = hashOf(id);
		const found: Day[] = [];
		for (let at = this.#start(hash); this.#days[at] !== 0; at = this.#next(at))
			if (this.#hashes[at] === hash) found.push(placeAt(this.#days, at) - 1);
		return found;
	}

	#put(hash: number, mark: number): boolean {
		let at = this.#start(hash);
		let isNew = true;
		while (this.#days[at] !== 0) {
			if (this.#hashes[at] === hash) {
				if (this.#days[at] === mark) return false;
				isNew = false;
			}
			at = this.#next(at);
		}
		this.#hashes[at] = hash;
		this.#days[at] = mark;
		this.#size += 1;
		return isNew;
	}

	#grow(): void {
		const [hashes, days] = [this.#hashes, this.#days];
		this.#hashes = new Uint32Array(hashes.length * 2);
		this.#days = new Uint32Array(hashes.length * 2);
		this.#size = 0;
		days.forEach((mark, at) => {
			if (mark !== 0) this.#put(placeAt(hashes, at), mark);
		});
	}

	#start(hash: number): number {
		return hash & (this.#hashes.length - 1);
	}

	#next(at: number): number {
		return (at + 1) & (this.#hashes.length - 1);
	}
}

/**
 * FNV-1a, with the bits mixed once more at the end: ids that differ in the last digit must not lie
 * side by side.
 */
function hashOf(id: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
	hash ^= hash >>> 16;
	return Math.imul(hash, 0x85ebca6b) >>> 0;
}
