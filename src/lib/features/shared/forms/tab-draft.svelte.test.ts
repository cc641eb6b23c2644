import { expect, it } from 'vitest';
import { memoryStore } from './memory-store.fixture';
import { leaveDraft, TabDraft, type DraftForm } from './tab-draft.svelte';

interface Typed {
	amount: string;
	to: 'own' | 'other';
}

const FORM: DraftForm<Typed> = { key: 'a-form', empty: { amount: '', to: 'own' }, choices: { to: ['own', 'other'] } };

it('is taken up again by the same line and by no other', () => {
	const store = memoryStore();
	const typed = new TabDraft(FORM, store);
	typed.values.amount = '12,5';
	typed.values.to = 'other';
	typed.save('+79000000001');
	const again = new TabDraft(FORM, store);
	again.open('+79000000001');
	expect(again.values).toEqual({ amount: '12,5', to: 'other' });
	again.open('+79000000002');
	expect(again.values).toEqual(FORM.empty);
	expect(store.get('a-form')).toBeNull();
});

it('ends when it is cleared, and typing anew changes nothing of what is empty', () => {
	const store = memoryStore();
	const draft = new TabDraft(FORM, store);
	draft.values.amount = '5';
	draft.save('+79000000001');
	draft.clear();
	draft.values.amount = '7';
	expect(store.get('a-form')).toBeNull();
	expect(FORM.empty.amount).toBe('');
});

it('is put up with when something broken lies in the store', () => {
	const store = memoryStore();
	store.set('a-form', { line: '+79000000001', amount: 5, to: 'moon', more: 'x' });
	const draft = new TabDraft(FORM, store);
	draft.open('+79000000001');
	expect(draft.values).toEqual(FORM.empty);
	for (const broken of [null, 'text', 5]) {
		store.set('a-form', broken);
		draft.open('+79000000001');
		expect(draft.values).toEqual(FORM.empty);
	}
});

it('is left for the form to open with', () => {
	const store = memoryStore();
	leaveDraft(FORM, '+79000000001', { amount: '100' }, store);
	const draft = new TabDraft(FORM, store);
	draft.open('+79000000001');
	expect(draft.values).toEqual({ amount: '100', to: 'own' });
});
