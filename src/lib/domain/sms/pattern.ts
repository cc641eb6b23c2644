import { moneyPattern, passedSum, plainPattern, pricePattern } from './amounts';
import { datePattern } from './dates';
import type { MessageRules } from './rules';

/** Not in the middle of a word. */
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

/** In quotes of any sort, or a few words; whether those are a name is for the reader to say. */
const NAME =
	String.raw`(?:[\u00ab\u201e\u201c"](?<quoted>[^\u00ab\u00bb\u201c\u201d\u201e"\n]{1,60})[\u00bb\u201d\u201c"]` +
	String.raw`|(?<bare>[\p{L}\p{N}][^\s.,:;!?()\u00ab\u00bb"]*(?:\s[^\s.,:;!?()\u00ab\u00bb"]+){0,4}?))`;

/** In quotes, and not of something else than what is simply left. */
export function quotedName({ remainders }: MessageRules): string {
	return (
		String.raw`[\u00ab\u201e\u201c"](?![^\u00bb\u201d"\n]*(?:${remainders.elsewhere}))` +
		String.raw`[^\u00ab\u00bb\u201c\u201d\u201e"\n]{1,60}[\u00bb\u201d\u201c"]`
	);
}

const PHONE = String.raw`(?<phone>\+?\d[\d ()\-]{8,18}\d)(?!\d)`;

/** A pattern of the pack as a regular expression, its places filled: see `places`. */
export type Compile = (template: string, flags?: string) => RegExp;

/**
 * Places of a template.
 * - `{money}`, `{date}`, `{name}`, `{phone}`, `{code}`: what is taken out; each at most once;
 * - `{price}`: the same of a sum per period, which is no `{money}`;
 * - `{plain}`: the same of a sum without a currency, which is the account's;
 * - `{on}`, `{sum}`: a date, a sum that are passed over;
 * - `{is}`: what stands between a name and its value;
 * - `{quoted}`: a name in quotes that may be of what is left, passed over;
 * - `{begin}`: where the text begins;
 * - `{start}`: where a clause begins; `{<}`, `{>}`: edges of a word.
 */
export function compiler(rules: MessageRules, codeLength: number): Compile {
	const date = datePattern(rules.months);
	const passed = (pattern: string) => pattern.replace(/\?<[a-z]\w*>/g, '?:');
	const places: Readonly<Record<string, string>> = {
		money: moneyPattern(rules),
		price: pricePattern(rules),
		plain: plainPattern(rules),
		sum: passed(passedSum(rules)),
		date,
		on: passed(date),
		name: NAME,
		phone: PHONE,
		code: String.raw`(?<![\d.,#*+-])(?<code>\d{${codeLength}})(?!\d|[.,*#-]\d)`,
		is: String.raw`(?:\s*[:=]\s*|\s+\u2014\s+|\s+(?:${rules.is})\s+|\s+)`,
		quoted: quotedName(rules),
		begin: '(?<![^])',
		start: String.raw`(?<=^|[.,;!?()\n\u00bb"]\s*)`,
		'<': EDGE,
		'>': END
	};
	return (template, flags = 'giud') => {
		const spaced = template.replaceAll(' ', String.raw`\s+`);
		return new RegExp(
			spaced.replace(/\{([a-z<>]+)\}/g, (_, place: string) => {
				const pattern = places[place];
				if (pattern === undefined) throw new Error(`No place {${place}} in a template`);
				return pattern;
			}),
			flags
		);
	};
}
