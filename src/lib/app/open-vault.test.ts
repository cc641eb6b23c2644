import { expect, it } from 'vitest';
import type { LineId } from '$lib/domain/line';
import { memoryStorage } from '$lib/platform/storage.fixture';
import { tabStore } from '$lib/platform/tab-store';
import { takeClear } from './open-vault';

it('what an app of before has kept as text is taken along, where it is of who is signed in', () => {
	const stored = new Map<string, string>();
	const store = tabStore(() => memoryStorage(stored));
	store.set('transfer-draft', { receiver: '+7 900', line: 'line-1' });
	store.set('top-up-draft', { amount: '500', line: 'line-2' });
	store.set('sign-in', { phone: '+7 900', step: 'phone' });
	store.set('expenses-period', 'week');
	stored.set('broken', '{');
	const taken = new Map<string, unknown>();
	const to = { set: (name: string, value: unknown) => void taken.set(name, value) };
	takeClear(store, [...stored.keys()], 'line-1' as LineId, to);
	expect([...taken]).toEqual([['transfer-draft', { receiver: '+7 900' }]]);
	expect([...stored.keys()]).toEqual(['expenses-period', 'broken']);

	store.set('sign-in', { phone: '+7 900', step: 'phone' });
	takeClear(store, ['sign-in'], null, to);
	expect(taken.get('sign-in')).toEqual({ phone: '+7 900', step: 'phone' });
});
