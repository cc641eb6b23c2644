/**
 * One TMF635 `usage` as a record. Hand-written, not a valibot schema: a heavy user has 100,000 of them and they are read in one go.
 * - no id, moment or price that can be read → `undefined`: the record is counted, never guessed;
 * - a price in another currency than the line's is none: sums would mix them;
 * - several ratings (one per product that took part) add up; the latest is the revision;
 * - words that nobody knows fall to the next best: the money stays in the sums.
 */
import type { Instant } from '../../domain/instant';
import { parseInstant } from '../../domain/instant';
import { parseMoney } from '../../domain/money';
import type { UsageSpecification } from '../../domain/usage/decode';
import { isStorable, type UsageRecord } from '../../domain/usage/record';
import type { UsageRules } from '../../operator/usage-rules';
import { characteristicsReader, type Read } from './characteristics';
import { textReader } from './text-reader';

type Json = Readonly<Record<string, unknown>>;

/** Whose usage is read, and by which words. Plain data: it goes to a worker. */
export interface UsageLanguage {
	rules: UsageRules;
	/** The line's, ISO 4217. */
	currency: string;
	/** What the operator tells of its kinds of usage; none when it could not be asked. */
	specifications: readonly UsageSpecification[];
}

/** Statuses of usage that nobody has put a price on yet. */
const UNRATED: ReadonlySet<unknown> = new Set(['received', 'guided', 'recycled', 'rejected']);

export function recordReader({
	rules,
	currency,
	specifications
}: UsageLanguage): (dto: unknown) => UsageRecord | undefined {
	const text = textReader();
	const characteristics = characteristicsReader(rules, specifications, text);
	const categories = new Map(Object.entries(rules.categories));
	const directions = new Map(Object.entries(rules.directions));
	const names = new Map(specifications.map(({ id, name }) => [id, name]));

	function categoryOf({ usageType }: Json, specification: string, said: string | undefined): UsageRecord['category'] {
		return (
			categories.get(said ?? '') ??
			categories.get(specification) ??
			categories.get(typeof usageType === 'string' ? usageType : '') ??
			rules.otherCategory
		);
	}

	/** What was used, in the operator's words; in roaming also where. */
	function serviceOf({ description }: Json, specification: string, { service, zone }: Read): string {
		const what = service ?? text(description) ?? (zone === undefined ? undefined : names.get(specification));
		return what === undefined ? (zone ?? '') : zone === undefined ? what : (text(`${what}, ${zone}`) ?? '');
	}

	return (dto) => {
		if (!isObject(dto)) return undefined;
		const at = moment(dto['usageDate']);
		const rating = ratingOf(dto, currency);
		const specification = idOf(dto['usageSpecification']);
		const read = characteristics(dto['usageCharacteristic'], specification);
		if (at === undefined || rating === undefined || read === undefined) return undefined;
		const record: UsageRecord = {
			id: dto['id'] as string,
			at,
			category: categoryOf(dto, specification, read.category),
			direction: directions.get(read.direction ?? '') ?? 'none',
			party: read.party ?? '',
			amount: read.amount,
			unit: read.unit,
			cost: rating.cost,
			service: serviceOf(dto, specification, read),
			revision: rating.at,
			cancelled: dto['status'] === 'rejected'
		};
		return text.isId(record.id) && isStorable(record) ? record : undefined;
	};
}

interface Rating {
	cost: number;
	at: Instant;
}

const UNRATED_YET: Rating = { cost: 0, at: 0 };

function ratingOf({ ratedProductUsage: ratings, status }: Json, currency: string): Rating | undefined {
	if (!Array.isArray(ratings) || ratings.length === 0)
		return (ratings === undefined || Array.isArray(ratings)) && UNRATED.has(status) ? UNRATED_YET : undefined;
	let cost = 0;
	let latest = 0;
	for (const rating of ratings as unknown[]) {
		const amount = isObject(rating) ? rating['taxIncludedRatingAmount'] : undefined;
		const at = isObject(rating) ? moment(rating['ratingDate']) : undefined;
		const minor = isObject(amount) && amount['unit'] === currency ? minorOf(amount['value'], currency) : undefined;
		if (minor === undefined || at === undefined) return undefined;
		cost += minor;
		latest = Math.max(latest, at);
	}
	return { cost, at: latest };
}

function minorOf(value: unknown, currency: string): number | undefined {
	if (value === 0) return 0;
	return typeof value === 'number' || typeof value === 'string' ? parseMoney(value, currency)?.minor : undefined;
}

function moment(value: unknown): Instant | undefined {
	return typeof value === 'string' ? parseInstant(value) : undefined;
}

function idOf(reference: unknown): string {
	const id = isObject(reference) ? reference['id'] : undefined;
	return typeof id === 'string' ? id : '';
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
