import * as v from 'valibot';
import type { Fee, IncludedPackage, Rate, TariffPlan, UsageMatch } from '../../domain/rating/tariff-plan';
import type { UsageAspect, UsageRules } from '../../operator/usage-rules';
import { id, maybe, money, present, read, text } from './fields';

const condition = v.object({ id, '@referredType': v.string() });

const fields = {
	id,
	name: maybe(text),
	price: v.object({ taxIncludedAmount: money })
};

const forUsage = v.object({
	...fields,
	priceType: v.picklist(['usage', 'allowance']),
	unitOfMeasure: v.object({ amount: v.number(), units: v.string() }),
	constraint: v.optional(v.array(condition), [])
});

const fee = v.object({
	...fields,
	priceType: v.picklist(['recurring', 'oneTime']),
	recurringChargePeriod: maybe(v.picklist(['day', 'month']))
});

type ForUsage = v.InferOutput<typeof forUsage>;

interface Catalogued {
	id: string;
	isTariff: boolean;
	currency: string;
	rules: UsageRules;
}

/**
 * Prices of a TMF620 `productOffering` as a plan to rate by; `undefined` when it has none for usage, or one that can't be read.
 * A price for something we have no word for, or under a condition nobody knows, is left out: no use of ours is what it is for.
 */
export function toPlan(
	prices: readonly unknown[],
	{ id: plan, isTariff, currency, rules }: Catalogued
): TariffPlan | undefined {
	const packages: IncludedPackage[] = [];
	const rates: Rate[] = [];
	const fees: Fee[] = [];
	for (const price of prices) {
		const once = read(fee, price);
		if (once !== undefined) {
			fees.push(...toFee(once, isTariff));
			continue;
		}
		if (read(v.object({ priceType: v.picklist(['usage', 'allowance']) }), price) === undefined) continue;
		const dto = read(forUsage, price);
		const base = dto && baseOf(dto, rules);
		if (dto === undefined || base === undefined || dto.price.taxIncludedAmount.currency !== currency) return undefined;
		const rule = ruleOf(dto, rules);
		if (rule === undefined) continue;
		const { match, step = base.amount, freeUpTo } = rule;
		const common = { id: dto.id, ...present({ name: dto.name }), unit: base.unit, match };
		if (dto.priceType === 'allowance') packages.push({ ...common, amount: base.amount });
		else {
			const minor = dto.price.taxIncludedAmount.minor;
			rates.push({ ...common, price: { minor, per: base.amount }, step, ...present({ freeUpTo }) });
		}
	}
	return packages.length + rates.length === 0 ? undefined : { id: plan, currency, packages, rates, fees };
}

function toFee(dto: v.InferOutput<typeof fee>, isTariff: boolean): Fee[] {
	const { minor } = dto.price.taxIncludedAmount;
	const period = dto.priceType === 'oneTime' ? 'once' : dto.recurringChargePeriod;
	const category = period === 'once' ? 'one-off' : isTariff ? 'tariff-fee' : 'subscription';
	return period === undefined || minor === 0 ? [] : [{ id: dto.id, category, period, minor }];
}

/** The amount in seconds, bytes or pieces; `undefined` when nobody knows the unit, or it is nothing. */
function baseOf({ unitOfMeasure: { amount, units } }: ForUsage, rules: UsageRules) {
	const known = Object.hasOwn(rules.units, units) ? rules.units[units] : undefined;
	const base = known && Math.round(amount * known.size);
	return known && base && Number.isSafeInteger(base) && base > 0 ? { unit: known.unit, amount: base } : undefined;
}

interface Rule {
	match: UsageMatch;
	step?: number;
	freeUpTo?: number;
}

function ruleOf(
	{ constraint }: ForUsage,
	{ characteristics, categories, directions, prices }: UsageRules
): Rule | undefined {
	const left = new Set(constraint);
	const take = (...names: string[]): string[] =>
		constraint.flatMap((one) => (names.includes(one['@referredType']) && left.delete(one) ? [one.id] : []));
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
