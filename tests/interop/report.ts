import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandOutcome } from './commands/judge-commands';
import type { Finding } from './judge/judge';

/** ✔ right, H an honest notice, F something false. */
export type Verdict = '✔' | 'H' | 'F';

export interface Result {
	server: string;
	title: string;
	at: string;
	screens: Record<string, Verdict>;
	commands: CommandOutcome[];
	findings: Finding[];
}

const JSON_FILE = join(import.meta.dirname, 'results.json');
const REPORT = join(import.meta.dirname, 'results.md');

/**
 * Writes everything down. `keep`: a part was walked again by itself, what is known of the others
 * stays beside it.
 */
export function report(fresh: readonly Result[], keep: boolean): void {
	const before = keep && existsSync(JSON_FILE) ? (JSON.parse(readFileSync(JSON_FILE, 'utf8')) as Result[]) : [];
	const results = [...before.filter(({ server }) => fresh.every((one) => one.server !== server)), ...fresh];
	writeFileSync(JSON_FILE, `${JSON.stringify(results, null, '\t')}\n`);
	const told = [screenTable(results), commandTable(results), ...results.map(findingsOf)].join('\n\n');
	writeFileSync(REPORT, `${told}\n`);
}

function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function screenTable(results: readonly Result[]): string {
	const routes = [...new Set(results.flatMap(({ screens }) => Object.keys(screens)))].sort();
	return table(
		['screen', ...results.map(({ title }) => title)],
		routes.map((route) => [route, ...results.map(({ screens }) => screens[route] ?? '·')])
	);
}

function commandTable(results: readonly Result[]): string {
	const names = [...new Set(results.flatMap(({ commands }) => commands.map(({ command }) => command)))];
	const cell = ({ commands }: Result, name: string): string => {
		const found = commands.find(({ command }) => command === name);
		if (!found) return '·';
		const sent = Object.entries(found.sent).map(([request, times]) => `${request} ×${times}`);
		return `${sent.join(', ') || 'nothing sent'} → ${found.state}`;
	};
	return table(
		['command', ...results.map(({ title }) => title)],
		names.map((name) => [name, ...results.map((result) => cell(result, name))])
	);
}

function findingsOf({ title, at, findings }: Result): string {
	const lines = findings.map(({ kind, where, what }) => `- ${kind} | ${where} | ${what}`);
	return [`## ${title}, ${at}: ${findings.length || 'no'} findings`, ...lines].join('\n');
}
