/**
 * Lists of what is left: after a lead, items and nothing but items. The first thing that is none
 * ends the list.
 */
import { decimalOf, NUMBER } from './amounts';
import { datePattern, dayOf, type DateGroups } from './dates';
import type { Finding, RemainderOf } from './finding';
import type { Compile } from './pattern';
import type { MessageRules } from './rules';
import type { Day } from '../usage/day';
import { fold, inOrder } from './words';

export type Remainder = Extract<Finding, { kind: 'remainder' }>;

const KINDS: readonly RemainderOf[] = ['data', 'voice', 'sms'];

interface ItemGroups extends DateGroups {
	label?: string;
	left: string;
	unit?: string;
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
	says: Remainder;
}

export function remainderReader(rules: MessageRules, compile: Compile): (text: string, today: Day) => ListItem[] {
	const { lead, labels, and, of, until, plain, not } = rules.remainders;
	const leads = lead.map((template) => compile(template));
	const units = new Map<string, Measure>(
		KINDS.flatMap((kind) => Object.entries(rules.units[kind]).map(([word, size]) => [word, { of: kind, size }]))
	);
	const kinds = new Map<string, RemainderOf>(KINDS.flatMap((kind) => labels[kind].map((word) => [word, kind])));
	const unit = (name: string) => String.raw`[ ]{0,2}(?<${name}>${inOrder([...units.keys()])})(?![\p{L}\p{N}])\.?`;
	const number = (name: string) => String.raw`(?<${name}>${NUMBER})(?!\s?[\-\u2013\u2014]\s?\d)`;
	const alone = String.raw`(?=\s*(?:$|[.,;()\n]|\s(?:${of}|${until}|${and})(?!\p{L})))`;
	const item = new RegExp(
		String.raw`\s*(?:[,;.\n\u2022*+-]|(?:${and})(?!\p{L}))?\s*` +
			String.raw`(?:(?<label>${inOrder([...kinds.keys()])})(?!\p{L})(?:\s?\([^()\n]{1,30}\))?\s*[:\u2014-]?\s*)?` +
			String.raw`(?<![\p{L}\p{N}.,\-])${number('left')}(?:${unit('unit')}|${alone})` +
			String.raw`(?:\s*(?:(?:${of})(?!\p{L})|\/)\s*${number('total')}(?:${unit('totalUnit')}|${alone}))?` +
			String.raw`(?:,?\s*\(?(?:${until})(?!\p{L})\s+${datePattern(rules.months)}\)?)?`,
		'iuy'
	);
	const offer = new RegExp(String.raw`\s*(?:${not})|(?<!\.) ?[( ](?!(?:${plain})(?!\p{L}))\p{L}`, 'iuy');

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

	function remainderOf(groups: ItemGroups, today: Day): Remainder | undefined {
		const measures = measureOf(groups);
		if (measures === undefined) return undefined;
		const { left, total } = measures;
		const remaining = wholeOf(groups.left, left);
		const whole = groups.total === undefined ? undefined : wholeOf(groups.total, total);
		if (remaining === undefined || (groups.total !== undefined && whole === undefined)) return undefined;
		if (whole !== undefined && whole < remaining) return undefined;
		const until = dayOf(groups, rules.months, today);
		return {
			kind: 'remainder',
			of: left.of,
			remaining,
			...(whole === undefined ? {} : { total: whole }),
			...(until === undefined ? {} : { until })
		};
	}

	function listFrom(text: string, start: number, today: Day): ListItem[] {
		const list: ListItem[] = [];
		item.lastIndex = start;
		for (let match = item.exec(text); match !== null; match = item.exec(text)) {
			const place = item.lastIndex;
			offer.lastIndex = place;
			const found = offer.test(text) ? undefined : remainderOf(match.groups as unknown as ItemGroups, today);
			if (found === undefined) break;
			list.push({ place, says: found });
		}
		return list;
	}

	return (text, today) =>
		leads.flatMap((pattern) =>
			[...text.matchAll(pattern)].flatMap(({ index, 0: { length } }) => listFrom(text, index + length, today))
		);
}

/**
 * A fraction of a gigabyte becomes whole bytes, the next ones: what is shown rounds down again.
 * Minutes and messages have no fraction.
 */
function wholeOf(text: string, { of, size }: Measure): number | undefined {
	const decimal = decimalOf(text);
	if (of !== 'data' && decimal.includes('.')) return undefined;
	const whole = Math.ceil(Number(decimal) * size);
	return Number.isSafeInteger(whole) ? whole : undefined;
}
