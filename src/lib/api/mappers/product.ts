import * as v from 'valibot';
import { parseInstant } from '../../domain/instant';
import type { OwnedProduct } from '../../domain/subscriber';
import { slotOf, type ToneRule } from '../../domain/tones/slot';
import { id, instant, maybe, oneOf, present, read, text, type MapContext } from './fields';
import { prices } from './price';

const product = v.object({
	id,
	name: text,
	status: oneOf(
		{
			created: 'pending',
			pendingActive: 'pending',
			active: 'active',
			// Works, and is paid for, until it ends.
			pendingTerminate: 'active',
			suspended: 'suspended',
			terminated: 'ended',
			cancelled: 'ended',
			aborted: 'ended'
		},
		'unknown'
	),
	productSpecification: v.object({ id: oneOf({ tariff: 'tariff' }, 'option') }),
	productOffering: maybe(v.object({ id })),
	productPrice: v.optional(prices, []),
	productCharacteristic: maybe(v.array(v.object({ name: v.string(), value: v.unknown() }))),
	startDate: maybe(instant),
	terminationDate: maybe(instant)
});

/** TMF637 `product`. */
export function toProduct(record: unknown, { line }: MapContext): OwnedProduct[] | undefined {
	const dto = read(product, record);
	if (dto === undefined) return undefined;
	const nextCharge = dto.productCharacteristic?.find(({ name }) => name === 'nextChargeDate')?.value;
	return [
		{
			line,
			id: dto.id,
			kind: dto.productSpecification.id,
			name: dto.name,
			status: dto.status,
			prices: dto.productPrice,
			...present({
				offeringId: dto.productOffering?.id,
				startedAt: dto.startDate,
				nextChargeAt: typeof nextCharge === 'string' ? parseInstant(nextCharge) : undefined,
				endsAt: dto.terminationDate,
				tones: toneRules(dto.productCharacteristic ?? [])
			})
		}
	];
}

/** Nothing when there is none: most products play nothing. */
function toneRules(characteristics: readonly { name: string; value: unknown }[]): ToneRule[] | undefined {
	const rules = characteristics.flatMap(({ name, value }): ToneRule[] => {
		const slot = slotOf(name);
		const tone = read(id, value);
		return slot === undefined || tone === undefined ? [] : [{ slot, tone }];
	});
	return rules.length > 0 ? rules : undefined;
}
