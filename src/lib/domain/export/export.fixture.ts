/** A reader of RFC 4180 of its own, character by character: what the writer is checked against. */
export function parseCsv(file: string, separator: string): string[][] {
	const rows: string[][] = [];
	let [row, cell, at]: [string[], string, number] = [[], '', 0];
	const text = file.startsWith('\ufeff') ? file.slice(1) : file;
	while (at < text.length) {
		if (text[at] === '"' && cell === '') {
			at += 1;
			while (text[at] !== '"' || text[at + 1] === '"') {
				if (at >= text.length) throw new SyntaxError('A quote is never closed');
				if (text[at] === '"') at += 1;
				cell += text[at];
				at += 1;
			}
			at += 1;
		}
		if (text[at] === separator) {
			row.push(cell);
			cell = '';
			at += 1;
		} else if (text.startsWith('\r\n', at)) {
			rows.push([...row, cell]);
			[row, cell] = [[], ''];
			at += 2;
		} else {
			if (text[at] === undefined || /["\r\n]/.test(text[at] ?? '')) throw new SyntaxError(`Stray character at ${at}`);
			cell += text[at];
			at += 1;
		}
	}
	if (row.length > 0 || cell !== '') throw new SyntaxError('The last line has no end');
	return rows;
}

/** As `README.md` tells whoever reads the files by program. */
export function withoutApostrophe(cell: string): string {
	return /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell;
}
