import * as v from 'valibot';
import type { Offering } from '../../domain/subscriber';
import { id, longText, maybe, read, text, type MapContext } from './fields';
import { prices } from './price';

const offering = v.object({
	id,
	name: text,
	description: maybe(longText),
	productOfferingPrice: v.optional(prices, []),
	prodSpecCharValueUse: maybe(
		v.array(v.object({ name: text, productSpecCharacteristicValue: v.array(v.object({ value: text })) }))
	)
});

/** TMF620 `productOffering`. */
export function toOffering(record: unknown, { line }: MapContext): Offering[] | undefined {
	const dto = read(offering, record);
	if (dto === undefined) return undefined;
	return [
		{
			line,
			id: dto.id,
			name: dto.name,
			description: dto.description ?? '',
			prices: dto.productOfferingPrice,
			conditions: (dto.prodSpecCharValueUse ?? []).map(({ name, productSpecCharacteristicValue }) => ({
				name,
				value: productSpecCharacteristicValue.map(({ value }) => value).join(', ')
			}))
		}
	];
}
