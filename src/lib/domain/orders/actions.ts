/**
 * Every action of an order, as far as it is read and waited for. A new one is an entry here and in
 * `effects`; the compiler names the rest.
 */
import type { OrderBase, OrderCommand, OrderOf } from '../command';
import { isRecord, isRef } from '../commands/checks';
import { isInstant } from '../instant';

type Action = OrderCommand['action'];

export interface ActionSpec<One extends Action> {
	/** The oldest format of the outbox that can hold it. */
	since: number;
	/** What only this action takes, and whether a stored one is sound. */
	takes: { [Field in Exclude<keyof OrderOf<One>, keyof OrderBase | 'action'>]-?: (value: unknown) => boolean };
	/** What every other order means depends on it. */
	decidesAll?: true;
}

const ACTIONS = {
	connect: { since: 2, takes: {} },
	buy: { since: 2, takes: {} },
	disconnect: { since: 2, takes: { productId: isText } },
	switch: { since: 2, takes: { productId: isText, leaves: isRef }, decidesAll: true },
	configure: {
		since: 8,
		takes: { characteristics: areCharacteristics, connects: (value: unknown) => typeof value === 'boolean' }
	},
	suspend: { since: 8, takes: { productId: isText, until: isMaybeInstant }, decidesAll: true },
	'suspend-lost': { since: 10, takes: { productId: isText }, decidesAll: true },
	resume: { since: 8, takes: { productId: isText, until: isMaybeInstant }, decidesAll: true }
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
