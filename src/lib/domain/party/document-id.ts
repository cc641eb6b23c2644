/** Series and number of a document, which servers write in one piece. Pure. */

export interface DocumentId {
	series?: string;
	number?: string;
}

/** How many digits are the series, and how many the number after it. */
export interface SeriesDigits {
	series: number;
	number: number;
}

/** How a country or its servers write them. */
export interface DocumentIdForm {
	/** Words that only say which part is which, in small letters. */
	marks: readonly string[];
	/** Of one run of digits; absent where it has no series. */
	digits?: SeriesDigits | undefined;
}

/** A number of its own at the end, something before it. */
const APART = /^(.+?)[\s-]+(\d{5,})$/u;

/** `MP1234567`: letters are a series. */
const LETTERED = /^(\p{L}{1,4})[\s-]*(\d{5,})$/u;

/**
 * - `45 08 123456`, `series 45 08 № 123456`: what stands apart before the number;
 * - `MP1234567`: the letters;
 * - `4508123456`: the first of digits written as one, where the country has such;
 * - anything else is a number as a whole. Nothing is ever dropped but words and signs between.
 */
export function splitDocumentId(said: string, { marks, digits }: DocumentIdForm): DocumentId {
	const id = said
		.split(/[\s№#:,;]+/u)
		.filter((word) => word !== '' && !marks.includes(word.toLowerCase().replace(/\.$/, '')))
		.join(' ');
	if (id === '') return {};
	const [, series, number] = LETTERED.exec(id) ?? APART.exec(id) ?? [];
	if (series !== undefined && number !== undefined) return { series, number };
	if (digits && /^\d+$/.test(id) && id.length === digits.series + digits.number)
		return { series: id.slice(0, digits.series), number: id.slice(digits.series) };
	return { number: id };
}
