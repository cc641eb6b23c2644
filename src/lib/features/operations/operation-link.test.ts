import { describe, expect, it } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import type { Operation } from '$lib/domain/operation';
import { order, queued } from '$lib/domain/orders/orders.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { operationLink } from './operation-link';

const one = (change: Partial<Operation>): Operation => ({
	line: idOf(LINE),
	id: 'o',
	at: 0,
	kind: 'top-up',
	result: 'done',
	reference: 'ref/1',
	...change
});

describe('an operation leads to', () => {
	it.each<[string, Partial<Operation>, string | undefined]>([
		['the receipt of a top-up', { subject: LINE }, '/movements?of=ref%2F1'],
		['the receipt of one that says no number', {}, '/movements?of=ref%2F1'],
		['nothing of another’s account', { subject: OTHER_LINE }, undefined],
		['the receipt of a transfer', { kind: 'transfer', subject: OTHER_LINE }, '/movements?of=ref%2F1'],
		['nothing where no money went', { result: 'refused' }, undefined],
		['the ticket', { kind: 'request' }, '/support/requests?id=ref%2F1'],
		['nothing that is not named', { reference: undefined as never }, undefined],
		['nothing where another device has ordered it', { kind: 'connect', reference: 'elsewhere' }, undefined]
	])('%s', (_, change, href) => {
		expect(operationLink(one(change), LINE, [])).toBe(href);
	});

	it('the order as this device has it, decided or not', () => {
		const connected = { kind: 'connect', reference: 'o-1' } as const;
		for (const progress of [{ orderId: 'o-1' }, { acknowledged: 'o-1' }])
			expect(operationLink(one(connected), LINE, [queued(order(), 1, { progress })])).toBe('/queue#key-1');
	});
});
