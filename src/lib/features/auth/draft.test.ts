import { expect, it } from 'vitest';
import { draftIn } from './draft';
import type { SignInDraft } from './sign-in-flow.svelte';
import { memoryStore } from '../shared/forms/memory-store.fixture';

const DRAFT: SignInDraft = {
	phone: '+7 900',
	operator: 'mts-ru',
	step: 'code',
	sent: { to: '+79000000001', operator: 'mts-ru', ticket: { authenticationId: 'a', resendAt: 1, expiresAt: 2 } }
};

it('comes back as it was kept, until it is taken away', () => {
	const store = memoryStore();
	const draft = draftIn(store);
	expect(draft.load()).toBeUndefined();
	draft.save(DRAFT);
	expect(draftIn(store).load()).toEqual(DRAFT);
	draft.save(undefined);
	expect(draft.load()).toBeUndefined();
});

it.each([
	['null', undefined],
	['{"phone":1,"step":"code"}', undefined],
	['{"phone":"+7","step":"magic"}', undefined],
	['{"phone":"+7","step":"phone","operator":7}', { phone: '+7', step: 'phone' }],
	['{"phone":"+7","step":"code","sent":{"to":"7"}}', { phone: '+7', step: 'code' }],
	[
		'{"phone":"+7","step":"code","sent":{"to":"+79000000001","ticket":{"authenticationId":"a"}}}',
		{ phone: '+7', step: 'code' }
	],
	['{"phone":"+7","step":"code","sent":{"to":"+79000000001","ticket":null}}', { phone: '+7', step: 'code' }]
])('%s is read as far as it can be', (text, expected) => {
	const store = memoryStore();
	store.set('sign-in', JSON.parse(text));
	expect(draftIn(store).load()).toEqual(expected);
});
