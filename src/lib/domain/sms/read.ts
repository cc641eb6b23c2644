/**
 * What a text of the operator says, by the rules of its pack. Contract: a value is told only when
 * it can be read in one way. What is about other money or another line, can be read twice, or
 * contradicts itself, is a doubt and never a number.
 */
import { parseMsisdn, type Msisdn } from '../msisdn';
import type { NumberPlan } from '../number-plan';
import type { Day } from '../usage/day';
import { moneyOf, periodOf, type MoneyGroups } from './amounts';
import { dangerReader } from './danger';
import { dayOf, minuteOf, type DateGroups } from './dates';
import type { Doubt, Fee, Finding, Reading } from './finding';
import { compiler } from './pattern';
import { inRussian } from './letters';
import { remainderReader, type Left, type ListItem } from './remainders';
import type { Field, MessageRule, MessageRules } from './rules';
import { cleanText, LONGEST, LONGEST_UNCLEAN, searchable } from './text';
import { fold } from './words';

export interface Circumstances {
	/** Of the account. */
	currency: string;
	plan: NumberPlan;
	/** Whose text it is; without it, values of any number count. */
	line?: Msisdn | undefined;
	/** In the operator's zone. */
	today: Day;
}

export type ReadMessage = (text: string, circumstances: Circumstances) => Reading;

type Value = Fee | Day | string;

/** Another one begins; after an abbreviated currency its capital letter tells. */
const SENTENCE = /^\.\s*\p{Lu}/u;

/** `codeLength`: digits of a password by SMS. */
export function messageReader(rules: MessageRules, codeLength: number): ReadMessage {
	const compile = compiler(rules, codeLength);
	const dangersOf = dangerReader(rules, compile);
	const remaindersOf = remainderReader(rules, compile);
	const asOf = rules.asOf.map((template) => compile(template));
	const about = compile(rules.about);
	const bank = rules.bank.map((template) => compile(template));
	const secret = rules.secret.map((template) => compile(template));
	const otherwise = compile(String.raw`^[.,]{0,2}\s*[(\u2013\u2014-]?\s*(?:${rules.otherwise})`);
	const compiled = rules.rules.map((rule) => ({
		rule,
		when: compile(rule.when),
		unless: compile(rule.unless),
		take: Object.entries(rule.take).map(([field, templates]) => ({
			field: field as Field,
			templates: templates.map((template) => compile(template))
		}))
	}));
	const currencies = new Map(
		Object.entries(rules.currencies).flatMap(([code, words]) => words.map((word) => [word, code]))
	);
	const currencyOf = (word: string) => currencies.get(fold(word)) as string;

	return (text, circumstances) => {
		const clean = cleanText(text.slice(0, LONGEST_UNCLEAN));
		if (text.length > LONGEST_UNCLEAN || clean.length > LONGEST)
			return { findings: [], doubts: ['too-long'], dangers: [] };
		const written = searchable(clean);
		const dangers = dangersOf(written);
		if (dangers.length > 0) return { findings: [], doubts: [], dangers };
		const found = inRussian(written);
		const hides = { ...(has(secret, found) && { secret: true as const }) };
		if (has(bank, found)) return { findings: [], doubts: ['bank'], dangers, ...hides };

		const doubts = new Set<Doubt>();
		const { today } = circumstances;

		/** One match as a value; `undefined`, with a doubt, when it is not one of this account. */
		function valueOf(match: RegExpExecArray): Value | undefined {
			const groups = match.groups as Record<string, string | undefined>;
			if (groups['phone'] !== undefined && circumstances.line !== undefined) {
				if (parseMsisdn(groups['phone'], circumstances.plan) !== circumstances.line) return doubt('other-number');
			}
			if (groups['code'] !== undefined) return groups['code'];
			if (groups['quoted'] !== undefined || groups['bare'] !== undefined) return nameIn(match, clean);
			if (groups['number'] === undefined && groups['number2'] === undefined)
				return dayOf(groups as DateGroups, rules.months, today);
			const money = moneyOf(groups as MoneyGroups, currencyOf, circumstances.currency);
			const price = 'day' in groups;
			if (money === undefined || (!price && isOtherwise(match))) return doubt('unclear');
			if (money.currency !== circumstances.currency) return doubt('other-currency');
			const per = periodOf(groups as MoneyGroups);
			return per === undefined ? money : { ...money, per };
		}

		function isOtherwise({ indices }: RegExpExecArray): boolean {
			const { number, currency, coins, number2 } = indices?.groups as Record<string, [number, number] | undefined>;
			const [, end] = (coins ?? currency ?? number2 ?? number) as [number, number];
			return !SENTENCE.test(clean.slice(end)) && found.slice(end).search(otherwise) >= 0;
		}

		function doubt(why: Doubt): undefined {
			doubts.add(why);
		}

		function valuesOf(templates: readonly RegExp[]): Value[] {
			const values = templates.flatMap((template) =>
				[...found.matchAll(template)].flatMap((one) => valueOf(one) ?? [])
			);
			return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
		}

		function apply({ rule, when, unless, take }: (typeof compiled)[number]): Finding[] {
			if (found.search(when) < 0 || found.search(unless) >= 0) return [];
			const all = new Map(take.map(({ field, templates }) => [field, pricesFirst(valuesOf(templates))]));
			const names = all.get('name') ?? [];
			const several = names.length > 1 ? names : [undefined];
			const values: Partial<Record<Field, Value>> = {};
			for (const [field, list] of all) {
				if (list.length === 1) values[field] = list[0] as Value;
				// Which fee is of which service can't be told.
				else if (list.length > 1 && field !== 'name') doubts.add('conflict');
			}
			return several.flatMap((name) => {
				const own = name === undefined ? values : { name };
				return rule.needs.every((field) => own[field] !== undefined) ? [findingOf(rule, own)] : [];
			});
		}

		const all = [...compiled.flatMap(apply), ...alone(remaindersOf(found, today), doubts)];
		const findings = namesAnother(found, circumstances) ? all.filter((one) => !isValue(one)) : all;
		if (findings.length < all.length) doubts.add('other-number');
		const balance = findings.some(({ kind }) => kind === 'balance');
		const told = balance || findings.some(({ kind }) => kind === 'low');
		if (!told && doubts.size === 0 && found.search(about) >= 0) doubts.add('unclear');
		const moment = balance ? momentOf(asOf, found, rules, today) : undefined;
		const taken = findings.some(({ kind }) => kind === 'password') ? {} : hides;
		return { findings, doubts: [...doubts], dangers, ...taken, ...(moment === undefined ? {} : { asOf: moment }) };
	};
}

