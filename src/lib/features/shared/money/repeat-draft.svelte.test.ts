import { expect, it } from 'vitest';
import { idOf } from '$lib/domain/line.fixture';
import { rub } from '$lib/domain/orders/orders.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import type { Repeated } from '$lib/domain/repeat';
import { memoryStore } from '../forms/memory-store.fixture';
import { TabDraft, type DraftForm } from '../forms/tab-draft.svelte';
import { draftRepeat } from './repeat-draft';
import { TOP_UP } from './top-up-draft';
import { TRANSFER } from './transfer-draft';

const line = { id: idOf(LINE), number: LINE };

function filled<T extends { [Field in keyof T]: string }>(form: DraftForm<T>, what: Repeated): T {
	const store = memoryStore();
	draftRepeat(what, line, store);
	const draft = new TabDraft(form, store);
	draft.open();
	return draft.values;
}

it('a top-up is filled in with its sum, its receiver and its card, and stands in for nothing', () => {
	const own = { kind: 'top-up', receiver: LINE, amount: rub(500_00), cardId: 'c' } as const;
	expect(filled(TOP_UP, own)).toEqual({ ...TOP_UP.empty, amount: '500', cardId: 'c' });
	expect(filled(TOP_UP, { ...own, receiver: OTHER_LINE })).toMatchObject({ to: 'other', other: '+7 900 000-00-02' });
});

it('one that was paid on a page goes the same way', () => {
	const paid = { kind: 'top-up', receiver: LINE, amount: rub(1_50) } as const;
	expect(filled(TOP_UP, { ...paid, way: 'sbp' })).toMatchObject({ amount: '1,5', way: 'sbp', keep: '' });
	expect(filled(TOP_UP, { ...paid, way: 'kept-card' })).toMatchObject({ way: 'new-card', keep: 'yes' });
});

it('a transfer is filled in with its receiver and its sum', () => {
	expect(filled(TRANSFER, { kind: 'transfer', receiver: OTHER_LINE, amount: rub(100_00) })).toEqual({
		receiver: '+7 900 000-00-02',
		amount: '100',
		replaces: ''
	});
});

it('a purchase has no form', () => {
	expect(filled(TRANSFER, { kind: 'buy', offering: 'data-5' })).toEqual(TRANSFER.empty);
});
