/**
 * Words and signs in the search of records that say when, which way and for how much: «входящий»,
 * «ночью», «23:», «14 октября».
 */
import { NIGHT, type ClockSpan } from '$lib/domain/usage/conditions';
import type { Day, DayRange } from '$lib/domain/usage/day';
import type { UsageFilter } from '$lib/domain/usage/filter';
import { findDay } from '$lib/domain/usage/find-day';
import { joinFilters } from '$lib/domain/usage/join-filters';
import { parseRange, type RangeReading } from '$lib/domain/usage/parse-range';
import { foldText } from '$lib/domain/util/fold-text';
import { LANGUAGES } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What was understood, and what is left to be looked for as it stands. */
export interface Understood {
	filter: UsageFilter;
	days?: DayRange;
	rest: string;
}

export interface SearchPlace extends RangeReading {
	/** The operator's. */
	timeZone: string;
	/** The last day on screen: a date without a year is the latest before it. */
	last: Day;
}

const HOUR = 60;
const at = (spans: ClockSpan[], timeZone: string): UsageFilter => ({ clock: { timeZone, spans } });

/** `begun`: a word that is still being typed is understood too, once nothing else begins so. */
const WORDS: { words: typeof m.records_words_in; begun?: true; filter: (timeZone: string) => UsageFilter }[] = [
	{ words: m.records_words_in, begun: true, filter: () => ({ direction: 'in' }) },
	{ words: m.records_words_out, begun: true, filter: () => ({ direction: 'out' }) },
	{ words: m.records_words_free, begun: true, filter: () => ({ price: 'free' }) },
	{ words: m.records_words_paid, filter: () => ({ price: 'paid' }) },
	{ words: m.records_words_night, filter: (zone) => at([NIGHT], zone) },
	{ words: m.records_words_morning, filter: (zone) => at([{ from: NIGHT.to, to: 12 * HOUR }], zone) },
	{ words: m.records_words_day, filter: (zone) => at([{ from: 12 * HOUR, to: 18 * HOUR }], zone) },
	{ words: m.records_words_evening, filter: (zone) => at([{ from: 18 * HOUR, to: NIGHT.from }], zone) }
];

const FEWEST_BEGUN = 4;
const CLOCK = /(?<![\d:])([01]?\d|2[0-3]):([0-5]\d?)?(?![\d:])/;
/** «вчера»; a shorter word may be the beginning of a name. */
const WORD = /(?<!\p{L})\p{L}{5,}(?!\p{L})/gu;

export function understand(typed: string, place: SearchPlace): Understood {
	let rest = typed;
	let filter: UsageFilter = {};
	const dated = findDays(rest, place);
	if (dated !== undefined) rest = rest.replace(dated.text, ' ');
	const [clock, hour, minutes = ''] = CLOCK.exec(rest) ?? [];
	if (clock !== undefined) {
		rest = rest.replace(clock, ' ');
		filter = at([clockSpan(Number(hour), minutes)], place.timeZone);
	}
	const left = rest.split(/[\s,;]+/).filter((word) => {
		const found = WORDS.find((one) => names(one, foldText(word)));
		if (found !== undefined) filter = joinFilters(filter, found.filter(place.timeZone));
		return found === undefined;
	});
	// What nothing was taken out of stays as it was typed.
	const untouched = Object.keys(filter).length === 0 && dated === undefined;
	return {
		filter,
		rest: untouched ? typed.trim() : left.join(' ').trim(),
		...(dated === undefined ? {} : { days: dated.days })
	};
}

/** «23:» is an hour, «23:1» ten minutes of it, «23:15» one. */
function clockSpan(hour: number, minutes: string): ClockSpan {
	const from = hour * HOUR + Number(minutes.padEnd(2, '0'));
	return { from, to: from + (minutes === '' ? HOUR : minutes.length === 1 ? 10 : 1) };
}

function names({ words, begun }: (typeof WORDS)[number], typed: string): boolean {
	return LANGUAGES.some(({ locale }) =>
		words({}, { locale })
			.split(', ')
			.map(foldText)
			.some((word) => word === typed || (begun === true && typed.length >= FEWEST_BEGUN && word.startsWith(typed)))
	);
}

/** A date as rows and their headings print it, or «вчера»: a month by itself may be a name. */
function findDays(text: string, place: SearchPlace): { text: string; days: DayRange } | undefined {
	const dated = findDay(text, { ...place, today: Math.min(place.today, place.last) });
	if (dated !== undefined) return { text: dated.text, days: { from: dated.day, to: dated.day } };
	for (const [word] of text.matchAll(WORD)) {
		const range = parseRange(word, place)?.range;
		if (range !== undefined && range.from === range.to) return { text: word, days: range };
	}
	return undefined;
}
