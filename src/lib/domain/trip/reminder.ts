/**
 * A reminder for the device's own calendar (RFC 5545): one whole day, told in the morning, wherever
 * the device is then.
 */
import type { Instant } from '../instant';
import { isoDay, type Day } from '../usage/day';

export interface Reminder {
	/** Of its own in the world: the same one again takes the place of the first. */
	uid: string;
	day: Day;
	title: string;
	text: string;
	madeAt: Instant;
}

export const REMINDER_TYPE = 'text/calendar';

export function reminderFile({ uid, day, title, text, madeAt }: Reminder): string {
	const date = (one: Day) => isoDay(one).replaceAll('-', '');
	const stamp = new Date(madeAt).toISOString().replaceAll(/[-:]|\.\d+/g, '');
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//internet-helper//trip//',
		'BEGIN:VEVENT',
		`UID:${uid}`,
		`DTSTAMP:${stamp}`,
		`DTSTART;VALUE=DATE:${date(day)}`,
		`DTEND;VALUE=DATE:${date(day + 1)}`,
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(text)}`,
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${escaped(title)}`,
		// Nine in the morning.
		'TRIGGER:PT9H',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
	return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');
}

/** Octets of a line; no letter is cut in two. */
const LONGEST_LINE = 75;

function folded(line: string): string {
	const parts: string[] = [''];
	let bytes = 0;
	for (const letter of line) {
		const size = new TextEncoder().encode(letter).length;
		if (bytes + size > LONGEST_LINE) {
			parts.push('');
			bytes = 1;
		}
		parts[parts.length - 1] += letter;
		bytes += size;
	}
	return parts.join('\r\n ');
}
