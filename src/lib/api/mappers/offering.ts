import * as v from 'valibot';
import type { Offering } from '../../domain/subscriber';
import type { UsageRules } from '../../operator/usage-rules';
import { id, longText, maybe, present, read, text, type MapContext } from './fields';
import { toPlan } from './plan';
import { prices } from './price';

const offering = v.object({
	id,
	name: text,
	description: maybe(longText),
	category: maybe(v.array(v.object({ id: v.string() }))),
	productOfferingPrice: v.optional(v.array(v.unknown()), []),
	prodSpecCharValueUse: maybe(
		v.array(v.object({ name: text, productSpecCharacteristicValue: v.array(v.object({ value: text })) }))
	)
});

/** The operator's words for usage, too. */
export interface OfferingContext extends MapContext {
	usage: UsageRules;
}

/** Characteristics for programs, not conditions to be read. */
export const DIAL_CODE = 'dialCode';
export const LENT_AMOUNT = 'lentAmount';
export const LENT_BELOW = 'lentBelow';
const TONE_WORDS = ['toneTitle', 'toneTitleEn', 'toneArtist', 'toneArtistEn'];
const FOR_PROGRAMS = [DIAL_CODE, LENT_AMOUNT, LENT_BELOW, ...TONE_WORDS];

const usagePrice = v.object({ priceType: v.picklist(['usage', 'allowance']) });

/**
 * TMF620 `productOffering`. Fees are part of the offering, which is unreadable without them; of prices for usage one that can't be
 * read takes the whole plan along, because without it others would seem to apply.
 */
export function toOffering(record: unknown, context: OfferingContext): Offering[] | undefined {
	const { line, pack, usage } = context;
	const dto = read(offering, record);
	if (dto === undefined) return undefined;
	const isForUsage = (price: unknown): boolean => read(usagePrice, price) !== undefined;
	const fees = read(
		prices,
		dto.productOfferingPrice.filter((price) => !isForUsage(price))
	);
	if (fees === undefined) return undefined;
	const isTariff = dto.category?.some((category) => category.id === usage.tariffCategory) ?? false;
	const plan = toPlan(withoutSuccessors(dto.productOfferingPrice), {
		id: dto.id,
		isTariff,
		currency: pack.currency,
		rules: usage
	});
	return [
		{
			line,
			id: dto.id,
			name: dto.name,
			description: dto.description ?? '',
			prices: fees,
			conditions: (dto.prodSpecCharValueUse ?? [])
				.filter(({ name }) => !FOR_PROGRAMS.includes(name))
				.map(({ name, productSpecCharacteristicValue }) => ({
					name,
					value: productSpecCharacteristicValue.map(({ value }) => value).join(', ')
				})),
			...present({ plan })
		}
	];
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
