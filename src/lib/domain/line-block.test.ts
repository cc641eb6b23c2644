import { describe, expect, it } from 'vitest';
import { DAY } from './instant';
import { blockOf, lineBlock, mainTariff } from './line-block';
import { NOW, product } from './orders/orders.fixture';
import type { OwnedProduct, Rest } from './subscriber';

const tariff = (change: Partial<OwnedProduct> = {}) => product('t', { kind: 'tariff', ...change });
const resting = (rest?: Rest) => tariff({ status: 'suspended', ...(rest && { rest }) });
const OWN: Rest = { by: 'subscriber', since: NOW - DAY, until: NOW + DAY };

describe('whose block it is', () => {
	it.each<[string, OwnedProduct | undefined, boolean, Rest | undefined]>([
		['nobody’s', tariff(), false, undefined],
		['the subscriber’s own', resting(OWN), true, OWN],
		['its own, though the line is said to work', resting(OWN), false, OWN],
		['for debt', resting({ by: 'debt' }), true, { by: 'debt' }],
		['of a lost phone', resting({ by: 'lost' }), false, { by: 'lost' }],
		['not told of a suspended tariff', resting(), false, { by: 'unknown' }],
		['not told of a line', tariff(), true, { by: 'unknown' }],
		['not told where no tariff is known', undefined, true, { by: 'unknown' }]
	])('%s', (_, owned, blocked, expected) => {
		expect(blockOf(owned, blocked)).toEqual(expected);
	});

	it('what is not suspended has no block, whatever was told of it once', () => {
		expect(blockOf(tariff({ rest: OWN }), false)).toBeUndefined();
	});
});

it('a line is told by its tariff and its owner, and works where neither is known', () => {
	expect(lineBlock({ tariff: { product: resting(OWN) }, owner: null })).toEqual(OWN);
	expect(lineBlock({ tariff: { product: tariff() }, owner: { lineStatus: 'blocked' } })).toEqual({ by: 'unknown' });
	expect(lineBlock({ tariff: null, owner: { lineStatus: 'active' } })).toBeUndefined();
	expect(lineBlock({ tariff: null, owner: null })).toBeUndefined();
});

it('of several tariffs the one in force counts, and never one that has ended', () => {
	const before = { ...resting(OWN), id: 'before' };
	expect(mainTariff([product('a'), before, tariff()])?.id).toBe('p-t');
	expect(mainTariff([before, { ...before, id: 'second' }])?.id).toBe('before');
	expect(mainTariff([tariff({ status: 'ended' })])).toBeUndefined();
});
