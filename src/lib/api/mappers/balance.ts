import * as v from 'valibot';
import type { Balance } from '../../domain/subscriber';
import { id, instant, maybe, oneOf, present, quantityMoney, read, text, type MapContext } from './fields';

const bucket = v.object({
	id,
	name: text,
	description: maybe(text),
	usageType: v.string(),
	status: oneOf({ active: 'active', suspended: 'suspended', expired: 'expired' }, 'unknown'),
	remainingValue: quantityMoney,
	reservedValue: maybe(quantityMoney),
	validFor: maybe(v.object({ endDateTime: maybe(instant) }))
});

/** TMF654 `bucket`. Which one is the main balance is data of the operator's pack. */
export function toBalance(record: unknown, { line, pack }: MapContext): Balance[] | undefined {
	const dto = read(bucket, record);
	if (dto === undefined) return undefined;
	const rule = pack.balances.find(
		({ usageType, name }) => usageType === dto.usageType && (name === undefined || name === dto.name)
	);
	return [
		{
			line,
			id: dto.id,
			kind: rule?.kind ?? 'other',
			name: dto.description ?? dto.name,
			remaining: dto.remainingValue,
			status: dto.status,
			...present({ reserved: dto.reservedValue, validUntil: dto.validFor?.endDateTime })
		}
	];
}
