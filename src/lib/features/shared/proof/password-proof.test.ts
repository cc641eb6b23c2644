import { expect, it } from 'vitest';
import type { Result } from '$lib/domain/failure';
import { idOf } from '$lib/domain/line.fixture';
import type { SessionState } from '$lib/domain/session';
import { PasswordProof } from './password-proof.svelte';

const session = (method: SessionState['method']): Result<SessionState> => ({
	ok: true,
	value: {
		line: idOf('+79000000001'),
		number: '+79000000001',
		operator: 'x',
		status: 'active',
		method,
		signedInAt: 1,
		hasPermanentPassword: true,
		networkSignIn: true
	} as SessionState
});

function bench(answer: Result<SessionState>) {
	const asked: string[] = [];
	const proof = new PasswordProof((password) => {
		asked.push(password);
		return Promise.resolve(answer);
	});
	return { proof, asked };
}

it('the permanent password proves it, and is forgotten', async () => {
	const { proof, asked } = bench(session('password'));
	expect(await proof.submit()).toBe(false);
	expect([proof.problem, asked]).toEqual([{ kind: 'empty' }, []]);
	proof.typed = 'Sea-2026!';
	expect(await proof.submit()).toBe(true);
	expect([asked, proof.typed, proof.problem, proof.busy]).toEqual([['Sea-2026!'], '', undefined, false]);
});

it('a password from an SMS does not', async () => {
	const { proof } = bench(session('sms-password'));
	proof.typed = '123456';
	expect(await proof.submit()).toBe(false);
	expect([proof.problem, proof.typed]).toEqual([{ kind: 'temporary' }, '123456']);
	proof.edited();
	expect(proof.problem).toBeUndefined();
});

it('a refusal is told and leaves what was typed; while one is asked for no other is', async () => {
	const failure = { class: 'rejected', code: 'WRONG_PASSWORD', reason: '' } as const;
	const { proof, asked } = bench({ ok: false, failure });
	proof.typed = 'wrong';
	const first = proof.submit();
	expect(await proof.submit()).toBe(false);
	expect(await first).toBe(false);
	expect([proof.problem, proof.typed, asked]).toEqual([{ kind: 'failure', failure }, 'wrong', ['wrong']]);
});
