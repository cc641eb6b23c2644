import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { omit } from '../util/omit';
import { DAY } from '../instant';
import { LINE } from '../outbox.fixture';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import { monthly, NOW, offering, product, rub } from './orders.fixture';
import { termsOfConnecting, termsOfDisconnecting, type Around } from './terms';

const requires = (...ids: string[]) => ids.map((id) => ({ kind: 'requires', id }) as const);
const excludes = (...ids: string[]) => ids.map((id) => ({ kind: 'excludes', id }) as const);
const replaces = (...ids: string[]) => ids.map((id) => ({ kind: 'replaces', id }) as const);

const X = offering('x', { kind: 'tariff' });
const ARCHIVE = offering('old', { kind: 'tariff', sellable: false, archived: true });
const onTariff = (id: string) => product(id, { kind: 'tariff' });

function around(catalogue: CatalogueOffering[], ...owned: OwnedProduct[]): Around {
	return {
		products: [onTariff('x'), ...owned],
		catalogue,
		balance: rub(250_00),
		blocked: false,
		currency: 'RUB',
		now: NOW,
		payer: LINE
	};
}

describe('connecting', () => {
	it('tells what is ordered, at which price, and what is left on the balance', () => {
		const a = offering('a', { prices: [monthly(99_00)], relations: requires('x') });
		expect(termsOfConnecting(a, around([X, a]))).toEqual({
			ok: true,
			terms: {
				command: {
					kind: 'order',
					line: LINE,
					action: 'connect',
					offering: { id: 'a', name: 'A' },
					price: { now: rub(99_00), perPeriod: { price: rub(99_00), period: 'month' } },
					related: ['x']
				},
				ends: [],
				balanceAfter: rub(151_00),
				noWayBack: false
			}
		});
	});

	it('counts what is lent into the balance it leaves', () => {
		const loan = offering('loan', { prices: [{ kind: 'one-time', price: rub(30_00) }], days: 5, lends: rub(300_00) });
		expect(termsOfConnecting(loan, around([loan]))).toHaveProperty('terms.balanceAfter', rub(520_00));
	});

	it('doubts what a blocked line orders, unless it is what opens it', () => {
		const [a, loan] = [offering('a'), offering('loan', { days: 5, lends: rub(300_00), lendsBelow: rub(250_01) })];
		const blocked = { ...around([a, loan]), blocked: true };
		expect(termsOfConnecting(a, blocked)).toHaveProperty('terms.doubt', 'line-blocked');
		expect(termsOfConnecting(loan, blocked)).not.toHaveProperty('terms.doubt');
	});

	it('doubts a loan to whom has too much, as far as is known', () => {
		const loan = offering('loan', { days: 5, lends: rub(300_00), lendsBelow: rub(250_00) });
		expect(termsOfConnecting(loan, around([loan]))).toHaveProperty('terms.doubt', 'balance-too-high');
		for (const balance of [rub(249_99), { minor: 300_00, currency: 'BYN' }, undefined])
			expect(termsOfConnecting(loan, { ...around([loan]), balance })).not.toHaveProperty('terms.doubt');
	});

	it('says nothing of a balance that is not known or in another currency', () => {
		const a = offering('a');
		for (const balance of [undefined, { minor: 5_00, currency: 'BYN' }])
			expect(termsOfConnecting(a, { ...around([a]), balance })).not.toHaveProperty('terms.balanceAfter');
	});

	it('tells of a price that is announced, and of what it replaces', () => {
		const next = { ...monthly(120_00), from: NOW + DAY };
		const a = offering('a', { prices: [{ ...monthly(100_00), until: NOW + DAY }, next], relations: replaces('b') });
		const b = product('b');
		expect(
			termsOfConnecting(a, around([a], b, product('c'), product('b', { id: 'gone', status: 'ended' })))
		).toMatchObject({
			terms: { announced: next, ends: [b], command: { price: { now: rub(100_00) } } }
		});
	});

	it('buys what lasts for some days, owned already or not', () => {
		const pack = offering('pack', { days: 30, prices: [{ kind: 'one-time', price: rub(199_00) }] });
		expect(termsOfConnecting(pack, around([pack], product('pack')))).toMatchObject({
			terms: { command: { action: 'buy', price: { now: rub(199_00) } } }
		});
	});

	it.each<[string, CatalogueOffering, OwnedProduct[], object]>([
		['no longer sold', offering('a', { sellable: false }), [], { why: 'not-sellable' }],
		['there already', offering('a'), [product('a')], { why: 'connected' }],
		[
			'without what it needs',
			offering('a', { relations: requires('b', 'c') }),
			[],
			{ why: 'requires', ids: ['b', 'c'] }
		],
		['of which nobody knows the price', offering('a', { prices: [] }), [], { why: 'price-unknown' }],
		[
			'against what is there',
			offering('a', { relations: excludes('b') }),
			[product('b')],
			{ why: 'excluded', by: product('b') }
		],
		['not wanted by what is there', offering('a'), [product('shy')], { why: 'excluded', by: product('shy') }]
	])('is not possible: %s', (_, wanted, owned, obstacle) => {
		const shy = offering('shy', { relations: excludes('a') });
		expect(termsOfConnecting(wanted, around([wanted, shy], ...owned))).toEqual({ ok: false, obstacle });
	});

	it('is possible with one of what it needs, and against what it replaces or what has ended', () => {
		const a = offering('a', { relations: [...requires('b', 'x'), ...excludes('c', 'd'), ...replaces('c')] });
		const owned = [product('c'), product('d', { status: 'ended' }), product('e', { offeringId: 'e' })];
		expect(termsOfConnecting(a, around([a], ...owned)).ok).toBe(true);
		const nameless: OwnedProduct = {
			line: idOf(LINE),
			id: 'n',
			kind: 'option',
			name: 'N',
			status: 'active',
			prices: []
		};
		expect(termsOfConnecting(a, around([a], nameless)).ok).toBe(true);
	});
});

