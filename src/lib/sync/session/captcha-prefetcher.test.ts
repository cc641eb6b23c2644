import { expect, it } from 'vitest';
import { device, failed, LINE, ok } from './session.fixture';
import { MINUTE } from '$lib/domain/instant';
import { manualClock } from '$lib/platform/manual-clock.fixture';
import { CaptchaPrefetcher } from './captcha-prefetcher';

it('is solved once while the number is typed, and spent by the call that needs it', async () => {
	const { actions, calls, solve } = device();
	const progress: number[] = [];
	await Promise.all([actions.prepareCaptcha((share) => progress.push(share)), actions.prepareCaptcha()]);
	expect(await actions.prepareCaptcha()).toEqual(ok(undefined));
	await actions.requestSmsPassword({ number: LINE });
	expect([solve.runs, progress, calls]).toEqual([1, [0.5], ['challenge', 'requestSmsPassword']]);
	await actions.requestSmsPassword({ number: LINE });
	expect(solve.runs).toBe(2);
});

it('is made anew when it has waited too long', async () => {
	const { actions, clock, solve } = device();
	await actions.prepareCaptcha();
	clock.at += 8 * MINUTE;
	await actions.requestSmsPassword({ number: LINE });
	expect(solve.runs).toBe(2);
});

it('fails as a value without a network, and starts again when asked again', async () => {
	const { actions, answers, calls, during, db } = device();
	const { challenge } = answers;
	// Both have asked by the time the device has answered this.
	during.challenge = async () => void (await db.session.count());
	answers.challenge = failed('network', 'NO_ANSWER');
	const both = await Promise.all([actions.prepareCaptcha(), actions.prepareCaptcha()]);
	expect(both).toEqual([answers.challenge, answers.challenge]);
	expect(await actions.requestSmsPassword({ number: LINE })).toEqual(answers.challenge);
	answers.challenge = challenge;
	expect(await actions.requestSmsPassword({ number: LINE })).toMatchObject({ ok: true });
	expect(calls).toEqual(['challenge', 'challenge', 'challenge', 'requestSmsPassword']);
});

it('fails as a value when the device can’t do the work', async () => {
	const { actions, solve } = device();
	solve.fails = true;
	expect(await actions.requestSmsPassword({ number: LINE })).toMatchObject({
		ok: false,
		failure: { code: 'CAPTCHA_UNSOLVED' }
	});
});

it('fails as a value when the worker for it does not come', async () => {
	const clock = manualClock(0);
	const { answers } = device();
	const drafts = new CaptchaPrefetcher(
		{ challenge: () => Promise.resolve(answers.challenge) },
		clock,
		() => new Promise(() => undefined)
	);
	const proof = drafts.take();
	await expect.poll(() => clock.nextTimer()).toBe(2 * MINUTE);
	clock.advance(2 * MINUTE);
	expect(await proof).toMatchObject({ ok: false, failure: { code: 'CAPTCHA_UNSOLVED' } });
});
