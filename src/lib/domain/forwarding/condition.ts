/** F81: when calls to the line go to another number. Alone, because the queue's words need it. */

/** `all` stands above the others: they keep their numbers, and do nothing meanwhile. */
export const FORWARDING_CONDITIONS = ['all', 'busy', 'no-answer', 'unreachable'] as const;
export type ForwardingCondition = (typeof FORWARDING_CONDITIONS)[number];

/** The name of its characteristic (TMF637): `forwarding:busy`. */
export const conditionKey = (condition: ForwardingCondition): string => `forwarding:${condition}`;

/** `undefined` for the name of anything else. */
export function conditionOf(key: string): ForwardingCondition | undefined {
	return FORWARDING_CONDITIONS.find((condition) => conditionKey(condition) === key);
}
