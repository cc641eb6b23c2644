import { expect, it } from 'vitest';
import { dayFrom } from '../usage/day';
import { reminderFile } from './reminder';

const made = (text: string) =>
	reminderFile({
		uid: 'trip-tr@app',
		day: dayFrom({ year: 2026, month: 12, date: 31 }) ?? NaN,
		title: 'Connect, before you go; really',
		text,
		madeAt: Date.UTC(2026, 10, 29, 17, 5, 1, 250)
	});

it('is one whole day with an alarm in the morning', () => {
	const lines = made('Two\nlines \\ all').split('\r\n');
	expect(lines).toEqual(
		expect.arrayContaining([
			'BEGIN:VCALENDAR',
			'DTSTAMP:20261129T170501Z',
			'DTSTART;VALUE=DATE:20261231',
			'DTEND;VALUE=DATE:20270101',
			String.raw`SUMMARY:Connect\, before you go\; really`,
			String.raw`DESCRIPTION:Two\nlines \\ all`,
			'TRIGGER:PT9H'
		])
	);
	expect(lines.at(-1)).toBe('');
});

it('no line is longer than 75 octets, no letter is cut, nothing is lost', () => {
	const text = 'Подключите «Интернет за границей» в день выезда 🌍'.repeat(4);
	const lines = made(text).split('\r\n');
	expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
	expect(made(text).replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${text}`);
});
