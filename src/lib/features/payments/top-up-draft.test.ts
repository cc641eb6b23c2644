import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { TabStore } from '$lib/platform/tab-store';
import { draftAgain, TopUpDraft } from './top-up-draft.svelte';

function memory(): TabStore {
	const kept = new Map<string, string>();
	return {
		get: (key) => JSON.parse(kept.get(key) ?? 'null') as unknown,
		set: (key, value) => void kept.set(key, JSON.stringify(value)),
		remove: (key) => void kept.delete(key),
		forgetOthers: () => undefined
	};
}

const refused = (receiver: '+79000000001' | '+79000000002') =>
	({
		key: 'refused-key',
		line: '+79000000001',
		command: { kind: 'top-up', receiver, amount: { minor: 250_50, currency: 'RUB' } }
	}) as unknown as OutboxEntry;

describe('what is typed into the top-up sheet', () => {
	it('is taken up again by the same line and by no other', () => {
		const store = memory();
		const typed = new TopUpDraft();
		Object.assign(typed, { amount: '12,5', to: 'other', other: '+7 900', cardId: 'card-2' });
		typed.save('+79000000001', store);
		const again = new TopUpDraft();
		again.open('+79000000001', store);
		expect([again.amount, again.to, again.other, again.cardId]).toEqual(['12,5', 'other', '+7 900', 'card-2']);
		again.open('+79000000002', store);
		expect([again.amount, again.to, again.other, again.cardId]).toEqual(['', 'own', '', undefined]);
		expect(store.get('top-up-draft')).toBeNull();
	});

	it('begins with a refused top-up but for its card', () => {
		const store = memory();
		const draft = new TopUpDraft();
		draftAgain(refused('+79000000002'), store);
		draft.open('+79000000001', store);
		expect([draft.amount, draft.to, draft.other, draft.cardId, draft.replaces]).toEqual([
			'250,5',
			'other',
			'+7 900 000-00-02',
			undefined,
			'refused-key'
		]);
		draftAgain(refused('+79000000001'), store);
		draft.open('+79000000001', store);
		expect([draft.to, draft.other]).toEqual(['own', '']);
		draft.clear(store);
		expect(draft.replaces).toBeUndefined();
	});

	it('is put up with when something broken lies in the store', () => {
		const store = memory();
		store.set('top-up-draft', { line: '+79000000001', amount: 5, to: 'moon', cardId: {}, replaces: 1 });
		const draft = new TopUpDraft();
		draft.open('+79000000001', store);
		expect([draft.amount, draft.to, draft.other, draft.cardId, draft.replaces]).toEqual([
			'5',
			'own',
			'',
			undefined,
			undefined
		]);
	});
});
