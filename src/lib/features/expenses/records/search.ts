/** What people type to find records: numbers and names are the domain's; words of the interface name categories here. */
import { plain } from '$lib/domain/plain';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { CATEGORIES, type Category } from '$lib/domain/usage/record';
import { LANGUAGES } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages.js';

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
	const typed = plain(text);
	if (typed.length < FEWEST_LETTERS) return [];
	return CATEGORIES.filter((category) =>
		LANGUAGES.some(({ locale }) =>
			WORDS[category]({}, { locale })
				.split(',')
				.map(plain)
				.some((word) => word.startsWith(typed) || (typed.startsWith(word) && word.length > FEWEST_LETTERS))
		)
	);
}

/** A filter with what was typed added; the filter as it was for nothing. */
export function searching(filter: UsageFilter | undefined, typed: string): UsageFilter | undefined {
	const text = typed.trim();
	if (text === '') return filter;
	const categories = categoriesNamed(text);
	return { ...filter, search: categories.length === 0 ? { text } : { text, categories } };
}
