/**
 * What each action of an order changes, and from what to what. Two orders are reconciled by this
 * alone. Used by the engine only, not by screens that show the queue.
 */
import type { OrderCommand, OrderOf } from '../command';
import type { Instant } from '../instant';

type Action = OrderCommand['action'];

/**
 * The change an order makes to one thing: for each part the value before and after; `undefined`
 * means that there is none.
 */
export interface Effect {
	/** What has the parts. Orders about others have nothing to do with it. */
	of: string;
	parts: ReadonlyMap<string, { from: string | undefined; to: string | undefined }>;
	/** It ends, and every part with it. */
	ends?: true;
}

interface EffectSpec<One extends Action> {
	/** `undefined`: it may be done again and again, and is never about the same. */
	effect(command: OrderOf<One>): Effect | undefined;
	/** The price of `offering` is paid with it. */
	pays(command: OrderOf<One>): boolean;
}

const EFFECTS = {
	connect: { effect: ({ offering }) => presence(offering.id, undefined, 'there'), pays: () => true },
	buy: { effect: () => undefined, pays: () => true },
	disconnect: {
		effect: ({ offering }) => ({ ...presence(offering.id, 'there', undefined), ends: true }),
		pays: () => false
	},
	switch: {
		effect: ({ offering, leaves }) => ({
			of: 'the tariff',
			parts: new Map([['which', { from: leaves.id, to: offering.id }]])
		}),
		pays: () => true
	},
	configure: {
		effect: ({ offering, characteristics }) => ({
			of: `offering ${offering.id}`,
			parts: new Map(characteristics.map(({ name, before, value }) => [`how ${name}`, { from: before, to: value }]))
		}),
		pays: ({ connects }) => connects
	},
	suspend: { effect: ({ productId, until }) => status(productId, 'active', resting(until)), pays: () => true },
	// Whatever it was: the way back is none of ours.
	'suspend-lost': { effect: ({ productId }) => status(productId, undefined, 'lost'), pays: () => false },
	resume: { effect: ({ productId, until }) => status(productId, resting(until), 'active'), pays: () => false }
} as const satisfies { [One in Action]: EffectSpec<One> };

export function effectsOf<One extends Action>({ action }: { action: One }): EffectSpec<One> {
	return EFFECTS[action] as unknown as EffectSpec<One>;
}

function presence(id: string, from: string | undefined, to: string | undefined): Effect {
	return { of: `offering ${id}`, parts: new Map([['presence', { from, to }]]) };
}

function status(productId: string, from: string | undefined, to: string): Effect {
	return { of: `product ${productId}`, parts: new Map([['status', { from, to }]]) };
}

const resting = (until: Instant | undefined): string => `suspended until ${String(until)}`;
