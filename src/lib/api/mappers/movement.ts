import * as v from 'valibot';
import type { Movement } from '../../domain/subscriber';
import { id, instant, maybe, oneOf, present, quantityMoney, read, text, type MapContext } from './fields';

const action = v.object({
	id,
	'@type': oneOf(
		{ TopupBalance: 'top-up', TransferBalance: 'transfer', AdjustBalance: 'adjustment', Charge: 'charge' },
		'other'
	),
	status: oneOf({ created: 'created', completed: 'completed', failed: 'failed', cancelled: 'cancelled' }, 'unknown'),
	amount: quantityMoney,
	description: text,
	confirmationDate: instant,
	receiptId: maybe(text)
});

/** TMF654 `balanceActionHistory`. */
export function toMovement(record: unknown, { line }: MapContext): Movement[] | undefined {
	const dto = read(action, record);
	if (dto === undefined) return undefined;
	return [
		{
			line,
			id: dto.id,
			at: dto.confirmationDate,
			kind: dto['@type'],
			amount: dto.amount,
			status: dto.status,
			description: dto.description,
			...present({ receipt: dto.receiptId })
		}
	];
}
