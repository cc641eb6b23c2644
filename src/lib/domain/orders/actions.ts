/** Every action of an order, as far as the rules of the queue ask for it. A new one is an entry here; the compiler names the rest. */
import type { OrderBase, OrderCommand, OrderOf } from '../command';
import { isRecord, isRef } from '../commands/checks';
import { isInstant, type Instant } from '../instant';

type Action = OrderCommand['action'];

/** What an order makes of something: its parts, from what to what. `undefined` stands for what is not there. */
export interface Effect {
	/** What has the parts. Orders about others have nothing to do with it. */
	of: string;
	parts: ReadonlyMap<string, { from: string | undefined; to: string | undefined }>;
	/** It ends, and every part with it. */
	ends?: true;
}

export interface ActionSpec<One extends Action> {
	/** The oldest format of the outbox that can hold it. */
	since: number;
	/** What only this action takes, and whether a stored one is sound. */
	takes: { [Field in Exclude<keyof OrderOf<One>, keyof OrderBase | 'action'>]-?: (value: unknown) => boolean };
	/** `undefined`: it may be done again and again, and is never about the same. */
	effect(command: OrderOf<One>): Effect | undefined;
	/** The price of `offering` is paid with it. */
	pays(command: OrderOf<One>): boolean;
	/** What every other order means depends on it. */
	decidesAll?: true;
}

const ACTIONS = {
	connect: {
		since: 2,
		takes: {},
		effect: ({ offering }) => presence(offering.id, undefined, 'there'),
		pays: () => true
	},
	buy: { since: 2, takes: {}, effect: () => undefined, pays: () => true },
	disconnect: {
		since: 2,
		takes: { productId: isText },
		effect: ({ offering }) => ({ ...presence(offering.id, 'there', undefined), ends: true }),
		pays: () => false
	},
	switch: {
		since: 2,
		takes: { productId: isText, leaves: isRef },
		effect: ({ offering, leaves }) => ({
			of: 'the tariff',
			parts: new Map([['which', { from: leaves.id, to: offering.id }]])
		}),
		pays: () => true,
		decidesAll: true
	},
	configure: {
		since: 8,
		takes: { characteristics: areCharacteristics, connects: (value) => typeof value === 'boolean' },
		effect: ({ offering, characteristics }) => ({
			of: `offering ${offering.id}`,
			parts: new Map(characteristics.map(({ name, before, value }) => [`how ${name}`, { from: before, to: value }]))
		}),
		pays: ({ connects }) => connects
	},
	suspend: {
		since: 8,
		takes: { productId: isText, until: isMaybeInstant },
		effect: ({ productId, until }) => status(productId, 'active', resting(until)),
		pays: () => true,
		decidesAll: true
	},
	resume: {
		since: 8,
		takes: { productId: isText, until: isMaybeInstant },
		effect: ({ productId, until }) => status(productId, resting(until), 'active'),
		pays: () => false,
		decidesAll: true
	}
} as const satisfies { [One in Action]: ActionSpec<One> };

export function actionOf<One extends Action>({ action }: { action: One }): ActionSpec<One> {
	return ACTIONS[action] as unknown as ActionSpec<One>;
}

const TAKEN = new Set(Object.values(ACTIONS).flatMap(({ takes }) => Object.keys(takes)));

/** Has what its action takes, and nothing that only others take. */
export function isReadableAction(stored: Record<string, unknown>): boolean {
	const { action } = stored;
	if (typeof action !== 'string' || !Object.hasOwn(ACTIONS, action)) return false;
	const takes: Readonly<Record<string, (value: unknown) => boolean>> = actionOf({ action: action as Action }).takes;
	return [...TAKEN].every((field) => takes[field]?.(stored[field]) ?? stored[field] === undefined);
}

function presence(id: string, from: string | undefined, to: string | undefined): Effect {
	return { of: `offering ${id}`, parts: new Map([['presence', { from, to }]]) };
}

function status(productId: string, from: string, to: string): Effect {
	return { of: `product ${productId}`, parts: new Map([['status', { from, to }]]) };
}

const resting = (until: Instant | undefined): string => `suspended until ${String(until)}`;

function isMaybeInstant(value: unknown): boolean {
	return value === undefined || isInstant(value);
}

function isText(value: unknown): boolean {
	return typeof value === 'string';
}

function areCharacteristics(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0 && value.every(isCharacteristic);
}

function isCharacteristic(value: unknown): boolean {
	if (!isRecord(value) || !isText(value['name'])) return false;
	return ['value', 'before', 'valueName', 'beforeName'].every(
		(field) => value[field] === undefined || isText(value[field])
	);
}
