import { expect, it } from 'vitest';
import { PasswordForm } from './password-form.svelte';
import type { Result } from '$lib/domain/failure';

function bench(needsCurrent: boolean) {
	const sent: object[] = [];
	const answer: { value: Result<void> } = { value: { ok: true, value: undefined } };
	const form = new PasswordForm(
		(input) => {
			sent.push(input);
			return Promise.resolve(answer.value);
		},
		() => needsCurrent
	);
	return { form, sent, answer };
}

it('the first password needs no current one, and the fields are emptied afterwards', async () => {
	const { form, sent } = bench(false);
	form.next = form.again = 'Sea-2026';
	expect(await form.submit()).toBe(true);
	expect(sent).toEqual([{ next: 'Sea-2026' }]);
	expect([form.next, form.again, form.problem]).toEqual(['', '', undefined]);
});

it('each thing that is wrong is said before anything is sent', async () => {
	const { form, sent } = bench(true);
	await form.submit();
	expect(form.problem).toEqual({ kind: 'current' });
	form.current = 'Old-2026';
	form.next = 'sea';
	await form.submit();
	expect(form.problem).toEqual({ kind: 'weak' });
	form.next = 'Sea-2026';
	form.again = 'Sea-2027';
	expect(await form.submit()).toBe(false);
	expect([form.problem, sent]).toEqual([{ kind: 'mismatch' }, []]);
	form.edited();
	expect(form.problem).toBeUndefined();
});

it('what was typed stays when the operator refuses, and is sent once at a time', async () => {
	const { form, sent, answer } = bench(true);
	const failure = { class: 'rejected', code: 'WRONG_PASSWORD', reason: '' } as const;
	answer.value = { ok: false, failure };
	form.current = 'Old-2026';
	form.next = form.again = 'Sea-2026';
	expect(await Promise.all([form.submit(), form.submit()])).toEqual([false, false]);
	expect([form.current, form.problem]).toEqual(['Old-2026', { kind: 'failure', failure }]);
	expect(sent).toEqual([{ current: 'Old-2026', next: 'Sea-2026' }]);
});
