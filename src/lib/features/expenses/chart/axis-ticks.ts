import { dateOf, monthOf, type Day } from '$lib/domain/usage/day';
import { shortDate, shortMonth, weekdayName } from '$lib/i18n/format/days';
import type { Locale } from '$lib/i18n/locale';
import type { BarTick, PlotRoom } from '$lib/ui/chart/bar-plan';
import type { TimeGrouping } from './timeline';

/** Room one label needs, in widths of a letter. */
const LETTERS = { date: 8, number: 3.5, month: 7, weekday: 4 };
/** Days and weeks up to here are labelled one by one; of more only months are told apart. */
const MOST_DAYS = 45;
const MOST_WEEKS = 6;
const A_WEEK = 7;

/**
 * Labels of the axis, as few as fit: none stands over another, and steps are those of a calendar.
 */
export function axisTicks(grouping: TimeGrouping, columns: readonly Day[], room: PlotRoom, locale: Locale): BarTick[] {
	const column = room.width / Math.max(1, columns.length);
	const fits = (letters: number) => Math.max(1, Math.ceil((letters * room.letter) / column));
	if (grouping === 'day' && columns.length <= A_WEEK && fits(LETTERS.weekday) === 1)
		return columns.map((day, at) => ({ at, label: `${weekdayName(day, locale, 'short')} ${dateOf(day).date}` }));
	if (grouping === 'day' && columns.length <= MOST_DAYS) return dayTicks(columns, fits(LETTERS.number), locale);
	if (grouping === 'week' && columns.length <= MOST_WEEKS && fits(LETTERS.date) === 1)
		return columns.map((day, at) => ({ at, label: shortDate(day, locale) }));
	return monthTicks(columns, column, LETTERS.month * room.letter, locale);
}

/** Dates that people look for, and how few days lie between two of them. */
const DATES: readonly { apart: number; shown: (date: number) => boolean }[] = [
	{ apart: 1, shown: () => true },
	{ apart: 2, shown: (date) => date % 2 === 1 && date < 31 },
	{ apart: 4, shown: (date) => date === 1 || (date % 5 === 0 && date < 30) },
	{ apart: 9, shown: (date) => date === 1 || (date % 10 === 0 && date < 30) },
	{ apart: 28, shown: (date) => date === 1 }
];

function dayTicks(columns: readonly Day[], every: number, locale: Locale): BarTick[] {
	const dates = DATES.find(({ apart }) => apart >= every);
	const turns = columns.some((day) => monthOf(day) !== monthOf(columns[0] ?? day));
	return columns.flatMap((day, at) => {
		const { date } = dateOf(day);
		if (dates?.shown(date) !== true) return [];
		// Where a month begins its name stands for the first.
		return [{ at, label: turns && date === 1 ? shortMonth(day, locale) : String(date) }];
	});
}

const MONTH_STEPS = [1, 2, 3, 6, 12];

/** The first column of each month, or of each second, third, sixth or twelfth. */
function monthTicks(columns: readonly Day[], column: number, room: number, locale: Locale): BarTick[] {
	const starts = columns.flatMap((day, at) => {
		const before = columns[at - 1];
		// The first column begins a month only when it is near its start: otherwise two labels
		// would meet.
		const begins = before === undefined ? dateOf(day).date <= 7 : monthOf(before) !== monthOf(day);
		return begins ? [{ at, day }] : [];
	});
	const [first, second] = starts;
	const apart = first && second ? (second.at - first.at) * column : room;
	const every = MONTH_STEPS.find((step) => step * apart >= room) ?? 12;
	return starts
		.filter(({ day }) => monthOf(day) % every === 0)
		.map(({ at, day }) => ({ at, label: shortMonth(day, locale) }));
}