describe('switching', () => {
	const Y = offering('y', { kind: 'tariff', relations: excludes('b') });

	it('leaves the tariff and what the new one can’t have', () => {
		const needsX = offering('c', { relations: requires('x') });
		const needsEither = offering('d', { relations: requires('x', 'y') });
		const shy = offering('e', { relations: excludes('y') });
		const owned = ['b', 'c', 'd', 'e'].map((id) => product(id));
		const nameless: OwnedProduct = {
			line: idOf(LINE),
			id: 'n',
			kind: 'option',
			name: 'N',
			status: 'active',
			prices: []
		};
		const known = around([X, Y, needsX, needsEither, shy], ...owned, nameless);
		expect(termsOfConnecting(Y, known)).toMatchObject({
			ok: true,
			terms: {
				command: { action: 'switch', productId: 'p-x', leaves: { id: 'x', name: 'X' } },
				ends: [owned[0], owned[1], owned[3]],
				noWayBack: false
			}
		});
	});

	it('from an archive tariff has no way back', () => {
		const known = { ...around([ARCHIVE, Y]), products: [onTariff('old')] };
		expect(termsOfConnecting(Y, known)).toMatchObject({ terms: { noWayBack: true } });
		const elsewhere = { ...known, catalogue: [omit(ARCHIVE, 'archived'), Y] };
		expect(termsOfConnecting(Y, elsewhere)).toMatchObject({ terms: { noWayBack: false } });
	});

	it.each<[string, OwnedProduct[]]>([
		['no tariff', [product('b')]],
		['one that has ended', [product('x', { kind: 'tariff', status: 'ended' })]],
		['one of no name', [{ line: idOf(LINE), id: 't', kind: 'tariff', name: 'T', status: 'active', prices: [] }]]
	])('needs a tariff to leave: %s', (_, products) => {
		expect(termsOfConnecting(Y, { ...around([Y]), products })).toEqual({
			ok: false,
			obstacle: { why: 'tariff-unknown' }
		});
	});
});

describe('disconnecting', () => {
	it('is free, names the product, and keeps in mind what it is related to', () => {
		const a = offering('a', { relations: requires('b') });
		expect(termsOfDisconnecting(product('a'), around([a]))).toEqual({
			command: {
				kind: 'order',
				line: LINE,
				action: 'disconnect',
				offering: { id: 'a', name: 'A' },
				productId: 'p-a',
				price: { now: rub(0) },
				related: ['b']
			},
			ends: [],
			balanceAfter: rub(250_00),
			noWayBack: false
		});
	});

	it('of what is no longer sold has no way back; of what the catalogue does not know, the product stands for itself', () => {
		const known = { ...around([offering('a', { sellable: false, archived: true })]), balance: undefined };
		expect(termsOfDisconnecting(product('a'), known)).toMatchObject({ noWayBack: true });
		const nameless: OwnedProduct = {
			line: idOf(LINE),
			id: 'n',
			kind: 'option',
			name: 'N',
			status: 'active',
			prices: []
		};
		expect(termsOfDisconnecting(nameless, known).command.offering).toEqual({ id: 'n', name: 'N' });
	});
});
