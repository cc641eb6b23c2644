/**
 * Confirming a change of services: durable, under a key made here, and reconciled with what waits
 * in the queue.
 */
import type { CommandConfirmed } from './actions';
import { catalogueEntry } from '$lib/db/repositories/catalogue';
import { linkedLines } from '$lib/db/repositories/linked-lines';
import { changeQueue } from '$lib/db/repositories/outbox';
import { operatedLine } from '$lib/db/repositories/lines';
import type { OrderCommand, TopUpCommand } from '$lib/domain/command';
import { effectsOf } from '$lib/domain/orders/effects';
import { reconcile } from '$lib/domain/orders/reconciliation';
import { orderPrice } from '$lib/domain/orders/price';
import { canConfirmAgain } from '$lib/domain/outbox-machine';
import type { EngineDeps } from './engine-deps';
import { joinedBy, moved } from './join-queue';
import { newEntry, payerId } from './new-entry';

/**
 * Throws `RangeError` for an order for what nobody knows the price of.
 * @param topUp brings the money the order lacks: queued with it and before it, both or neither
 */
export async function confirmOrder(
	{ db, ids, clock, packOf }: EngineDeps,
	command: OrderCommand,
	replaces: string | undefined,
	topUp?: TopUpCommand
): Promise<CommandConfirmed> {
	const key = ids.uuid();
	const line = await payerId(db, command, ids);
	if (effectsOf(command).pays(command)) {
		const { currency } = packOf(await operatedLine(db, command.line));
		const linked = (await linkedLines(db, line)).find(({ number }) => number === command.forLine);
		const entry = await catalogueEntry(db, linked?.id ?? line, command.offering.id);
		if (entry && orderPrice(entry.prices, clock.now(), currency) === undefined)
			throw new RangeError('Not an order at a known price');
	}
	const now = clock.now();
	const fresh = newEntry(key, now, { line, command, progress: {} });
	const paid = topUp ? [newEntry(ids.uuid(), now, { line, command: topUp, progress: {} })] : [];
	const { meeting: reconciled } = await changeQueue(db, line, (entries) => {
		// Done already, by a run whose connection was lost.
		if (entries.some((entry) => [key, paid[0]?.key].includes(entry.key)))
			return { changed: [], added: [], meeting: undefined };
		const old = entries.find((entry) => entry.key === replaces && canConfirmAgain(entry));
		const discarded = old === undefined ? [] : moved(old, 'discard', { settledAt: now, replacedBy: key });
		const met = reconcile(command, entries);
		const { changed, added } = joinedBy(fresh, met);
		return { changed: [...discarded, ...changed], added: [...paid, ...added], meeting: met };
	});
	const own: CommandConfirmed = { key, ...(paid[0] && { topUp: paid[0].key }) };
	if (reconciled === undefined) return own;
	const met = { how: reconciled.how, key: reconciled.entry.key };
	return reconciled.how === 'same' ? { ...own, key: met.key, met } : { ...own, met };
}
