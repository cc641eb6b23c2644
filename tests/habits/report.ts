/**
 * What differs under each habit, for somebody to explain: as JSON and as text, in a folder that is
 * not kept.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Difference } from './lines';

export interface Outcome {
	name: string;
	does: string;
	seconds: number;
	/** Errors, blank screens, false sentences. */
	failures: string[];
	/** By route; a screen that is the same is not here. */
	screens: Record<string, Difference>;
}

const FOLDER = join(import.meta.dirname, 'results');
const MOST_LINES = 12;

export function writeReport(outcomes: readonly Outcome[]): void {
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(join(FOLDER, 'habits.json'), `${JSON.stringify(outcomes, null, '\t')}\n`);
	writeFileSync(join(FOLDER, 'habits.txt'), `${outcomes.map(inWords).join('\n\n')}\n`);
}

export function inWords({ name, does, seconds, failures, screens }: Outcome): string {
	const differing = Object.entries(screens);
	const head = `${name} (${seconds} s): ${differing.length === 0 ? 'the same' : `${differing.length} screens differ`}`;
	return [
		head,
		`  ${does}`,
		...failures.map((failure) => `  FAILS ${failure}`),
		...differing.flatMap(([route, { gone, come }]) => [
			`  ${route}`,
			...cut(gone).map((line) => `    - ${line}`),
			...cut(come).map((line) => `    + ${line}`)
		])
	].join('\n');
}

const cut = (lines: readonly string[]): string[] =>
	lines.length <= MOST_LINES ? [...lines] : [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more`];
