/**
 * CSV as spreadsheets read it (RFC 4180), a line at a time.
 * - lines end with CRLF; what holds a separator, a quote or a line's end is quoted;
 * - a text that a spreadsheet would take for a formula gets an apostrophe in front. Texts that
 *   begin with apostrophes and then such a sign get one more, so that taking one away always gives
 *   the text back;
 * - phone numbers and numbers stay as they are: a spreadsheet can't compute anything with them.
 */
export interface CsvDialect {
	separator: ';' | ',';
	/** Between whole and fraction. */
	point: ',' | '.';
}

/** What spreadsheets expect where the comma is the decimal point. */
export const SEMICOLONS: CsvDialect = { separator: ';', point: ',' };
export const COMMAS: CsvDialect = { separator: ',', point: '.' };

/** First character of a file, by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A text, or a whole number with so many of its digits behind the decimal point. */
export type Cell = string | { number: number; digits: number };

/** Also the full-width forms, which some spreadsheets fold into the plain ones. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** In one piece, or in groups parted by spaces: never something to be computed. */
const PHONE = /^\+(?:\d{3,15}|\d{1,13}(?: \d[\d-]*)+)$/;

export function csvLine(cells: readonly Cell[], dialect: CsvDialect): string {
	return `${cells.map((cell) => csvCell(cell, dialect)).join(dialect.separator)}\r\n`;
}

function csvCell(cell: Cell, { separator, point }: CsvDialect): string {
	const text = typeof cell === 'string' ? harmless(cell) : decimal(cell, point);
	return text.includes(separator) || /["\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
	return FORMULA.test(text) && !PHONE.test(text) ? `'${text}` : text;
}

function decimal({ number, digits }: { number: number; digits: number }, point: string): string {
	if (digits === 0) return String(number);
	const padded = String(Math.abs(number)).padStart(digits + 1, '0');
	return `${number < 0 ? '-' : ''}${padded.slice(0, -digits)}${point}${padded.slice(-digits)}`;
}
