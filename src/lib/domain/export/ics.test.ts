import { expect, it } from 'vitest';
import { dayFrom } from '../usage/day';
import { calendarFile, type CalendarEvent } from './ics';

const day = dayFrom({ year: 2026, month: 12, date: 31 }) ?? 0;
const charge: CalendarEvent = { uid: 'due-1@app', day, summary: 'Спишется 849 ₽', description: 'Музыка' };
const file = (events: readonly CalendarEvent[] = [charge]) =>
	calendarFile({
		name: 'Списания',
		madeAt: Date.parse('2026-11-29T17:05:09.500Z'),
		remind: '-P3D',
		events
	});
/** As a reader unfolds it. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

it('is a calendar of all-day events with a reminder, each line ended by CRLF', () => {
	expect(linesOf(file())).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Internet-helper//EN',
		'METHOD:PUBLISH',
		'X-WR-CALNAME:Списания',
		'BEGIN:VEVENT',
		'UID:due-1@app',
		'DTSTAMP:20261129T170509Z',
		'DTSTART;VALUE=DATE:20261231',
		'DTEND;VALUE=DATE:20270101',
		'SUMMARY:Спишется 849 ₽',
		'DESCRIPTION:Музыка',
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'TRIGGER:-P3D',
		'DESCRIPTION:Спишется 849 ₽',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	]);
	expect(file().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('escapes what a text may not hold, and drops what is no text', () => {
	const description = 'a\\b; c, d: «e»\r\nf\rg\nh\u0000\u0007i\tj\u007f';
	expect(linesOf(file([{ ...charge, description }]))).toContain('DESCRIPTION:a\\\\b\\; c\\, d: «e»\\nf\\ng\\nhi\tj');
});

it('folds by octets, and never within a character', () => {
	const summary = `${'ж'.repeat(200)}${'😀'.repeat(40)}`;
	const text = file([{ ...charge, summary }]);
	const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
	expect(Math.max(...octets)).toBeLessThanOrEqual(75);
	// Filled as far as the next character lets it: two octets of a letter, four of a face.
	expect(octets.filter((size) => size > 70).length).toBeGreaterThan(10);
	expect(text).not.toContain('\ufffd');
	expect(linesOf(text)).toContain(`SUMMARY:${summary}`);
});

it('a line of exactly 75 octets stays one', () => {
	const summary = 'x'.repeat(75 - 'SUMMARY:'.length);
	expect(file([{ ...charge, summary }])).toContain(`SUMMARY:${summary}\r\n`);
	expect(file([{ ...charge, summary: `${summary}y` }])).toContain(`SUMMARY:${summary}\r\n y\r\n`);
});

it('without events is still a calendar', () => {
	expect(linesOf(file([]))).toHaveLength(7);
});
