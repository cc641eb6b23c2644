import { describe, expect, it } from 'vitest';
import type { CatalogueData, OrderEntry } from '$lib/domain/catalogue';
import { forwardingTo, SERVICE } from '$lib/domain/forwarding/forwarding.fixture';
import type { ForwardingSignal } from '$lib/domain/forwarding/signal';
import type { ForwardingRule } from '$lib/domain/forwarding/target';
import { freshnessMap, neverFetched, type FreshnessMap } from '$lib/domain/freshness';
import { idOf } from '$lib/domain/line.fixture';
import { disconnecting, offering, product, queued } from '$lib/domain/orders/orders.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { forwardingBoard, wantedTarget } from './forwarding-board';

const ages = (products: number, forwarding: number): FreshnessMap =>
	freshnessMap([
		{ ...neverFetched('products'), fetchedAt: products, checkedAt: products },
		{ ...neverFetched('forwarding'), fetchedAt: forwarding, checkedAt: forwarding }
	]);

interface Given {
	rules?: ForwardingRule[];
	orders?: OrderEntry[];
	signal?: Partial<ForwardingSignal>;
	freshness?: FreshnessMap;
}

function board({ rules, orders = [], signal, freshness = ages(10, 20) }: Given) {
	const products = rules ? [product(SERVICE.id, { forwarding: rules })] : [];
	const services = [{ id: SERVICE.id, name: SERVICE.name, products, orders }];
	const told = signal && { line: idOf(LINE), id: 'signal', active: [], ...signal };
	return forwardingBoard({ catalogue: [offering('a'), SERVICE], products, services, freshness }, told);
}

const rows = (given: Given) => Object.fromEntries(board(given)?.rows.map((row) => [row.condition, row]) ?? []);
const entry = (command: OrderEntry['command'], seq = 1) => queued(command, seq) as OrderEntry;

it('all four conditions are there, in their order, whatever is on', () => {
	expect(board({})?.rows.map(({ condition }) => condition)).toEqual(['all', 'busy', 'no-answer', 'unreachable']);
	expect(board({})?.rows.every(({ target, overruled }) => target === undefined && !overruled)).toBe(true);
});

it('`all` stands above the others, which keep their numbers', () => {
	const busy = { condition: 'busy', number: OTHER_LINE } as const;
	expect(rows({ rules: [busy] })['busy']).toMatchObject({ overruled: false });
	const both = rows({ rules: [busy, { condition: 'all', number: '+79000000009' }] });
	expect(both['all']).toMatchObject({ target: { number: '+79000000009' }, overruled: false });
	expect(both['busy']).toMatchObject({ target: { number: OTHER_LINE }, overruled: true });
	expect(both['unreachable']).toMatchObject({ overruled: false });
});

it('a condition has its last order, and the service its end', () => {
	const first = entry(forwardingTo('busy', { number: OTHER_LINE }));
	const last = entry(forwardingTo('busy'), 2);
	const told = rows({ orders: [first, last] });
	expect([told['busy']?.order?.seq, told['all']?.order]).toEqual([2, undefined]);
	expect([wantedTarget(first, 'busy'), wantedTarget(first, 'all'), wantedTarget(last, 'busy')]).toEqual([
		{ number: OTHER_LINE },
		undefined,
		undefined
	]);
	expect(board({ orders: [first, entry(disconnecting(SERVICE.id), 3)] })?.order?.seq).toBe(3);
});

describe('what the network says', () => {
	const all = { condition: 'all', number: OTHER_LINE } as const;
	const differs = (given: Given) =>
		Object.entries(rows(given)).flatMap(([name, { network }]) => (network === undefined ? [] : [[name, network]]));

	it('is not shown while it says the same', () => {
		expect(differs({ rules: [all], signal: { active: ['all'] } })).toEqual([]);
		expect(differs({ rules: [], signal: { active: [] } })).toEqual([]);
	});

	it('is shown where it says something else, either way', () => {
		expect(differs({ rules: [all], signal: { active: ['busy'] } })).toEqual([
			['all', false],
			['busy', true]
		]);
		expect(differs({ signal: { active: ['all'] } })).toEqual([['all', true]]);
	});

	it('where it tells of `all` alone, nothing is said of the others', () => {
		const busy = { condition: 'busy', number: OTHER_LINE } as const;
		expect(differs({ rules: [busy], signal: { active: [], allOnly: true } })).toEqual([]);
	});

	it('waits while an order is under way, and where it is older than the last change', () => {
		const orders = [entry(forwardingTo('all', { number: OTHER_LINE }))];
		expect(differs({ orders, signal: { active: ['all'] } })).toEqual([]);
		expect(differs({ rules: [all], signal: { active: [] }, freshness: ages(30, 20) })).toEqual([]);
		expect(differs({ rules: [all] })).toEqual([]);
	});
});

it('without a service there is nothing to show', () => {
	const none: Pick<CatalogueData, 'catalogue' | 'products' | 'services' | 'freshness'> = {
		catalogue: [offering('a')],
		products: [],
		services: [],
		freshness: ages(1, 1)
	};
	expect(forwardingBoard(none, null)).toBeUndefined();
});
