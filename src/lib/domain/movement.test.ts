import { expect, it } from 'vitest';
import { directionOf } from './movement';

it.each([
	[500, {}, 'in'],
	[-500, {}, 'out'],
	[0, {}, 'unknown'],
	[500, { undirected: true }, 'unknown']
] as const)('%d %j: %s', (minor, told, direction) => {
	expect(directionOf({ amount: { minor, currency: 'RUB' }, ...told })).toBe(direction);
});
