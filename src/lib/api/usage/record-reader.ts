/**
 * One TMF635 `usage` as a record. Hand-written, not a valibot schema: a heavy user has 100,000 of
 * them and they are read in one go.
 * - no id, moment or price that can be read → `undefined`: the record is counted, never guessed;
 * - words that nobody knows fall to the next best: the money stays in the sums.
 */
import { costOf } from '../../domain/usage/cost';
import type { UsageSpecification } from '../../domain/usage/decode';
import { isStorable, type UsageRecord } from '../../domain/usage/record';
import type { OperatorPack } from '../../operator/pack';
import type { UsageRules } from '../../operator/usage-rules';
import { momentReader } from '../moments';
import { characteristicsReader, type Read } from './characteristics';
import { isObject, type Json } from './json';
import { lookUp } from './look-up';
import { ratingReader } from './rating';
import { textReader } from './text-reader';

/** Whose usage is read, and by which words. */
export interface UsageLanguage {
	rules: UsageRules;
	pack: OperatorPack;
	/** What the operator tells of its kinds of usage; none when it could not be asked. */
	specifications: readonly UsageSpecification[];
}

export function recordReader({
	rules,
	pack,
	specifications
}: UsageLanguage): (dto: unknown) => UsageRecord | undefined {
	const text = textReader();
	const characteristics = characteristicsReader(rules, specifications, text);
	const moment = momentReader(pack.timeZone);
	const ratingOf = ratingReader(rules, pack, moment);
	const categoryOfWord = lookUp(Object.entries(rules.categories));
	const directionOf = lookUp(Object.entries(rules.directions));
	const names = new Map(specifications.map(({ id, name }) => [id, name]));

	function categoryOf({ usageType }: Json, specification: string, said: string | undefined): UsageRecord['category'] {
		return categoryOfWord(said) ?? categoryOfWord(specification) ?? categoryOfWord(usageType) ?? rules.otherCategory;
	}

	/** What was used, in the operator's words; in roaming also where. */
	function serviceOf({ description }: Json, specification: string, { service, zone }: Read['said']): string {
		const what = service ?? text(description) ?? (zone === undefined ? undefined : names.get(specification));
		return what === undefined ? (zone ?? '') : zone === undefined ? what : (text(`${what}, ${zone}`) ?? '');
	}

	return (dto) => {
		if (!isObject(dto)) return undefined;
		const at = moment(dto['usageDate']);
		if (at === undefined) return undefined;
		const rating = ratingOf(dto, at);
		const specification = idOf(dto['usageSpecification']);
		const read = characteristics(dto['usageCharacteristic'], specification);
		if (rating === undefined || read === undefined) return undefined;
		const { amount, said } = read;
		const { cost, fraction } = costOf(rating.fine);
		const record: UsageRecord = {
			id: idText(dto['id']),
			at,
			category: categoryOf(dto, specification, said.category),
			direction: directionOf(said.direction) ?? 'none',
			party: said.party ?? '',
			amount: amount.amount,
			unit: amount.unit,
			cost,
			service: serviceOf(dto, specification, said),
			revision: rating.at,
			cancelled: rating.cancelled
		};
		if (fraction !== undefined) record.fraction = fraction;
		return text.isId(record.id) && isStorable(record) ? record : undefined;
	};
}

function idOf(reference: unknown): string {
	return isObject(reference) ? idText(reference['id']) : '';
}

/**
 * Some servers number their records. Beyond 2⁵³ two numbers become one, and so would their records.
 */
function idText(id: unknown): string {
	if (typeof id === 'string') return id;
	return Number.isSafeInteger(id) ? String(id) : '';
}
