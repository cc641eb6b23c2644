/** Tables as apps save them (RFC 4180): cells in quotes may hold separators and line breaks. */

const SEPARATORS = [',', ';', '\t'];

/** Of a table by its heading; `undefined`: it has none. */
export function separatorOf(head: string): string | undefined {
	const counted = SEPARATORS.map((one) => [one, head.split(one).length] as const);
	const [best] = counted.toSorted(([, a], [, b]) => b - a);
	return best !== undefined && best[1] > 2 ? best[0] : undefined;
}

export function tableOf(text: string, separator: string): string[][] {
	const cell = new RegExp(String.raw`(?:"((?:[^"]|"")*)"|([^"\r\n${separator}]*))(${separator}|\r?\n|$)`, 'gy');
	const rows: string[][] = [[]];
	while (cell.lastIndex < text.length) {
		const match = cell.exec(text);
		// Nothing can be told of cells after one that is damaged.
		if (match === null) break;
		const [, quoted, bare = '', end] = match;
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
		if (end !== separator) rows.push([]);
	}
	return rows.filter((row) => row.length > 0);
}
