import * as v from 'valibot';
import type { Offering } from '../../domain/subscriber';
import { meaning } from '../dialect';
import { catalogueDialect, kindOf, named } from './catalogue-words';
import { id, longText, maybe, present, read, text } from './fields';
import type { OfferingContext } from './offering-context';
import { toCondition } from './condition';
import { toPlan } from './plan';
import { priceKind, toPrices } from './price';

/** A value as words: numbers and yes or no are conditions, too. */
const value = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String), text);

const characteristics = maybe(
	v.array(
		v.object({
			name: text,
			productSpecCharacteristicValue: v.nullish(
				v.array(v.object({ value: v.fallback(value, ''), unitOfMeasure: maybe(text) })),
				[]
			)
		})
	)
);

const offering = v.object({
	id,
	name: text,
	description: maybe(longText),
	category: maybe(v.array(named)),
	productOfferingPrice: maybe(v.array(v.unknown())),
	prodSpecCharValueUse: characteristics
});

/**
 * TMF620 `productOffering`. Of fees one that can't be read makes the price as a whole unknown, of
 * prices for usage the plan: without it others would seem to apply.
 */
export function toOffering(record: unknown, context: OfferingContext): Offering[] | undefined {
	const { line, pack } = context;
	const dto = read(offering, record);
	if (dto === undefined) return undefined;
	const all = dto.productOfferingPrice ?? [];
	const kind = kindOf(dto.category ?? [], pack)?.kind;
	const plan = toPlan(withoutSuccessors(all), { id: dto.id, isTariff: kind === 'tariff' }, context);
	const { characteristics: forPrograms } = catalogueDialect(pack);
	return [
		{
			line,
			id: dto.id,
			name: dto.name,
			description: dto.description ?? '',
			prices: toPrices(
				all.filter((price) => !isForUsage(price, context)),
				context
			),
			conditions: (dto.prodSpecCharValueUse ?? [])
				.filter(({ name }) => meaning(forPrograms, name) === undefined)
				.map(({ name, productSpecCharacteristicValue }) =>
					toCondition(name, productSpecCharacteristicValue ?? [], pack)
				)
				.filter((condition) => condition.value !== ''),
			...present({ kind: kind === 'bundle' ? undefined : kind, plan })
		}
	];
}

function isForUsage(price: unknown, context: OfferingContext): boolean {
	const kind = priceKind(price, context);
	return kind === 'usage' || kind === 'allowance';
}

const validity = v.object({ validFor: v.object({ startDateTime: maybe(v.string()), endDateTime: maybe(v.string()) }) });

/** A price that begins when another ends is an announced one: it does not come on top of it. */
function withoutSuccessors(prices: readonly unknown[]): unknown[] {
	const ends = prices.flatMap((price) => read(validity, price)?.validFor.endDateTime ?? []);
	return prices.filter((price) => {
		const start = read(validity, price)?.validFor.startDateTime;
		return start === undefined || !ends.includes(start);
	});
}
