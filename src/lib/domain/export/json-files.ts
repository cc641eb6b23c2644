/**
 * Expenses as JSON, version 1 of a documented shape (`export/README.md`). Sums are whole minor
 * units of `currency`, amounts seconds, bytes and pieces, moments UTC.
 */
import { minorDigits } from '../money';
import { isoDay } from '../usage/day';
import { isByTime, type Grouping, type UsageGroup } from '../usage/group-sums';
import type { UsageRecord } from '../usage/record';
import type { Totals } from '../usage/totals';
import type { ExpenseFile, FileEncoder } from './expense-file';

const JSON_FORMAT = 'internet-helper-expenses';
const JSON_VERSION = 1;

export function recordsJson(file: ExpenseFile): FileEncoder<UsageRecord> {
	return jsonFile({ kind: 'records', ...about(file) }, ['records', 'missingRecords'], (record: UsageRecord) => {
		const { id, at, category, direction, party, amount, unit, cost, fraction, service } = record;
		// What is `undefined` is not written.
		return { id, at: new Date(at).toISOString(), category, direction, party, amount, unit, cost, fraction, service };
	});
}

export function groupsJson(file: ExpenseFile, grouping: Grouping): FileEncoder<UsageGroup> {
	const shape = ({ key, totals, byCategory, byDirection }: UsageGroup) => ({
		key: isByTime(grouping) ? isoDay(Number(key)) : key,
		...totals,
		byCategory,
		byDirection
	});
	return jsonFile({ kind: 'groups', ...about(file), grouping }, ['groups', 'missingDays'], shape);
}

function about({ range, filter, currency, timeZone, madeAt, line, knownFrom, short }: ExpenseFile): object {
	return {
		...(line === undefined ? {} : { line }),
		range: { from: isoDay(range.from), to: isoDay(range.to) },
		...(knownFrom === undefined ? {} : { knownFrom: isoDay(knownFrom) }),
		timeZone,
		currency,
		minorDigits: minorDigits(currency),
		madeAt: new Date(madeAt).toISOString(),
		...(short.lacking === 0 ? {} : { lackingRecords: short.lacking }),
		...(short.unrated === 0 ? {} : { unratedRecords: short.unrated }),
		filter
	};
}

function jsonFile<Row>(
	head: object,
	[list, lacks]: readonly [string, string],
	shape: (row: Row) => object
): FileEncoder<Row> {
	let between = '\n';
	return {
		open() {
			const text = JSON.stringify({ format: JSON_FORMAT, version: JSON_VERSION, ...head }, undefined, '\t');
			return `${text.slice(0, -'\n}'.length)},\n\t"${list}": [`;
		},
		rows(rows) {
			const texts = rows.map((row) => {
				const text = `${between}\t\t${JSON.stringify(shape(row))}`;
				between = ',\n';
				return text;
			});
			return texts.join('');
		},
		close: (totals: Totals, missing) => `\n\t],\n\t"totals": ${JSON.stringify(totals)},\n\t"${lacks}": ${missing}\n}\n`
	};
}
