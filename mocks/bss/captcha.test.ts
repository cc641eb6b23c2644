import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, it } from 'vitest';
import { MINUTE } from '../../src/lib/domain/instant';
import { Captcha } from './captcha';
import { cryptoSecrets } from './secrets';

async function bench() {
	// Years off the machine's clock: only the operator's may count.
	const clock = { at: Date.UTC(2020, 0, 1), now: () => clock.at };
	const captcha = new Captcha(clock, cryptoSecrets);
	const challenge = await captcha.challenge();
	const solution = await solveChallenge({ challenge, deriveKey });
	if (!solution) throw new Error('not solved');
	return { clock, captcha, payload: { challenge, solution } };
}

it('takes a solution once', async () => {
	const { captcha, payload } = await bench();
	expect(payload.solution.counter).toBeLessThanOrEqual(payload.challenge.parameters.data.maxCounter);
	expect(await captcha.accepts(payload)).toBe(true);
	expect(await captcha.accepts(payload)).toBe(false);
});

it('expires by the operator’s clock', async () => {
	const { captcha, clock, payload } = await bench();
	clock.at += 10 * MINUTE + 1;
	expect(await captcha.accepts(payload)).toBe(false);
});

it('refuses a longer life, another operator’s challenge and a guess', async () => {
	const { captcha, clock, payload } = await bench();
	const { challenge, solution } = payload;
	const data = { ...challenge.parameters.data, expiresAt: '2030-01-01T00:00:00.000Z' };
	const stretched = { ...challenge, parameters: { ...challenge.parameters, data } };
	expect(await captcha.accepts({ challenge: stretched, solution })).toBe(false);
	expect(await new Captcha(clock, cryptoSecrets).accepts(payload)).toBe(false);
	expect(await captcha.accepts({ challenge, solution: { counter: 0, derivedKey: '00' } })).toBe(false);
	expect(await captcha.accepts(payload)).toBe(true);
});
