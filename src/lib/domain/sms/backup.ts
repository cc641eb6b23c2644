/**
 * What apps of a phone save of its SMS: the XML of «SMS Backup & Restore», and tables with a
 * heading. Contract: only texts that came in, each with its moment; what has none, or none that can
 * be read in one way, is left out.
 */
import { isInstant, MINUTE, type Instant } from '../instant';
import type { ZoneCalendar } from '../usage/calendar';
import { dayFrom } from '../usage/day';
import type { MessageRules } from './rules';
import { separatorOf, tableOf } from './table';
import { fold } from './words';

export interface BackupText {
	sender: string;
	at: Instant;
	text: string;
	/** Of the SIM card it came to, where the backup tells. */
	sim?: string;
}

const SMS = /<sms((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))+)\s*\/?>/g;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Came in, of the types that Android gives its messages. */
const RECEIVED = '1';

/** `undefined`: this is no backup. */
export function backupOf(text: string, rules: MessageRules, calendar: ZoneCalendar): BackupText[] | undefined {
	return /<sms(?:es)?\s/.test(text) ? textsOfXml(text) : textsOfTable(text, rules, calendar);
}

function textsOfXml(xml: string): BackupText[] {
	return [...xml.matchAll(SMS)].flatMap(([, attributes = '']) => {
		const of = new Map(
			[...attributes.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
				name,
				plain(double ?? (single as string))
			])
		);
		const { address, body, type, date, sub_id: sim } = Object.fromEntries(of);
		const at = /^\d{10,14}$/.test(date ?? '') ? Number(date) : undefined;
		if (type !== RECEIVED || address === undefined || body === undefined || !isInstant(at)) return [];
		return [{ sender: address, at, text: body, ...(sim !== undefined && { sim }) }];
	});
}

/** Emoji are written as the two halves of a pair, each a number of its own. */
function plain(value: string): string {
	return value.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
		if (name !== undefined) return NAMED[name.toLowerCase()] as string;
		const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal);
		return code > 0x10_ff_ff ? entity : String.fromCodePoint(code);
	});
}

function textsOfTable(text: string, rules: MessageRules, calendar: ZoneCalendar): BackupText[] | undefined {
	const { columns, received } = rules.backup;
	const end = text.indexOf('\n');
	const head = text
		.slice(0, Math.max(0, end))
		.replace(/^\ufeff/, '')
		.trim();
	const separator = separatorOf(head);
	if (separator === undefined) return undefined;
	const names = tableOf(head, separator).flat();
	const place = (words: readonly string[]) => names.findIndex((name) => words.includes(fold(name.trim())));
	const at = place(columns.at);
	const time = place(columns.time);
	const sender = place(columns.sender);
	const body = place(columns.text);
	const type = place(columns.type);
	if (at < 0 || sender < 0 || body < 0) return undefined;
	return tableOf(text.slice(end + 1), separator).flatMap((row) => {
		const cell = (column: number) => (row[column] ?? '').trim();
		const moment = momentOf(`${cell(at)} ${cell(time)}`.trim(), calendar);
		if (moment === undefined || (type >= 0 && !received.includes(fold(cell(type))))) return [];
		return cell(body) === '' ? [] : [{ sender: cell(sender), at: moment, text: cell(body) }];
	});
}

const DATES = [
	/^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})[T ](?<hour>\d{2}):(?<minute>\d{2})(?::\d{2})?$/,
	/^(?<date>\d{2})\.(?<month>\d{2})\.(?<year>\d{4}),? (?<hour>\d{2}):(?<minute>\d{2})(?::\d{2})?$/
];

/** In the operator's zone; a date whose month may as well be its day is none. */
function momentOf(text: string, calendar: ZoneCalendar): Instant | undefined {
	if (/^\d{12,14}$/.test(text)) return isInstant(Number(text)) ? Number(text) : undefined;
	const groups = DATES.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
	if (groups === undefined) return undefined;
	const { year, month, date, hour, minute } = groups;
	const day = dayFrom({ year: Number(year), month: Number(month), date: Number(date) });
	if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
	return calendar.startOf(day) + (Number(hour) * 60 + Number(minute)) * MINUTE;
}
