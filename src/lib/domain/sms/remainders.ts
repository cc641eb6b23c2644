/**
 * Lists of what is left: after a lead, items and nothing but items. The first thing that is none
 * ends the list.
 */
import { decimalOf, NUMBER } from './amounts';
import { datePattern, dayOf, type DateGroups } from './dates';
import type { Finding, RemainderOf } from './finding';
import { quotedName, type Compile } from './pattern';
import type { MessageRules } from './rules';
import type { Day } from '../usage/day';
import { fold, inOrder } from './words';

export type Left = Extract<Finding, { kind: 'remainder' | 'unlimited' }>;

const KINDS: readonly RemainderOf[] = ['data', 'voice', 'sms'];

/** A package that ends later than in five years has no end. */
const FAR = 5 * 365;

/** More minutes than nearly a year has: it is how billing writes that there is no limit. */
const NO_LIMIT = 500_000;

interface ItemGroups extends DateGroups {
	label?: string;
	left: string;
	unit?: string;
	seconds?: string;
	total?: string;
	totalUnit?: string;
}

interface Measure {
	of: RemainderOf;
	size: number;
}

/** Where a list's item ends, and what it says. */
export interface ListItem {
	place: number;
	says: Left;
}

export function remainderReader(rules: MessageRules, compile: Compile): (text: string, today: Day) => ListItem[] {
	const { remainders, is } = rules;
	const { lead, labels, and, of, until, plain, not, adjectives, each, within, lasts, elsewhere, skip, pieces } =
		remainders;
	const leads = lead.map((template) => compile(template));
	const units = new Map<string, Measure>(
		KINDS.flatMap((kind) => Object.entries(rules.units[kind]).map(([word, size]) => [word, { of: kind, size }]))
	);
	const kinds = new Map<string, RemainderOf>(KINDS.flatMap((kind) => labels[kind].map((word) => [word, kind])));
	const spaced = (template: string) => template.replaceAll(' ', String.raw`\s+`);
	const any = (words: Iterable<string>) => String.raw`(?:${inOrder([...words])})(?![\p{L}\p{N}])\.?`;
	const unit = (name: string) =>
		String.raw`[ ]{0,2}(?:(?:${spaced(adjectives)})\s)?(?<${name}>${inOrder([...units.keys()])})(?![\p{L}\p{N}])\.?`;
	const seconds = any(Object.entries(rules.units.voice).flatMap(([word, size]) => (size === 1 ? [word] : [])));
	const number = (name: string) => String.raw`(?<${name}>${NUMBER})(?!\s?[\-\u2013\u2014]\s?\d)`;
	const alone =
		String.raw`(?:\s?(?:${pieces})(?!\p{L})\.?)?` +
		String.raw`(?=\s*(?:$|[.,;()\n]|\s(?:${of}|${until}|${and}|${spaced(each)})(?!\p{L})))`;
	const apart = String.raw`\s*(?:[,;.\n\u2022*+|-]|(?:${and})(?!\p{L}))?\s*`;
	const named =
		String.raw`(?<label>${inOrder([...kinds.keys()])})(?!\p{L})(?:\s?\((?![^)\n]*(?:${elsewhere}))[^()\n]{1,30}\))?` +
		String.raw`(?:\s(?:${spaced(within)})(?:\s?${quotedName(rules)})?)?(?:\s*[:=\u2013\u2014-]\s*|\s+(?:${spaced(is)})\s+|\s*)`;
	const item = new RegExp(
		String.raw`${apart}(?:${named})?(?<![\p{L}\p{N}.,\-])${number('left')}` +
			String.raw`(?:${unit('unit')}(?:\s?(?<seconds>[0-5]?\d)\s?${seconds})?|${alone})` +
			String.raw`(?:\s*(?:(?:${of})(?!\p{L})|\/)\s*${number('total')}(?:${unit('totalUnit')}|${alone})` +
			String.raw`(?:\s(?:${spaced(each)})(?!\p{L}))?)?` +
			String.raw`(?:(?:,?\s*\(?(?:${until})(?!\p{L})|[.,;]?\s*(?:${spaced(lasts)}))\s+${datePattern(rules.months)}\)?)?`,
		'iuy'
	);
	const passed = new RegExp(String.raw`${apart}(?:${spaced(skip)})[^,;.\n\d]{0,40}[,;.\n]`, 'iuy');
	const offer = new RegExp(String.raw`\s*(?:${not})|(?<!\.) ?[( ](?!(?:${spaced(plain)})(?!\p{L}))\p{L}`, 'iuy');

	/** What an item measures; `undefined` when its parts don't agree, or don't say. */
	function measureOf({ label, unit, totalUnit }: ItemGroups): { left: Measure; total: Measure } | undefined {
		const word = unit ?? totalUnit;
		const kind = label === undefined ? undefined : kinds.get(fold(label));
		// Minutes and messages are counted; a number of bytes without a unit says nothing.
		if (word === undefined && (kind === undefined || kind === 'data')) return undefined;
		const left = word === undefined ? { of: kind as RemainderOf, size: kind === 'voice' ? 60 : 1 } : measure(word);
		const total = totalUnit === undefined ? left : measure(totalUnit);
		return left.of === total.of && (kind ?? left.of) === left.of ? { left, total } : undefined;
	}

	const measure = (word: string) => units.get(fold(word)) as Measure;
	const wholeOf = (text: string, of: Measure) => baseUnits(text, of, remainders.decimalMinutes);

	function remainderOf(groups: ItemGroups, today: Day): Left | undefined {
		const measures = measureOf(groups);
		if (measures === undefined) return undefined;
		const { left, total } = measures;
		const more = groups.seconds === undefined ? 0 : Number(groups.seconds);
		// Seconds are of minutes: of hours or messages they are another item.
		if (groups.seconds !== undefined && (left.size !== 60 || groups.left.search(/[.,]/) >= 0)) return undefined;
		const remaining = wholeOf(groups.left, left);
		const whole = groups.total === undefined ? undefined : wholeOf(groups.total, total);
		if (remaining === undefined || (groups.total !== undefined && whole === undefined)) return undefined;
		if (whole !== undefined && whole < remaining) return undefined;
		if (left.of !== 'data' && remaining >= NO_LIMIT * left.size) return { kind: 'unlimited', of: left.of };
		const until = dayOf(groups, rules.months, today);
		return {
			kind: 'remainder',
			of: left.of,
			remaining: remaining + more,
			...(whole === undefined ? {} : { total: whole }),
			...(until === undefined || until > today + FAR ? {} : { until })
		};
	}

	function listFrom(text: string, start: number, today: Day): ListItem[] {
		const list: ListItem[] = [];
		let from = start;
		for (;;) {
			passed.lastIndex = from;
			if (passed.test(text)) from = passed.lastIndex;
			item.lastIndex = from;
			const match = item.exec(text);
			if (match === null) return list;
			from = item.lastIndex;
			offer.lastIndex = from;
			const found = offer.test(text) ? undefined : remainderOf(match.groups as unknown as ItemGroups, today);
			if (found === undefined) return list;
			list.push({ place: from, says: found });
		}
	}

	return (text, today) =>
		leads.flatMap((pattern) =>
			[...text.matchAll(pattern)].flatMap(({ index, 0: { length } }) => listFrom(text, index + length, today))
		);
}

/**
 * A fraction of a gigabyte becomes whole bytes, the next ones: what is shown rounds down again. A
 * fraction of a minute is one of seconds where fractions are decimal; of messages there is none.
 */
function baseUnits(text: string, { of, size }: Measure, decimalMinutes: boolean): number | undefined {
	const decimal = decimalOf(text);
	const fraction = /\.0*[1-9]/.test(decimal);
	if (fraction && of !== 'data' && !(decimalMinutes && size === 60)) return undefined;
	const whole = of === 'data' ? Math.ceil(Number(decimal) * size) : Math.floor(Number(decimal) * size);
	return Number.isSafeInteger(whole) ? whole : undefined;
}
