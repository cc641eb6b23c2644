import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../results.json');

export interface Result {
	id: string;
	what: string;
	ours: number;
	other?: number;
	unit: string;
	bar: string;
	met: boolean;
	runs: number;
	/** What it was counted from. */
	detail: object;
}

/** Keeps one result per id, so that each part can be run by itself. */
export function keepResults(results: readonly Result[]): void {
	const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Result[]) : [];
	const again = new Set(results.map(({ id }) => id));
	const all = [...before.filter(({ id }) => !again.has(id)), ...results];
	writeFileSync(FILE, `${JSON.stringify(all, null, '\t')}\n`);
}
