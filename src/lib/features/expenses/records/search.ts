/**
 * What people type to find records: numbers and names are the domain's; words of the interface name
 * categories here.
 */
import { numbersNoted, type NumberNotes } from '$lib/domain/number-note';
import { foldText } from '$lib/domain/util/fold-text';
import { intersect, type DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { joinFilters, orAll } from '$lib/domain/usage/join-filters';
import { CATEGORIES, type Category } from '$lib/domain/usage/record';
import { LANGUAGES } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages.js';
import { understand, type SearchPlace } from './search-words';

const WORDS: Record<Category, typeof m.records_words_sms> = {
	'call-home': m.records_words_call_home,
	'call-long-distance': m.records_words_call_long_distance,
	'call-international': m.records_words_call_international,
	roaming: m.records_words_roaming,
	sms: m.records_words_sms,
	internet: m.records_words_internet,
	subscription: m.records_words_subscription,
	'tariff-fee': m.records_words_tariff_fee,
	'one-off': m.records_words_one_off
};

/** Fewer letters name nothing yet: with two of them half of the categories would come along. */
const FEWEST_LETTERS = 3;

/** In every language of the interface, whichever is shown: people know «roaming» and «роуминг». */
export function categoriesNamed(text: string): Category[] {
	const typed = foldText(text);
	if (typed.length < FEWEST_LETTERS) return [];
	return CATEGORIES.filter((category) =>
		LANGUAGES.some(({ locale }) =>
			WORDS[category]({}, { locale })
				.split(',')
				.map(foldText)
				.some((word) => word.startsWith(typed) || (typed.startsWith(word) && word.length > FEWEST_LETTERS))
		)
	);
}

/** What is looked for, and among which days. */
export interface RecordSearch {
	filter?: UsageFilter;
	range: DayRange;
	/** A day that was typed and is not among those on screen. */
	outside?: DayRange;
}

/** No day: in the wrong order. */
const NO_DAYS: DayRange = { from: 1, to: 0 };

/** What is on screen with what was typed added; as it was for nothing. */
export function searching(
	{ filter, range }: { filter?: UsageFilter | undefined; range: DayRange },
	typed: string,
	reading: Omit<SearchPlace, 'last'>,
	notes: NumberNotes = new Map()
): RecordSearch {
	if (typed.trim() === '') return filter === undefined ? { range } : { filter, range };
	const { filter: said, rest, days } = understand(typed, { ...reading, last: range.to });
	const categories = rest === '' ? [] : categoriesNamed(rest);
	const parties = numbersNoted(notes, rest);
	const named = { ...(categories.length > 0 && { categories }), ...(parties.length > 0 && { parties }) };
	const search = rest === '' ? {} : { search: { text: rest, ...named } };
	const all = orAll({ ...joinFilters(filter, said), ...search });
	const within = days === undefined ? range : intersect(range, days);
	return {
		...(all === undefined ? {} : { filter: all }),
		range: within ?? NO_DAYS,
		...(within === undefined && days !== undefined ? { outside: days } : {})
	};
}