function has(patterns: readonly RegExp[], text: string): boolean {
	return patterns.some((pattern) => text.search(pattern) >= 0);
}

/** A number of somebody else stands in the text: whose its values are can't be told. */
function namesAnother(text: string, { line, plan }: Circumstances): boolean {
	if (line === undefined) return false;
	for (const { index } of text.matchAll(/(?<![\d.,])\+?\d/gu))
		for (let end = index + 9; end <= Math.min(text.length, index + 20); end += 1) {
			const part = text.slice(index, end);
			if (!/^\+?[\d ()-]+\d$/.test(part) || /^\d/.test(text.slice(end))) continue;
			const number = parseMsisdn(part, plan);
			if (number !== undefined && number !== line) return true;
		}
	return false;
}

function isValue({ kind }: Finding): boolean {
	return kind !== 'service-on' && kind !== 'service-off' && kind !== 'subscription' && kind !== 'password';
}

/** What is taken each day or month is what a thing costs, whatever sum was taken once. */
function pricesFirst(values: Value[]): Value[] {
	const prices = values.filter((value) => typeof value === 'object' && value.per !== undefined);
	return prices.length > 0 ? prices : values;
}

function findingOf({ kind }: MessageRule, values: Partial<Record<Field, Value>>): Finding {
	return { kind, ...values } as Finding;
}

/** As the operator wrote it. Bare words are a name only when they begin like one. */
function nameIn({ indices, groups }: RegExpExecArray, clean: string): string | undefined {
	const at = (indices?.groups?.['quoted'] ?? indices?.groups?.['bare']) as [number, number];
	const name = clean
		.slice(...at)
		.replace(/\s+/g, ' ')
		.trim();
	return groups?.['quoted'] !== undefined || /^[\p{Lu}\p{N}]/u.test(name) ? name : undefined;
}

/**
 * One remainder of a kind: two may be of two packages, equal ones too, and which is which is not
 * told.
 */
function alone(items: readonly ListItem[], doubts: Set<Doubt>): Left[] {
	const distinct = [...new Map(items.map(({ place, says }) => [place, says])).values()];
	const single = distinct.filter(({ of }) => distinct.filter((other) => other.of === of).length === 1);
	if (single.length < distinct.length) doubts.add('conflict');
	return single;
}

function momentOf(templates: readonly RegExp[], text: string, { months }: MessageRules, today: Day): Reading['asOf'] {
	for (const template of templates)
		for (const { groups } of text.matchAll(template)) {
			const day = dayOf(groups as DateGroups, months, today, true);
			if (day !== undefined) return { day, minute: minuteOf(groups as DateGroups) ?? 0 };
		}
	return undefined;
}
