/** Rows of the operator in lists of the screen. Pure. */

interface Row {
	id: string;
	/** Of the command it came by. */
	key?: string;
}

/** For sorting what came within one moment: ids given in sequence, `9` before `10`. */
export function byId(a: Row, b: Row): number {
	return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}

/**
 * What tells rows apart on the screen: the key, so that a row stays itself from the queue to the
 * operator's list, else the id. The field that brings the key is free text to other systems, which
 * write the same into many rows: only the first of those has it.
 */
export function keyed<R extends Row>(rows: readonly R[]): { key: string; row: R }[] {
	const taken = new Set(rows.map(({ id }) => id));
	return rows.map((row) => {
		const { id, key = id } = row;
		if (taken.has(key)) return { key: id, row };
		taken.add(key);
		return { key, row };
	});
}
