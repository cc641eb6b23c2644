/**
 * Days as a calendar file (iCalendar, RFC 5545).
 * - lines end with CRLF and are folded after 75 octets, never within a character (3.1);
 * - texts escape `\`, `;`, `,` and line ends (3.3.11);
 * - an event is all day (3.3.4): a date without a time is the same day in whatever zone it is read;
 * - its `uid` stays the same in every file, so that a calendar takes the newer one in its place;
 * - the person's own calendar reminds of it (3.6.6).
 */
import { isoDay, type Day } from '../usage/day';
import type { Instant } from '../instant';

export interface CalendarEvent {
	uid: string;
	day: Day;
	summary: string;
	description: string;
}

interface CalendarFile {
	/** As calendars show it. */
	name: string;
	madeAt: Instant;
	/** From the beginning of a day to its reminder, a duration of 3.3.6: `-P3D`, `PT9H`. */
	remind: string;
	events: readonly CalendarEvent[];
}

export const CALENDAR_TYPE = 'text/calendar;charset=utf-8';

/** What has made the file, for machines (3.7.3). */
const PRODUCT = '-//Internet-helper//EN';

/** Without the line's end (3.1). */
const LONGEST = 75;

export function calendarFile({ name, madeAt, remind, events }: CalendarFile): string {
	const stamp = `DTSTAMP:${basic(new Date(madeAt).toISOString().slice(0, 19))}Z`;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:${PRODUCT}`,
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${text(name)}`,
		...events.flatMap(({ uid, day, summary, description }) => [
			'BEGIN:VEVENT',
			`UID:${text(uid)}`,
			stamp,
			`DTSTART;VALUE=DATE:${basic(isoDay(day))}`,
			`DTEND;VALUE=DATE:${basic(isoDay(day + 1))}`,
			`SUMMARY:${text(summary)}`,
			`DESCRIPTION:${text(description)}`,
			'TRANSP:TRANSPARENT',
			'BEGIN:VALARM',
			'ACTION:DISPLAY',
			`TRIGGER:${remind}`,
			`DESCRIPTION:${text(summary)}`,
			'END:VALARM',
			'END:VEVENT'
		]),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20261214`, `20261214T090000`. */
const basic = (iso: string): string => iso.replaceAll(/[-:]/g, '');

function text(value: string): string {
	return (
		value
			.replaceAll(/\r\n?/g, '\n')
			// None of them is a character of a text (3.1), and names come from an operator.
			.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
			.replaceAll(/[\\;,]/g, '\\$&')
			.replaceAll('\n', '\\n')
	);
}

function folded(line: string): string {
	let octets = 0;
	let out = '';
	for (const character of line) {
		const size = new TextEncoder().encode(character).length;
		if (octets + size > LONGEST) {
			out += '\r\n ';
			// The space is an octet of the next line.
			octets = 1;
		}
		out += character;
		octets += size;
	}
	return out;
}
