import * as v from 'valibot';
import type { Fee, IncludedPackage, Rate, TariffPlan, UsageMatch } from '../../domain/rating/tariff-plan';
import type { OperatorPack } from '../../operator/pack';
import type { UsageAspect, UsageRules } from '../../operator/usage-rules';
import { unitReader, type Measure } from '../units';
import { id, maybe, present, read, text } from './fields';
import { unitOf } from './measure';
import type { OfferingContext } from './offering-context';
import { priceKind, toPrice } from './price';
import { unitPrice } from './unit-price';

const condition = v.object({ id, name: maybe(v.string()), '@referredType': maybe(v.string()) });

const forUsage = v.object({
	id,
	name: maybe(text),
	unitOfMeasure: v.object({
		amount: v.union([v.number(), v.pipe(v.string(), v.nonEmpty(), v.transform(Number))]),
		units: v.string()
	}),
	constraint: v.nullish(v.array(condition), [])
});

type ForUsage = v.InferOutput<typeof forUsage>;

interface Catalogued {
	id: string;
	isTariff: boolean;
}

/**
 * Prices of a TMF620 `productOffering` as a plan to rate by; `undefined` when it has none for
 * usage, or one that can't be read. A price for something we have no word for, or under a condition
 * nobody knows, is left out: no use of ours is what it is for.
 */
export function toPlan(
	prices: readonly unknown[],
	{ id: plan, isTariff }: Catalogued,
	context: OfferingContext
): TariffPlan | undefined {
	const { pack, usage: rules } = context;
	const { currency } = pack;
	const measureOf = measureReader(rules, pack);
	const packages: IncludedPackage[] = [];
	const rates: Rate[] = [];
	const fees: Fee[] = [];
	for (const price of prices) {
		const kind = priceKind(price, context);
		if (kind !== 'usage' && kind !== 'allowance') {
			fees.push(...toFees(price, isTariff, context));
			continue;
		}
		const dto = read(forUsage, price);
		const base = dto && baseOf(dto, measureOf);
		const paid = base && unitPrice(price, base.amount, context);
		const rule = dto && ruleOf(dto, rules);
		if (dto === undefined || base === undefined || paid === undefined || rule === 'nameless') return undefined;
		if (rule === undefined) continue;
		const { match, step = base.amount, freeUpTo } = rule;
		const common = { id: dto.id, ...present({ name: dto.name }), unit: base.unit, match };
		if (kind === 'allowance') packages.push({ ...common, amount: base.amount });
		else rates.push({ ...common, price: paid, step, ...present({ freeUpTo }) });
	}
	return packages.length + rates.length === 0 ? undefined : { id: plan, currency, packages, rates, fees };
}

function toFees(record: unknown, isTariff: boolean, context: OfferingContext): Fee[] {
	const key = read(v.object({ id }), record)?.id ?? '';
	return (toPrice(record, context) ?? []).flatMap(({ price: { minor }, period: every }): Fee[] => {
		const period = every ?? 'once';
		const category = period === 'once' ? 'one-off' : isTariff ? 'tariff-fee' : 'subscription';
		return minor === 0 ? [] : [{ id: key, category, period, minor }];
	});
}

/**
 * Units by the words of usage, then by those of packages: a server has no third ones for its
 * catalogue.
 */
function measureReader({ units }: UsageRules, pack: OperatorPack): (said: string) => Measure | undefined {
	const ofUsage = unitReader(units);
	return (said) => {
		const known = ofUsage(said);
		if (known !== undefined) return known;
		const { unit, size } = unitOf(pack, said) ?? {};
		if (unit === undefined || size === undefined) return undefined;
		return { unit: unit === 'message' ? 'piece' : unit, size };
	};
}

/**
 * The amount in seconds, bytes or pieces; `undefined` when nobody knows the unit, or it is nothing.
 */
function baseOf({ unitOfMeasure: { amount, units } }: ForUsage, measureOf: ReturnType<typeof measureReader>) {
	const known = measureOf(units);
	const base = known && Math.round(amount * known.size);
	return known && base && Number.isSafeInteger(base) && base > 0 ? { unit: known.unit, amount: base } : undefined;
}

interface Rule {
	match: UsageMatch;
	step?: number;
	freeUpTo?: number;
}

/** `nameless`: nobody can tell what one of its conditions is about, so it might be any. */
function ruleOf({ constraint }: ForUsage, rules: UsageRules): Rule | 'nameless' | undefined {
	const { characteristics, categories, directions, prices } = rules;
	const conditions = (constraint ?? []).map((one) => ({ id: one.id, about: topicOf(one, rules) }));
	if (conditions.some(({ about }) => about === undefined)) return 'nameless';
	const left = new Set(conditions);
	const take = (...names: string[]): string[] =>
		conditions.flatMap((one) => (names.includes(one.about ?? '') && left.delete(one) ? [one.id] : []));
	const aspect = (...aspects: UsageAspect[]): string[] => take(...aspects.flatMap((name) => characteristics[name]));
	const match = {
		categories: known(categories, aspect('category')),
		directions: known(directions, aspect('direction')),
		destinations: some(aspect('party', 'zone')),
		services: some(aspect('service'))
	};
	const [step, freeUpTo] = [whole(take(prices.step)), whole(take(prices.freeUpTo))];
	const unknown = left.size > 0 || match.categories === NOBODYS || match.directions === NOBODYS;
	if (unknown || step === 0 || Number.isNaN(step) || Number.isNaN(freeUpTo)) return undefined;
	return { match: present(match), ...present({ step, freeUpTo }) };
}

/**
 * What a condition is about: as it says, else by its name, else by what it is when that is a word
 * for one thing alone.
 */
function topicOf(one: v.InferOutput<typeof condition>, rules: UsageRules): string | undefined {
	const { characteristics, categories, directions, prices } = rules;
	const topics = [...Object.values(characteristics).flat(), ...Object.values(prices)];
	if (one['@referredType'] !== undefined) return one['@referredType'];
	if (one.name !== undefined && topics.includes(one.name)) return one.name;
	const [isCategory, isDirection] = [categories, directions].map((words) => Object.hasOwn(words, one.id));
	if (isCategory === isDirection) return undefined;
	return characteristics[isCategory ? 'category' : 'direction'][0];
}

/** Words of which nobody knows any: not the same as no words, which fit everything. */
const NOBODYS: never[] = [];

function known<Value>(words: Record<string, Value>, said: string[]): Value[] | undefined {
	if (said.length === 0) return undefined;
	const values = said.flatMap((word) => (Object.hasOwn(words, word) ? [words[word] as Value] : []));
	return values.length === 0 ? NOBODYS : [...new Set(values)];
}

function some(said: string[]): string[] | undefined {
	return said.length === 0 ? undefined : said;
}

/** NaN for what is no whole number. */
function whole([value]: string[]): number | undefined {
	if (value === undefined) return undefined;
	return /^\d{1,15}$/.test(value) ? Number(value) : NaN;
}
