import type { CommandConfirmed } from '../actions';
import type { EngineDeps } from '../engine-deps';
import type { Points } from '$lib/domain/bonus/points';
import type { OrderPrice } from '$lib/domain/command';
import type { CommandKind, CommandOf } from '$lib/domain/commands/spec';
import type { Money } from '$lib/domain/money';
import type { Resource } from '$lib/domain/resources';
import type { Failure } from '$lib/domain/failure';
import type { OutboxEntry, Progress, ToPay } from '$lib/domain/outbox';
import type { Transport } from '$lib/api/transport';
import type { OperatorPack } from '$lib/operator/pack';

/** What the delivery of a command works with. */
export interface DeliveryPort {
	transport: Transport;
	pack: OperatorPack;
	/**
	 * The operator has been asked for long enough: what it can't be found to have by now does not
	 * arrive any more.
	 */
	hasWaited: boolean;
	/** `false` once the command is too old to be sent. */
	mayStillSend(): boolean;
	/**
	 * `false` once the person has been told that nobody knows: they may have done it in another way
	 * by now.
	 */
	mayRepeat: boolean;
	/**
	 * The newest command of the same kind and line that took effect: its key, and what the operator
	 * acknowledged under it.
	 */
	earlier: Pick<OutboxEntry, 'key' | 'progress'> | undefined;
	/** What lies beside the queue, under the id of a copy. */
	content: {
		read(id: string): Promise<Uint8Array | undefined>;
		forget(id: string): Promise<void>;
	};
	/** Durable when it resolves. */
	saveProgress(progress: Progress): Promise<void>;
}

export type Delivery =
	| { end: 'done' }
	/** Some of it is there, and the rest goes on once others have had their turn. */
	| { end: 'more' }
	/**
	 * Taken in by the operator, not decided yet; `unclear`: what it says of it is in no word we
	 * know, or it says nothing; `toPay`: the person has to pay it first.
	 */
	| { end: 'accepted'; unclear: boolean; toPay?: ToPay }
	/**
	 * The answer was lost, and the operator can't be found to have it: it may still be on its way.
	 */
	| { end: 'missing' }
	/** Nobody can tell whether it took effect, and nothing may be sent again. */
	| { end: 'unknown' }
	/** Certainly not at the operator, and too old to be sent. */
	| { end: 'too-old' }
	/** `sent`: a request that might have had an effect has left, and its answer told nothing. */
	| { end: 'failed'; failure: Failure; outcomeUnknown: boolean; sent: boolean };

/** How a kind of command gets into the queue and from there to the operator. */
export interface CommandDelivery<Kind extends CommandKind> {
	deliver(entry: OutboxEntry, command: CommandOf<Kind>, port: DeliveryPort): Promise<Delivery>;
	/** What has changed at the operator when it is done. */
	touches: readonly Resource[];
	/** The same of one command alone. */
	touchesToo?(command: CommandOf<Kind>): readonly Resource[];
	/**
	 * What can't be as the rows say when the operator refuses it: it would not have been confirmed
	 * like this otherwise.
	 */
	refutes: readonly Resource[];
	/** Every sum in it, each of which has to be in the line's currency. */
	sums(command: CommandOf<Kind>): readonly Money[];
	/**
	 * The same command for a new key, with the progress that carries over to it. `price`, `points`:
	 * what it costs now, as the operator told when it refused.
	 */
	again(
		command: CommandOf<Kind>,
		old: { progress: Progress; price: OrderPrice | undefined; points: Points | undefined }
	): { command: CommandOf<Kind>; progress: Progress };
	/** Where confirming is more than one new row. */
	confirm?(deps: EngineDeps, command: CommandOf<Kind>, replaces: string | undefined): Promise<CommandConfirmed>;
}
