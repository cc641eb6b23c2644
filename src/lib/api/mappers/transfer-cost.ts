import * as v from 'valibot';
import type { OrderPrice } from '../../domain/command';
import { money, read } from './fields';

const changed = v.object({ transferCost: money });

/**
 * The fee of a transfer as an error tells it, when the one that was agreed to is no longer right.
 */
export function toTransferCost(body: unknown): OrderPrice | undefined {
	const dto = read(changed, body);
	return dto && { now: dto.transferCost };
}
