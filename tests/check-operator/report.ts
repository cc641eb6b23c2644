/** The report in words, for a terminal. */
import { isGood, type ListReport, type Report } from './check';
import type { Remark } from './habits';

export { checkOperator, isGood } from './check';
export { SERVER_PACKS } from '$lib/operator/server-packs';

export function inWords(report: Report): string {
	const { session, lists, filters, usage, key } = report;
	return [
		`Pack ${report.pack}`,
		`session    ${session.ok ? 'alive' : 'none'}`,
		...session.remarks.map(remarkLine),
		'',
		...lists.flatMap(listLines),
		...(filters.length > 0 ? ['', 'Look-ups', ...filters.map(remarkLine)] : []),
		...(usage ? usageLines(usage) : []),
		...(key ? keyLines(key) : []),
		'',
		isGood(report)
			? 'All good.'
			: 'Lines with ! need a change: of the server, or of the pack (src/lib/operator/dialect.ts). Look whether ? falls to what is meant.'
	].join('\n');
}

const remarkLine = ({ weight, text }: Remark): string => `  ${weight === 'loss' ? '!' : '·'} ${text}`;

function listLines(list: ListReport): string[] {
	const { api, state, status, took, failure, read, unreadable } = list;
	const head = `${api.padEnd(9)} ${list.list.padEnd(11)}`;
	if (state === 'lacking') return [`${head} lacking`];
	const answered = `${status ?? '---'} ${String(took ?? 0).padStart(6)} ms`;
	if (state === 'failed') return [`${head} ${answered}`, `  ! not read: ${failure}`, ...list.remarks.map(remarkLine)];
	return [
		`${head} ${answered} ${String(read).padStart(6)} read${unreadable > 0 ? `, ${unreadable} unreadable` : ''}`,
		...list.reasons.map(
			({ path, expected, got, count, ids }) =>
				`  ! ${path || 'the record'}: ${expected} expected, ${got} found, ${count}× (${ids.join(', ')})`
		),
		...list.words.map(({ path, word, count }) => `  ? ${path}: the word "${word}" is in no table, ${count}×`),
		...list.remarks.map(remarkLine)
	];
}

function usageLines({ missing, unused, units }: NonNullable<Report['usage']>): string[] {
	const lines = [
		...missing.map((name) => `  ! no specification has ${name}`),
		...units.map((unit) => `  ! the unit "${unit}" is not known`),
		...(unused.length > 0 ? [`  · not read: ${unused.join(', ')}`] : [])
	];
	return lines.length > 0 ? ['', 'Names of usage', ...lines] : [];
}

function keyLines({ recommended, recognised, echoed, found, failure }: NonNullable<Report['key']>): string[] {
	if (failure !== undefined) return ['', 'Key', `  ! ${failure}`];
	const answer = (is: boolean) => (is ? 'yes' : 'no');
	return [
		'',
		'Key',
		`  · the second sending was recognised: ${answer(recognised)}`,
		`  · the first answer carries the key:  ${answer(echoed)}`,
		`  · the look-up finds it:              ${answer(found)}`,
		`  · for the pack: repeats: '${recommended}'`
	];
}
