/** Which operator is asked, when lines of several can sign in here. */
import { describe, expect, it } from 'vitest';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OperatedLine } from '$lib/domain/line';
import { mtsBy } from '$lib/operator/packs/mts-by/pack';
import { mtsRu } from '$lib/operator/packs/mts-ru/pack';
import { sessionApis } from './session-apis';
import { serverPackOf } from '$lib/operator/server-packs';
import { device, failed, INFO, LINE, ok } from './session.fixture';

const ABROAD: Msisdn = '+375290000001';

describe('the operator of the number typed', () => {
	it('sends the SMS password and takes it', async () => {
		const { actions, asked } = device();
		const sent = await actions.requestSmsPassword({ number: ABROAD });
		if (!sent.ok) throw new Error(sent.failure.code);
		await actions.signInWithCode(sent.value, { number: ABROAD }, '123456');
		await actions.signInWithPassword({ number: ABROAD }, 'Sea-2026');
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

	it('stays the one of the same line; of another, whom the same servers let in by network, the number proposes it', async () => {
		const { actions, answers, session } = device();
		await actions.signInWithPassword({ number: LINE, operator: 'mts-by' }, 'Sea-2026');
		await actions.networkSignIn();
		expect(await session()).toMatchObject({ number: LINE, operator: 'mts-by' });
		answers.networkSignIn = ok({ ...INFO, number: ABROAD });
		await actions.networkSignIn();
		expect(await session()).toMatchObject({ number: ABROAD, operator: 'mts-by' });
		answers.networkSignIn = ok(INFO);
		await actions.networkSignIn();
		expect(await session()).toMatchObject({ number: LINE, operator: 'mts-ru' });
	});

	it('is the one asked where no other shares its servers', async () => {
		const pack = serverPackOf({ number: LINE });
		const own = { ...pack, id: 'own', api: { ...pack.api, session: '/own' } };
		const { actions, answers, session } = device((of) => (of?.number === undefined ? own : serverPackOf(of)));
		answers.networkSignIn = ok({ ...INFO, number: ABROAD });
		await actions.networkSignIn();
		expect(await session()).toMatchObject({ number: ABROAD, operator: 'own' });
	});

	it('hears of «Выход», although the device has forgotten the line by then', async () => {
		const { actions, asked, signIn } = device();
		await signIn();
		asked.length = 0;
		await actions.signOut();
		expect(asked).toEqual([LINE]);
	});

	it('hears of a sign-out for idleness', async () => {
		const { actions, operators, signIn } = device();
		await signIn();
		operators.length = 0;
		await actions.endForIdleness();
		expect(operators).toEqual(['mts-ru']);
	});
});

describe('the operator that was said', () => {
	const RIVAL = { number: LINE, operator: 'mts-by' };

	it('is asked, whatever the number proposes, and kept with the line', async () => {
		const { actions, operators, session } = device();
		const sent = await actions.requestSmsPassword(RIVAL);
		if (!sent.ok) throw new Error(sent.failure.code);
		await actions.signInWithCode(sent.value, RIVAL, '123456');
		expect(new Set(operators)).toEqual(new Set(['mts-by']));
		expect(await session()).toMatchObject({ number: LINE, operator: 'mts-by' });
		operators.length = 0;
		await actions.networkSignIn();
		await actions.changePassword({ next: 'Sea-2027' });
		expect(new Set(operators)).toEqual(new Set(['mts-by']));
		expect(await session()).toMatchObject({ operator: 'mts-by' });
	});

	it('is kept also where the number alone has said it', async () => {
		const { actions, session } = device();
		await actions.signInWithPassword({ number: ABROAD }, 'Sea-2026');
		expect(await session()).toMatchObject({ operator: 'mts-by' });
	});

	it.each([
		['«Выход»', 'signOut'],
		['a sign-out for idleness', 'endForIdleness']
	] as const)('hears of %s later, when nothing else of the line is left here', async (_, leave) => {
		const { actions, answers, db, operators } = device();
		await actions.signInWithPassword(RIVAL, 'Sea-2026');
		answers.signOut = failed('network', 'NO_ANSWER');
		await actions[leave]();
		await db.session.clear();
		operators.length = 0;
		answers.signOut = ok(undefined);
		await actions.flushSignOut();
		expect(operators).toEqual(['mts-by']);
	});

	it('of a line signed in before operators were kept is the one its number proposes', async () => {
		const { actions, asked, answers, db, signIn } = device();
		await signIn();
		await db.lines.toCollection().modify((row) => void delete row.operator);
		await db.session.toCollection().modify((row) => void delete row.operator);
		answers.signOut = failed('network', 'NO_ANSWER');
		await actions.endForIdleness();
		asked.length = 0;
		await actions.flushSignOut();
		expect(asked).toEqual([LINE]);
	});
});

it('operators with one path share an API, and with it the captcha; another path is another one', async () => {
	const paths: string[] = [];
	const packOf = (of: Partial<OperatedLine> | undefined) =>
		of?.number === ABROAD ? { ...mtsBy, api: { ...mtsBy.api, session: '/by/session/v1' } } : mtsRu;
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
	expect(apiOf({ number: LINE })).toBe(apiOf(undefined));
	expect(apiOf({ number: ABROAD })).not.toBe(apiOf({ number: LINE }));
	await apiOf({ number: LINE }).challenge();
	await apiOf({ number: ABROAD }).challenge();
	expect(paths).toEqual(['/session/v1/challenge', '/by/session/v1/challenge']);
});
