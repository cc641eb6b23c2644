/** Which operator is asked, when lines of several can sign in here. */
import { describe, expect, it } from 'vitest';
import type { Msisdn } from '$lib/domain/msisdn';
import { mtsBy } from '$lib/operator/packs/mts-by';
import { mtsRu } from '$lib/operator/packs/mts-ru';
import { sessionApis } from './session-apis';
import { device, LINE } from './session.fixture';

const ABROAD: Msisdn = '+375290000001';

describe('the operator of the number typed', () => {
	it('sends the SMS password and takes it', async () => {
		const { actions, asked } = device();
		const sent = await actions.requestSmsPassword(ABROAD);
		if (!sent.ok) throw new Error(sent.failure.code);
		await actions.signInWithCode(sent.value, ABROAD, '123456');
		await actions.signInWithPassword(ABROAD, 'Sea-2026');
		expect(new Set(asked)).toEqual(new Set([ABROAD]));
	});
});

describe('the operator of the line on the device', () => {
	it('is asked to get the captcha ready, to sign in by network and to change the password', async () => {
		const { actions, asked, signIn } = device();
		await signIn();
		asked.length = 0;
		await actions.prepareCaptcha();
		await actions.networkSignIn();
		await actions.changePassword({ next: 'Sea-2027' });
		expect(new Set(asked)).toEqual(new Set([LINE]));
	});

	it('hears of «Выход», although the device has forgotten the line by then', async () => {
		const { actions, asked, signIn } = device();
		await signIn();
		asked.length = 0;
		await actions.signOut();
		expect(asked).toEqual([LINE]);
	});

	it('hears of a sign-out for idleness', async () => {
		const { actions, asked, signIn } = device();
		await signIn();
		asked.length = 0;
		await actions.endForIdleness();
		expect(asked).toEqual([LINE]);
	});
});

it('operators with one path share an API, and with it the captcha; another path is another one', async () => {
	const paths: string[] = [];
	const packOf = (line: Msisdn | undefined) =>
		line === ABROAD ? { ...mtsBy, api: { ...mtsBy.api, session: '/by/session/v1' } } : mtsRu;
	const apiOf = sessionApis(
		{
			origin: 'http://operator.test',
			now: () => 0,
			after: () => () => undefined,
			fetch(request) {
				paths.push(new URL(request.url).pathname);
				return Promise.resolve(new Response('{}'));
			}
		},
		packOf
	);
	expect(apiOf(LINE)).toBe(apiOf(undefined));
	expect(apiOf(ABROAD)).not.toBe(apiOf(LINE));
	await apiOf(LINE).challenge();
	await apiOf(ABROAD).challenge();
	expect(paths).toEqual(['/session/v1/challenge', '/by/session/v1/challenge']);
});
