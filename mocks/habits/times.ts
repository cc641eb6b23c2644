import type { Habit } from './habit';
import { eachText } from './json';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** The offset of Moscow, where these servers stand. */
const OFFSET_MS = 3 * 3_600_000;

/** Wall clock of the server: `2026-11-22T12:00:00.000`, no zone. */
const local = (moment: string): string => new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(0, -1);

const moments = (name: string, does: string, change: (moment: string) => unknown): Habit => ({
	name,
	does,
	record: (record) => eachText(record, (text) => (MOMENT.test(text) ? change(text) : text))
});

export const times: readonly Habit[] = [
	moments('times-offset', 'Время со сдвигом: +03:00.', (moment) => `${local(moment)}+03:00`),
	moments('times-offset-short', 'Время со сдвигом без двоеточия: +0300.', (moment) => `${local(moment)}+0300`),
	moments('times-no-zone', 'Время московское, без зоны.', local),
	moments('times-no-seconds', 'Время без секунд.', (moment) => `${moment.slice(0, 16)}Z`),
	moments('times-blank', 'Между датой и временем пробел.', (moment) => moment.replace('T', ' ')),
	moments('times-zone-name', 'Время с именем зоны, как у Java: Z[UTC].', (moment) => `${moment}[UTC]`),
	moments('times-date-only', 'Только дата, без времени.', (moment) => local(moment).slice(0, 10)),
	moments('times-epoch', 'Время числом миллисекунд.', (moment) => Date.parse(moment)),
	moments('times-nanoseconds', 'Время до наносекунд.', (moment) =>
		new Date(moment).toISOString().replace('Z', '000000Z')
	)
];
