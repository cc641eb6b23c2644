/** Where what an operation has become is shown. Pure. */
import type { Operation } from '$lib/domain/operation';
import type { OutboxEntry } from '$lib/domain/outbox';

/**
 * The receipt of money on the own account, the ticket, or the order as this device has confirmed
 * it; `undefined` where there is none.
 * @param own the line's number: what another's account got is not shown here
 */
export function operationLink(
	{ kind, result, reference, subject }: Operation,
	own: string,
	outbox: readonly OutboxEntry[]
): string | undefined {
	if (reference === undefined) return undefined;
	const id = encodeURIComponent(reference);
	if (kind === 'transfer' || kind === 'top-up') {
		const mine = kind === 'transfer' || subject === undefined || subject === own;
		return mine && result === 'done' ? `/movements?of=${id}` : undefined;
	}
	if (kind === 'request') return `/support/requests?id=${id}`;
	const entry = outbox.find(({ progress }) => progress.orderId === reference || progress.acknowledged === reference);
	return entry && `/queue#${encodeURIComponent(entry.key)}`;
}
