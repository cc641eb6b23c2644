import { expect, it } from 'vitest';
import { memoryStore } from './memory-store.fixture';
import { leaveDraft, TabDraft, type DraftForm } from './tab-draft.svelte';

interface Typed {
	amount: string;
	to: 'own' | 'other';
}

const FORM: DraftForm<Typed> = { key: 'a-form', empty: { amount: '', to: 'own' }, choices: { to: ['own', 'other'] } };

it('is taken up again', () => {
	const store = memoryStore();
	const typed = new TabDraft(FORM, store);
	typed.values.amount = '12,5';
	typed.values.to = 'other';
	typed.save();
	const again = new TabDraft(FORM, store);
	again.open();
	expect(again.values).toEqual({ amount: '12,5', to: 'other' });
	store.remove('a-form');
	again.open();
	expect(again.values).toEqual(FORM.empty);
});

it('what is typed before it can be taken up stays, and the rest is taken up', () => {
	const store = memoryStore();
	store.set('a-form', { amount: '12,5', to: 'other' });
	const draft = new TabDraft(FORM, store);
	draft.values.amount = '700';
	draft.open();
	expect(draft.values).toEqual({ amount: '700', to: 'other' });
});

it('ends when it is cleared, and typing anew changes nothing of what is empty', () => {
	const store = memoryStore();
	const draft = new TabDraft(FORM, store);
	draft.values.amount = '5';
	draft.save();
	draft.clear();
	draft.values.amount = '7';
	expect(store.get('a-form')).toBeNull();
	expect(FORM.empty.amount).toBe('');
});

it('is put up with when something broken lies in the store', () => {
	const store = memoryStore();
	store.set('a-form', { amount: 5, to: 'moon', more: 'x' });
	const draft = new TabDraft(FORM, store);
	draft.open();
	expect(draft.values).toEqual(FORM.empty);
	for (const broken of [null, 'text', 5]) {
		store.set('a-form', broken);
		draft.open();
		expect(draft.values).toEqual(FORM.empty);
	}
});

it('is left for the form to open with', () => {
	const store = memoryStore();
	leaveDraft(FORM, { amount: '100' }, store);
	const draft = new TabDraft(FORM, store);
	draft.open();
	expect(draft.values).toEqual({ amount: '100', to: 'own' });
});

it('an address fills in what nobody has touched, and what another address has; what is typed stays', () => {
	const store = memoryStore();
	const opened = () => {
		const draft = new TabDraft(FORM, store);
		draft.open();
		return draft;
	};
	const fill = (values: Partial<Typed>) => {
		const draft = opened();
		const filled = draft.fill(values);
		draft.save();
		return filled;
	};
	expect(fill({ amount: '500', to: 'other' })).toBe(true);
	expect(fill({ amount: '300' })).toBe(true);
	expect(opened().values).toEqual({ amount: '300', to: 'own' });
	const typed = opened();
	typed.values.amount = '30';
	typed.save();
	expect(fill({ amount: '500' })).toBe(false);
	expect(fill({ amount: '30' })).toBe(true);
	expect(opened().values).toEqual({ amount: '30', to: 'own' });
});
