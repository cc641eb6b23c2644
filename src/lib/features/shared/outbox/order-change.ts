import type { OutboxEntry } from '$lib/domain/outbox';
import type { ToneWish } from '$lib/domain/tones/terms';

/** What a screen asks the confirm step about. Ids alone, so that it can be a state of the history; the step reads the rest live. */
export type OrderChange = (
	| { /** To be connected, bought or switched to. */ offering: string }
	| { /** To be disconnected. */ product: string }
	| { /** What callers are to hear. */ set: ToneWish }
) & {
	/** Key of an ended command that this one is confirmed in place of. */
	replaces?: string;
};

/** An order that was refused, through the confirm step again; `undefined` for what is no order. */
export function changeAgain({ key, command }: OutboxEntry): OrderChange | undefined {
	if (command.kind !== 'order') return undefined;
	const { action, offering, productId, setting } = command;
	if (setting) {
		const { slot, tone } = setting;
		return { set: { slot, ...(tone && { tone: tone.id }) }, replaces: key };
	}
	if (action !== 'disconnect') return { offering: offering.id, replaces: key };
	return productId === undefined ? undefined : { product: productId, replaces: key };
}
