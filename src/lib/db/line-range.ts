import type { LineId } from '$lib/domain/line';
import Dexie, { type Collection, type Table } from 'dexie';

/** All rows of one line, in the order of the second half of the compound key `[line+…]`. */
export function ofLine<Row, Key, Insert>(
	table: Table<Row, Key, Insert>,
	line: LineId,
	second: string
): Collection<Row, Key, Insert> {
	return table.where(`[line+${second}]`).between([line, Dexie.minKey], [line, Dexie.maxKey]);
}
