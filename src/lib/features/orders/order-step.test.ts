import { expect, it } from 'vitest';
import { monthly, NOW, offering, product, rub } from '$lib/domain/orders/orders.fixture';
import { orderStep } from './order-step';

const around = { currency: 'RUB', now: NOW };
const known = {
	catalogue: [offering('a'), offering('b', { relations: [{ kind: 'excludes', id: 'c' }] })],
	products: [product('c', { prices: [monthly(50_00)] }), product('old', { status: 'ended' })],
	balance: rub(300_00),
	blocked: false
};

it('connecting: what it costs and what is left', () => {
	expect(orderStep({ offering: 'a' }, known, around)).toMatchObject({
		kind: 'terms',
		offering: { id: 'a' },
		terms: { command: { action: 'connect', price: { now: rub(100_00) } }, balanceAfter: rub(200_00) }
	});
});

it('an obstacle comes with what it stands before', () => {
	expect(orderStep({ offering: 'b' }, known, around)).toMatchObject({
		kind: 'obstacle',
		offering: { id: 'b' },
		obstacle: { why: 'excluded', by: { id: 'p-c' } }
	});
});

it('disconnecting works for what the catalogue does not have', () => {
	const step = orderStep({ product: 'p-c' }, known, around);
	expect(step).toMatchObject({ kind: 'terms', terms: { command: { action: 'disconnect', productId: 'p-c' } } });
	expect(step).not.toHaveProperty('offering');
});

it('what is no longer offered, or no longer owned, is gone', () => {
	expect(orderStep({ offering: 'x' }, known, around)).toEqual({ kind: 'gone' });
	expect(orderStep({ product: 'p-old' }, known, around)).toEqual({ kind: 'gone' });
});
