/**
 * What services can be configured for. A new use is a line here; how it is confirmed and shown
 * stands in `features`.
 */
import { entryOf } from '../blacklist/entry';
import type { OrderCommand } from '../command';
import { conditionOf } from '../forwarding/condition';
import { slotOf } from '../tones/slot';

/** By the names of the characteristics that belong to it. */
const USES = {
	tones: (name: string) => slotOf(name) !== undefined,
	forwarding: (name: string) => conditionOf(name) !== undefined,
	blacklist: (name: string) => entryOf(name) !== undefined
};

export type OrderUse = keyof typeof USES;

/**
 * The subject of an order as a person sees it: the action, or what a service is configured for (a
 * ringback tone, call forwarding).
 */
export type OrderTopic = OrderCommand['action'] | OrderUse;

/**
 * `configure`: for something that this version does not know; it is sent all the same, because its
 * body says what it asks for.
 */
export function topicOf(command: OrderCommand): OrderTopic {
	if (command.action !== 'configure') return command.action;
	const { characteristics } = command;
	const uses = Object.keys(USES) as OrderUse[];
	return uses.find((use) => characteristics.every(({ name }) => USES[use](name))) ?? 'configure';
}
