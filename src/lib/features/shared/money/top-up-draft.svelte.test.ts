import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '$lib/domain/outbox';
import { memoryStore } from '../forms/memory-store.fixture';
import { TabDraft } from '../forms/tab-draft.svelte';
import { draftAgain, TOP_UP } from './top-up-draft';

const refused = (receiver: '+79000000001' | '+79000000002') =>
	({
		key: 'refused-key',
		line: idOf('+79000000001'),
		command: { kind: 'top-up', line: '+79000000001', receiver, amount: { minor: 250_50, currency: 'RUB' } }
	}) as unknown as OutboxEntry;

describe('what is typed into the top-up sheet', () => {
	it('begins with a refused top-up but for its card', () => {
		const store = memoryStore();
		const draft = new TabDraft(TOP_UP, store);
		draftAgain(refused('+79000000002'), store);
		draft.open();
		const other = '+7 900 000-00-02';
		expect(draft.values).toEqual({
			...TOP_UP.empty,
			...{ amount: '250,5', to: 'other', other, replaces: 'refused-key' }
		});
		draftAgain(refused('+79000000001'), store);
		draft.open();
		expect([draft.values.to, draft.values.other]).toEqual(['own', '']);
		draft.clear();
		expect(draft.values.replaces).toBe('');
	});

	it('has no sum before one is typed', () => {
		expect(TOP_UP.empty.amount).toBe('');
	});
});
