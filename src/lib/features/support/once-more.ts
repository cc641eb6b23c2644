import type { OutboxEntry } from '$lib/domain/outbox';
import { canConfirmAgain, canSendAgain } from '$lib/domain/outbox-machine';
import type { Instant } from '$lib/domain/instant';

/**
 * The action with which the person sends once more what has not arrived for certain; `undefined`
 * when it is not theirs to send.
 */
export function onceMore(entry: OutboxEntry | undefined, now: Instant): 'confirmAgain' | 'sendAgain' | undefined {
	if (entry === undefined) return undefined;
	if (canConfirmAgain(entry)) return 'confirmAgain';
	return canSendAgain(entry, now) ? 'sendAgain' : undefined;
}
