import { describe, expect, it } from 'vitest';
import type { OrderEntry } from '$lib/domain/catalogue';
import type { OrderCommand } from '$lib/domain/command';
import { blacklisting, disconnecting, offering, order, product, queued } from '$lib/domain/orders/orders.fixture';
import { adds, blacklistBoard, rowsFound } from './blacklist-board';

const service = offering('list', { sections: ['blacklist'] });
const listing = product('list', { blacklist: { entries: ['+79000000003', '+7495*', '+79000000002', 'hidden'] } });
const orders = (...commands: OrderCommand[]) => commands.map((command, at) => queued(command, at + 1) as OrderEntry);
const board = (...commands: OrderCommand[]) =>
	blacklistBoard({ catalogue: [service], products: [listing], orders: orders(...commands) });

describe('rows', () => {
	it('stand with what is under way first, then hidden ones, masks, numbers', () => {
		const { rows } = board(blacklisting('+79000000009'), order());
		expect(rows.map(({ entry }) => entry)).toEqual([
			'+79000000009',
			'hidden',
			'+7495*',
			'+79000000002',
			'+79000000003'
		]);
	});

	it('have the last order about them; what never was on the list and is taken off has none', () => {
		const off = { value: undefined };
		const known = board(blacklisting('hidden', off), blacklisting('hidden'), blacklisting('+79000000008', off));
		expect(known.rows.filter(({ order: last }) => last).map(({ entry, order: last }) => [entry, last?.seq])).toEqual([
			['hidden', 2]
		]);
		const [first] = known.rows;
		expect(first?.order && [adds(first.order, 'hidden'), adds(first.order, '+7495*')]).toEqual([true, false]);
	});
});

it('knows what is connected, what will be listed, and what becomes of the service', () => {
	expect(board(blacklisting('+79000000009'), disconnecting('list'))).toMatchObject({
		connected: false,
		entries: [],
		order: { seq: 2 },
		product: { id: 'p-list' },
		service: { id: 'list' }
	});
	expect(blacklistBoard({ catalogue: [], products: [], orders: [] })).toEqual({
		connected: false,
		entries: [],
		rows: []
	});
	expect(blacklistBoard({ catalogue: [], products: [listing], orders: [] }).rows).toHaveLength(4);
});

it('rows are found by digits, by notes and by what hidden ones are called', () => {
	const { rows } = board();
	const find = (typed: string) =>
		rowsFound(rows, typed, { notes: new Map([['+79000000003', 'Сосед']]), hidden: 'Скрытые номера' }).map(
			({ entry }) => entry
		);
	expect(find(' ')).toHaveLength(4);
	expect(find('сосед')).toEqual(['+79000000003']);
	expect(find('скрыт')).toEqual(['hidden']);
	expect(find('000-00-02')).toEqual(['+79000000002']);
	expect(find('495')).toEqual(['+7495*']);
	expect(find('нет такого')).toEqual([]);
});
