import type { Failure } from '$lib/domain/failure';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Transport } from '$lib/api/transport';
import type { OperatorPack } from '$lib/operator/pack';

/** What the delivery of a command works with. */
export interface DeliveryPort {
	transport: Transport;
	pack: OperatorPack;
	/** `false` once the command is too old to be sent. */
	mayStillSend(): boolean;
	/** Durable when it resolves. */
	saveProgress(progress: OutboxEntry['progress']): Promise<void>;
}

export type Delivery =
	| { end: 'done' }
	/** Taken in by the operator, not decided yet. */
	| { end: 'accepted' }
	| { end: 'too-old' }
	| { end: 'failed'; failure: Failure; outcomeUnknown: boolean };
