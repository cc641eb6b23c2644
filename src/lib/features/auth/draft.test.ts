import { expect, it } from 'vitest';
import { draftIn } from './draft';
import type { SignInDraft } from './sign-in-flow.svelte';
import { tabStore } from '$lib/platform/tab-store';

function storage(): Storage {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	} as unknown as Storage;
}

const DRAFT: SignInDraft = {
	phone: '+7 900',
	operator: 'mts-ru',
	step: 'code',
	sent: { to: '+79000000001', operator: 'mts-ru', ticket: { authenticationId: 'a', resendAt: 1, expiresAt: 2 } }
};

it('comes back as it was kept, until it is taken away', () => {
	const draft = draftIn(tabStore(storage));
	expect(draft.load()).toBeUndefined();
	const kept = storage();
	const same = draftIn(tabStore(() => kept));
	same.save(DRAFT);
	expect(same.load()).toEqual(DRAFT);
	same.save(undefined);
	expect(same.load()).toBeUndefined();
});

it.each([
	['{', undefined],
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
	const kept = storage();
	kept.setItem('sign-in', text);
	expect(draftIn(tabStore(() => kept)).load()).toEqual(expected);
});

it('a browser that forbids storage only forgets', () => {
	const draft = draftIn(
		tabStore(() => {
			throw new DOMException('', 'SecurityError');
		})
	);
	draft.save(DRAFT);
	expect(draft.load()).toBeUndefined();
});
