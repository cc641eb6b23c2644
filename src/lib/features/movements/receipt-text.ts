import type { Movement } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { movementTitle } from './movement-labels';

interface Shared {
	title: string;
	movement: Movement;
	facts: readonly { name: string; value: string }[];
}

/** A receipt as a message. */
export function receiptText({ title, movement, facts }: Shared, format: Format): string {
	const sum = format.money(movement.amount, { sign: movement.undirected ? 'auto' : 'always', fraction: 'always' });
	return [title, movementTitle(movement), sum, ...facts.map(({ name, value }) => `${name}: ${value}`)].join('\n');
}
