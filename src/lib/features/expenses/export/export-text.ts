/** What an export says, in the language of the interface. */
import { COMMAS, SEMICOLONS } from '$lib/domain/export/csv';
import type { CsvOptions, NamedGroup } from '$lib/domain/export/csv-tables';
import { phoneCell } from '$lib/domain/export/phone-cell';
import { CATEGORIES, DIRECTIONS } from '$lib/domain/usage/record';
import { isoDay, type DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import type { Grouping, UsageGroup } from '$lib/domain/usage/group-sums';
import { isShort, type Shortage } from '$lib/domain/usage/intake';
import type { UsageReport } from '$lib/domain/usage/report';
import type { Format } from '$lib/i18n/format';
import { calendarRange } from '$lib/i18n/format/days';
import { formatNumber } from '$lib/i18n/format/number';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { OperatorPack } from '$lib/operator/pack';
import { categoryLabel, directionLabel, groupLabel, partyLabel } from '../../shared/data/usage-labels';

/** A document is read on other days too: no «today», and always the year. */
const NO_DAY = 0;

const TOTALS_BY: Record<Grouping, () => string> = {
	day: m.export_by_day,
	week: m.export_by_week,
	month: m.export_by_month,
	category: m.export_by_category,
	number: m.export_by_number,
	direction: m.export_by_direction,
	service: m.export_by_service
};

const GROUP_COLUMN: Record<Grouping, () => string> = {
	day: m.export_column_day,
	week: m.export_column_week,
	month: m.export_column_month,
	category: m.export_column_category,
	number: m.export_column_number,
	direction: m.export_column_direction,
	service: m.export_column_service
};

/** «Итоги по категориям». */
export function totalsBy(grouping: Grouping): string {
	return TOTALS_BY[grouping]();
}

/** What the column of group names is called: «Категория». */
export function groupColumn(grouping: Grouping): string {
	return GROUP_COLUMN[grouping]();
}

/** «1–22 ноября 2026». */
export function rangeLabel(range: DayRange, format: Format): string {
	return calendarRange(range, { locale: format.locale, today: NO_DAY });
}

/** What of the range counts: «Интернет, Исходящие»; empty when everything does. */
export function filterLabel(filter: UsageFilter | undefined, format: Format, currency: string): string {
	const { categories = [], direction, party, service, search, clock, price, least } = filter ?? {};
	return [
		...categories.map(categoryLabel),
		...(direction === undefined ? [] : [directionLabel(direction)]),
		...(party === undefined ? [] : [party === '' ? m.records_no_number() : partyLabel(party, format)]),
		...(service === undefined ? [] : [service === '' ? m.records_no_service() : service]),
		...(clock === undefined ? [] : [m.records_filter_night_hours()]),
		...(price === 'paid' ? [m.records_filter_paid()] : []),
		...(least === undefined ? [] : [m.export_selection_least({ sum: format.money({ minor: least, currency }) })]),
		...(search === undefined ? [] : [m.export_selection_search({ text: search.text })])
	].join(', ');
}

/** A group's name on paper. */
export function paperName(grouping: Grouping, key: string, format: Format): string {
	return groupLabel(grouping, key, format, NO_DAY);
}

/** «3 записи оператора не вошли в суммы»: why sums are «not less than». */
export function shortageText({ lacking, unrated }: Shortage, format: Format): string[] {
	const said = (words: typeof m.expenses_lacking, count: number) =>
		count === 0 ? [] : [words({ count, shown: formatNumber(count, format.locale) })];
	return [...said(m.expenses_lacking, lacking), ...said(m.expenses_unrated, unrated)];
}

export function csvOptions(grouping: Grouping, format: Format, currency: string, short: Shortage): CsvOptions {
	const words = <Name extends string>(names: readonly Name[], say: (name: Name) => string) =>
		Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>;
	return {
		dialect: format.locale === 'ru' ? SEMICOLONS : COMMAS,
		currency,
		...(isShort(short) ? { note: shortageText(short, format).join('. ') } : {}),
		words: {
			columns: {
				date: m.export_column_date(),
				time: m.export_column_time(),
				category: m.export_column_category(),
				direction: m.export_column_direction(),
				number: m.export_column_number(),
				service: m.export_column_service(),
				seconds: m.export_column_seconds(),
				bytes: m.export_column_bytes(),
				pieces: m.export_column_pieces(),
				cost: m.export_column_cost({ currency }),
				id: m.export_column_id(),
				group: groupColumn(grouping),
				count: m.export_column_count()
			},
			category: words(CATEGORIES, categoryLabel),
			direction: words(DIRECTIONS, directionLabel),
			total: m.export_total()
		}
	};
}

/** Times as dates, which a spreadsheet can sort; the rest as on screen. */
export function csvGroups(
	groups: readonly UsageGroup[],
	grouping: Grouping,
	format: Format,
	{ numberPlan }: OperatorPack
): NamedGroup[] {
	const name = (key: string) => {
		if (grouping === 'day' || grouping === 'week') return isoDay(Number(key));
		if (grouping === 'month') return isoDay(Number(key)).slice(0, -'-01'.length);
		return grouping === 'number' && key !== '' ? phoneCell(key, numberPlan) : paperName(grouping, key, format);
	};
	return groups.map(({ key, totals }) => ({ key, name: name(key), totals }));
}

/** A message that says the same as the file: a line per group, and the total. */
const MOST_LINES = 40;

export function summaryText(
	{ groups, totals }: UsageReport,
	{ range, grouping, filter }: { range: DayRange; grouping: Grouping; filter?: UsageFilter | undefined },
	format: Format,
	currency: string,
	short: Shortage
): string {
	const sum = (minor: number) => format.money({ minor, currency });
	const rest = groups.length - MOST_LINES;
	return [
		[m.expenses_title(), rangeLabel(range, format), filterLabel(filter, format, currency)].filter(Boolean).join(' · '),
		...groups
			.slice(0, MOST_LINES)
			.map((group) => `${paperName(grouping, group.key, format)}: ${sum(group.totals.cost)}`),
		...(rest > 0 ? ['…'] : []),
		`${m.export_total()}: ${sum(totals.cost)}`,
		...shortageText(short, format)
	].join('\n');
}
