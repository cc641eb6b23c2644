import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, it } from 'vitest';
import { solveCaptcha, type CaptchaMessage } from './captcha';
import { solve, type CaptchaChallenge } from './captcha-solver';

/** A worker whose other side is the test. */
function fakeWorker() {
	const fake = {
		sent: [] as unknown[],
		terminated: 0,
		onmessage: undefined as ((event: { data: CaptchaMessage }) => void) | undefined,
		onerror: undefined as ((event: { message: string }) => void) | undefined,
		postMessage: (data: unknown) => fake.sent.push(data),
		terminate: () => (fake.terminated += 1)
	};
	return { fake, create: () => fake as unknown as Worker };
}

const challenge = { parameters: { data: { maxCounter: 40 } }, signature: 's' } as CaptchaChallenge;
const solution = { counter: 7, derivedKey: 'ab' };

it('passes the challenge on, tells the progress and ends the worker with the answer', async () => {
	const { fake, create } = fakeWorker();
	const progress: number[] = [];
	const solved = solveCaptcha(challenge, { onProgress: (share) => progress.push(share) }, create);
	expect(fake.sent).toEqual([challenge]);
	fake.onmessage?.({ data: { progress: 0.5 } });
	expect(fake.terminated).toBe(0);
	fake.onmessage?.({ data: { solution } });
	await expect(solved).resolves.toEqual(solution);
	expect([progress, fake.terminated]).toEqual([[0.5], 1]);
});

it('stops at once when cancelled', async () => {
	const { fake, create } = fakeWorker();
	const controller = new AbortController();
	const solved = solveCaptcha(challenge, { signal: controller.signal }, create);
	controller.abort();
	await expect(solved).rejects.toMatchObject({ name: 'AbortError' });
	expect(fake.terminated).toBe(1);
	await expect(solveCaptcha(challenge, { signal: controller.signal }, create)).rejects.toMatchObject({
		name: 'AbortError'
	});
	expect(fake.sent).toHaveLength(1);
});

it.each([
	['gives up', (fake: ReturnType<typeof fakeWorker>['fake']) => fake.onmessage?.({ data: { error: 'too slow' } })],
	['can’t start', (fake: ReturnType<typeof fakeWorker>['fake']) => fake.onerror?.({ message: 'too slow' })]
])('fails when the worker %s', async (_, act) => {
	const { fake, create } = fakeWorker();
	const solved = solveCaptcha(challenge, {}, create);
	act(fake);
	await expect(solved).rejects.toThrow('too slow');
	expect(fake.terminated).toBe(1);
});

it('does the work the operator set, with growing progress', async () => {
	const { parameters, signature } = await createChallenge({
		algorithm: 'PBKDF2/SHA-256',
		cost: 10,
		counter: 30,
		data: { maxCounter: 40 },
		deriveKey,
		hmacSignatureSecret: 'secret',
		hmacKeySignatureSecret: 'another'
	});
	const progress: number[] = [];
	const solved = await solve({ parameters, signature } as CaptchaChallenge, (share) => progress.push(share));
	expect(solved.counter).toBe(30);
	expect(progress).toEqual([0, 0.2, 0.4, 0.6]);
});
