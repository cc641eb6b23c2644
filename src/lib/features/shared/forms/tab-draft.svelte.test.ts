import { idOf } from '$lib/domain/line.fixture';
import type { Line } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import { expect, it } from 'vitest';
import { memoryStore } from './memory-store.fixture';
import { leaveDraft, TabDraft, type DraftForm } from './tab-draft.svelte';

interface Typed {
	amount: string;
	to: 'own' | 'other';
}

const line = (number: Msisdn): Line => ({ id: idOf(number), number });

const FORM: DraftForm<Typed> = { key: 'a-form', empty: { amount: '', to: 'own' }, choices: { to: ['own', 'other'] } };

it('is taken up again by the same line and by no other', () => {
	const store = memoryStore();
	const typed = new TabDraft(FORM, store);
	typed.values.amount = '12,5';
	typed.values.to = 'other';
	typed.save(idOf('+79000000001'));
	const again = new TabDraft(FORM, store);
	again.open(line('+79000000001'));
	expect(again.values).toEqual({ amount: '12,5', to: 'other' });
	again.open(line('+79000000002'));
	expect(again.values).toEqual(FORM.empty);
	expect(store.get('a-form')).toBeNull();
});

it('is taken up as it was kept before lines had ids', () => {
	const store = memoryStore();
	store.set('a-form', { line: '+79000000001', amount: '12', to: 'own' });
	const draft = new TabDraft(FORM, store);
	draft.open(line('+79000000002'));
	expect(draft.values).toEqual(FORM.empty);
	store.set('a-form', { line: '+79000000001', amount: '12', to: 'own' });
	draft.open(line('+79000000001'));
	expect(draft.values.amount).toBe('12');
});

it('ends when it is cleared, and typing anew changes nothing of what is empty', () => {
	const store = memoryStore();
	const draft = new TabDraft(FORM, store);
	draft.values.amount = '5';
	draft.save(idOf('+79000000001'));
	draft.clear();
	draft.values.amount = '7';
	expect(store.get('a-form')).toBeNull();
	expect(FORM.empty.amount).toBe('');
});

it('is put up with when something broken lies in the store', () => {
	const store = memoryStore();
	store.set('a-form', { line: '+79000000001', amount: 5, to: 'moon', more: 'x' });
	const draft = new TabDraft(FORM, store);
	draft.open(line('+79000000001'));
	expect(draft.values).toEqual(FORM.empty);
	for (const broken of [null, 'text', 5]) {
		store.set('a-form', broken);
		draft.open(line('+79000000001'));
		expect(draft.values).toEqual(FORM.empty);
	}
});

it('is left for the form to open with', () => {
	const store = memoryStore();
	leaveDraft(FORM, idOf('+79000000001'), { amount: '100' }, store);
	const draft = new TabDraft(FORM, store);
	draft.open(line('+79000000001'));
	expect(draft.values).toEqual({ amount: '100', to: 'own' });
});

it('an address fills in what nobody has touched, and what another address has; what is typed stays', () => {
	const store = memoryStore();
	const { id, number } = line('+79000000001');
	const opened = () => {
		const draft = new TabDraft(FORM, store);
		draft.open({ id, number });
		return draft;
	};
	const fill = (values: Partial<Typed>) => {
		const draft = opened();
		const filled = draft.fill(values, id);
		draft.save(id);
		return filled;
	};
	expect(fill({ amount: '500', to: 'other' })).toBe(true);
	expect(fill({ amount: '300' })).toBe(true);
	expect(opened().values).toEqual({ amount: '300', to: 'own' });
	const typed = opened();
	typed.values.amount = '30';
	typed.save(id);
	expect(fill({ amount: '500' })).toBe(false);
	expect(fill({ amount: '30' })).toBe(true);
	expect(opened().values).toEqual({ amount: '30', to: 'own' });
});
