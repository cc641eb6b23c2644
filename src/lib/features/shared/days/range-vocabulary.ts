/** Words a range is typed with, in every language of the interface, whichever is shown. */
import type { RangeRole, RangeWord, RangeWords } from '$lib/domain/usage/range-phrases';
import { LANGUAGES } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages.js';

type Message = typeof m.ranges_words_from;

const ROLES: Record<RangeRole, Message> = {
	day: m.ranges_words_day,
	week: m.ranges_words_week,
	month: m.ranges_words_month,
	quarter: m.ranges_words_quarter,
	half: m.ranges_words_half,
	year: m.ranges_words_year,
	spring: m.ranges_words_spring,
	summer: m.ranges_words_summer,
	autumn: m.ranges_words_autumn,
	winter: m.ranges_words_winter,
	from: m.ranges_words_from,
	to: m.ranges_words_to,
	for: m.ranges_words_for,
	in: m.ranges_words_in,
	begin: m.ranges_words_begin,
	this: m.ranges_words_this,
	past: m.ranges_words_past,
	'before-last': m.ranges_words_before_last,
	last: m.ranges_words_last,
	today: m.ranges_words_today,
	yesterday: m.ranges_words_yesterday,
	'before-yesterday': m.ranges_words_before_yesterday,
	weekend: m.ranges_words_weekend,
	ending: m.ranges_words_ending,
	rest: m.ranges_words_rest
};

/** A closed list: whatever is not on it means nothing. */
export function rangeVocabulary(): RangeWords {
	const known = new Map<string, RangeWord>();
	for (const role of Object.keys(ROLES) as RangeRole[])
		for (const word of wordsOf(ROLES[role]).flat()) known.set(word, { role });
	inOrder(m.ranges_words_months_more, (at) => ({ month: at + 1 }));
	inOrder(m.ranges_words_weekdays, (at) => ({ weekday: at }));
	inOrder(m.ranges_words_numbers, (at) => ({ number: at + 1 }));
	return (word) => known.get(word);

	/** Forms of the first, of the second… */
	function inOrder(message: Message, meaning: (at: number) => RangeWord) {
		for (const { locale } of LANGUAGES)
			message({}, { locale })
				.split(', ')
				.forEach((forms, at) => {
					for (const word of forms.split('/')) known.set(word, meaning(at));
				});
	}
}

function wordsOf(message: Message): string[][] {
	return LANGUAGES.map(({ locale }) => message({}, { locale }).split(', '));
}
