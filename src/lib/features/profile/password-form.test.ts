import { expect, it } from 'vitest';
import { PasswordForm } from './password-form.svelte';
import type { Result } from '$lib/domain/failure';
import type { SmsPasswordTicket } from '$lib/sync/actions';

const TICKET: SmsPasswordTicket = { authenticationId: 'c1', resendAt: 1, expiresAt: 2 };

function bench(needsCurrent: boolean) {
	const sent: object[] = [];
	const answer: { value: Result<void>; code: Result<SmsPasswordTicket> } = {
		value: { ok: true, value: undefined },
		code: { ok: true, value: TICKET }
	};
	const form = new PasswordForm({
		change: (input) => {
			sent.push(input);
			return Promise.resolve(answer.value);
		},
		requestConfirmation: () => {
			sent.push({ asks: 'code' });
			return Promise.resolve(answer.code);
		},
		needsCurrent: () => needsCurrent,
		number: () => '+79000000001'
	});
	return { form, sent, answer };
}

const refused = (code: string) => ({ ok: false, failure: { class: 'rejected', code, reason: '' } }) as const;

it('the first password needs no current one but a code, and the fields are emptied afterwards', async () => {
	const { form, sent } = bench(false);
	form.next = form.again = 'Sea-2026';
	expect(await form.submit()).toBe(false);
	expect([form.ticket, sent]).toEqual([TICKET, [{ asks: 'code' }]]);
	expect(await form.submit()).toBe(false);
	expect([form.problem, sent.length]).toEqual([{ kind: 'code' }, 1]);
	form.code = '123456';
	expect(await form.submit()).toBe(true);
	expect(sent[1]).toEqual({ next: 'Sea-2026', confirmation: { authenticationId: 'c1', code: '123456' } });
	expect([form.next, form.again, form.code, form.ticket, form.problem]).toEqual(['', '', '', undefined, undefined]);
});

it('a wrong code keeps the password that was typed; a spent one asks for another; back changes the password', async () => {
	const { form, sent, answer } = bench(false);
	form.next = form.again = 'Sea-2026';
	await form.submit();
	form.code = '111111';
	answer.value = refused('ONE_TIME_PASSWORD_SMS.INVALID_OTP');
	expect(await form.submit()).toBe(false);
	expect([form.next, form.spent]).toEqual(['Sea-2026', false]);
	answer.value = refused('ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED');
	await form.submit();
	expect(form.spent).toBe(true);
	await form.sendCode();
	expect([form.code, form.spent, sent.at(-1)]).toEqual(['', false, { asks: 'code' }]);
	form.back();
	expect([form.ticket, form.next]).toEqual([undefined, 'Sea-2026']);
});

it('a code that could not be sent is said, and nothing else happens', async () => {
	const { form, answer } = bench(false);
	answer.code = refused('TOO_MANY_REQUESTS');
	form.next = form.again = 'Sea-2026';
	expect(await form.submit()).toBe(false);
	expect([form.ticket, form.problem?.kind]).toEqual([undefined, 'failure']);
});

it('each thing that is wrong is said before anything is sent', async () => {
	const { form, sent } = bench(true);
	await form.submit();
	expect(form.problem).toEqual({ kind: 'current' });
	form.current = 'Old-2026';
	form.next = 'sea';
	await form.submit();
	expect(form.problem).toEqual({ kind: 'weak' });
	form.next = 'P@ssw0rd1';
	await form.submit();
	expect([form.problem, form.strength]).toEqual([{ kind: 'common' }, 'weak']);
	form.next = 'Sea-2026';
	form.again = 'Sea-2027';
	expect(await form.submit()).toBe(false);
	expect([form.problem, sent]).toEqual([{ kind: 'mismatch' }, []]);
	form.edited();
	expect(form.problem).toBeUndefined();
});

it('what was typed stays when the operator refuses, and is sent once at a time', async () => {
	const { form, sent, answer } = bench(true);
	answer.value = refused('WRONG_PASSWORD');
	form.current = 'Old-2026';
	form.next = form.again = 'Sea-2026';
	expect(await Promise.all([form.submit(), form.submit()])).toEqual([false, false]);
	expect([form.current, form.problem]).toEqual(['Old-2026', { kind: 'failure', failure: answer.value.failure }]);
	expect(sent).toEqual([{ current: 'Old-2026', next: 'Sea-2026' }]);
});
