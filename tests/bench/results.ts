import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Row {
	id: string;
	what: string;
	ours: number;
	/** The other side of the ratio, measured in the same run; absent where the bar is a number. */
	other?: number;
	unit: string;
	ratio?: number;
	/** How it came about, where the number alone does not say it. */
	path?: string;
	bar: string;
	met: boolean;
	runs: number;
}

const FILE = join(import.meta.dirname, 'results.json');

/** Keeps one row per id, so that a part of the bench can be run again by itself. */
export function report(row: Row): void {
	const rows: Row[] = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Row[]) : [];
	const all = [...rows.filter(({ id }) => id !== row.id), row].sort((a, b) =>
		a.id.localeCompare(b.id, 'en', { numeric: true })
	);
	writeFileSync(FILE, `${JSON.stringify(all, null, '\t')}\n`);
	const round = (value: number | undefined) => (value === undefined ? '' : String(Math.round(value * 100) / 100));
	// The table is what the bench is run for.
	console.log(
		[
			row.id,
			row.what,
			`${round(row.ours)} ${row.unit}`,
			row.other === undefined ? '' : `other ${round(row.other)}`,
			row.ratio === undefined ? '' : `ratio ${round(row.ratio)}`,
			row.path,
			row.bar,
			row.met ? 'met' : 'MISSED'
		]
			.filter(Boolean)
			.join(' | ')
	);
}

export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted[Math.floor(sorted.length / 2)];
	if (middle === undefined) throw new Error('nothing was measured');
	return middle;
}
