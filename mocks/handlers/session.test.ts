import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { components } from '../../src/lib/api/generated/session';
import { HOUR, MINUTE } from '../../src/lib/domain/instant';
import { extrasOf } from '../../src/lib/operator/extras';
import { DEFAULT_PACK } from '../../src/lib/operator/packs';
import { COOKIE } from '../bss/sessions';
import { ROUTES } from './handlers';
import { createTestOperator, type Device, ORIGIN, type TestOperator } from '../node';

type Schemas = components['schemas'];

const LINE = '+79000000001';
const API = DEFAULT_PACK.api.session;
const CHROME =
	'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36';

let test: TestOperator;
let device: Device;

beforeEach(() => {
	test = createTestOperator({ now: Date.UTC(2026, 10, 22, 12) });
	device = test.device();
});
afterEach(() => test.assertSound());

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}, from = device) {
	return from.fetch(`${ORIGIN}${path.startsWith('/__mock') ? '' : API}${path}`, {
		method,
		headers: { 'user-agent': CHROME, ...headers },
		...(body === undefined ? {} : { body: JSON.stringify(body) })
	});
}

async function answer<T>(method: string, path: string, body?: unknown, from = device): Promise<T & { status: number }> {
	const response = await send(method, path, body, {}, from);
	const text = await response.text();
	return { ...(text === '' ? {} : (JSON.parse(text) as T)), status: response.status } as T & { status: number };
}

async function captcha(): Promise<Schemas['Captcha']> {
	const challenge = await answer<Schemas['Challenge']>('GET', '/challenge');
	const { parameters, signature } = challenge;
	const solution = await solveChallenge({ challenge: { parameters, signature }, deriveKey });
	if (!solution) throw new Error('not solved');
	return { challenge: { parameters, signature }, solution };
}

const lastCode = () => /@operator\.test #(\d+)$/.exec(test.operator.sms.to(LINE).at(-1)?.text ?? '')?.[1] ?? '';

async function signIn(from = device): Promise<Schemas['Session']> {
	const body = { phoneNumber: LINE, captcha: await captcha() };
	const { authenticationId } = await answer<Schemas['SmsPassword']>('POST', '/sms-password', body);
	return answer('POST', '/sign-in', { authenticationId, code: lastCode() }, from);
}

it('number, captcha, code from the SMS: a session whose cookie opens every other API', async () => {
	expect((await send('GET', '/session')).status).toBe(401);
	expect(await signIn()).toEqual({
		status: 200,
		phoneNumber: LINE,
		method: 'sms-password',
		signedInAt: '2026-11-22T12:00:00.000Z',
		passwordExpiresAt: '2026-11-24T12:00:00.000Z',
		hasPermanentPassword: false,
		networkSignIn: true
	});
	expect(device.cookies.size).toBe(1);
	const bucket = await device.fetch(`${ORIGIN}${DEFAULT_PACK.api.tmf654}/bucket`);
	expect(bucket.status).toBe(200);
	test.operator.clock.advance(48 * HOUR);
	expect((await send('GET', '/session')).status).toBe(401);
});

it('the cookie is out of reach of scripts and other sites, and lives as long as the password', async () => {
	const body = { phoneNumber: LINE, captcha: await captcha() };
	const { authenticationId } = await answer<Schemas['SmsPassword']>('POST', '/sms-password', body);
	test.operator.clock.advance(HOUR);
	const entry = { authenticationId, code: lastCode() };
	const [given = ''] = (await send('POST', '/sign-in', entry)).headers.getSetCookie();
	expect(given).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=169200$/);
});

it('a cookie of another name, which any host of the domain could lay, opens nothing', async () => {
	await signIn();
	const [token = ''] = device.cookies.values();
	const planted = test.device();
	for (const name of ['session', 'x__Host-session', '__host-session']) planted.cookies.set(name, token);
	expect((await send('GET', '/session', undefined, {}, planted)).status).toBe(401);
});

it('behind a proxy the SMS names the host that people have opened', async () => {
	const body = { phoneNumber: LINE, captcha: await captcha() };
	await send('POST', '/sms-password', body, { 'x-forwarded-host': 'app.example:8443' });
	expect(test.operator.sms.to(LINE).at(-1)?.text).toMatch(/@app\.example #\d+$/);
});

it('a session that has ended by itself is 401 to every API, whatever the cookie says of its age', async () => {
	await signIn();
	const [setCookie] = [...device.cookies];
	expect(setCookie).toBeDefined();
	const closed = ROUTES.filter(({ open }) => !open);
	expect(closed.length).toBeGreaterThan(30);
	test.operator.clock.advance(24 * HOUR - MINUTE);
	expect((await send('GET', '/session')).status).toBe(200);
	test.operator.clock.advance(23 * HOUR);
	expect((await send('GET', '/visits')).status).toBe(200);
	await signIn();
	test.operator.clock.advance(24 * HOUR);
	for (const { api, method, path } of closed) {
		const url = `${ORIGIN}${DEFAULT_PACK.api[api]}${path.replaceAll(/\{\w+\}/g, 'x')}`;
		const answer = await device.fetch(url, { method, ...(method === 'GET' ? {} : { body: '{}' }) });
		expect([method, path, answer.status]).toEqual([method, path, 401]);
	}
});

it('a call that another site makes in the subscriber’s name keeps no session alive', async () => {
	await signIn();
	test.operator.clock.advance(23 * HOUR);
	expect((await send('PUT', '/password', { next: 'x' }, { origin: 'https://evil.example' })).status).toBe(403);
	test.operator.clock.advance(HOUR);
	expect((await send('GET', '/session')).status).toBe(401);
});

it('signing in again leaves the same device’s old cookie dead and other devices alive', async () => {
	await signIn();
	const other = test.device();
	const [old] = [...device.cookies.values()];
	test.operator.clock.advance(MINUTE);
	await signIn(other);
	expect((await send('GET', '/session')).status).toBe(200);
	test.operator.clock.advance(MINUTE);
	await signIn();
	const stale = test.device();
	stale.cookies.set(COOKIE, old ?? '');
	expect((await send('GET', '/session', undefined, {}, stale)).status).toBe(401);
	expect((await send('GET', '/session', undefined, {}, other)).status).toBe(200);
});

it('signing out revokes the session and takes the cookie away, twice is fine', async () => {
	await signIn();
	const kept = new Map(device.cookies);
	expect((await send('POST', '/sign-out')).status).toBe(204);
	expect(device.cookies.size).toBe(0);
	for (const [name, value] of kept) device.cookies.set(name, value);
	expect((await send('GET', '/session')).status).toBe(401);
	expect((await send('POST', '/sign-out')).status).toBe(204);
});

it('a captcha is good once, and is needed', async () => {
	const used = await captcha();
	const body = { phoneNumber: LINE, captcha: used };
	expect(await answer('POST', '/sms-password', body)).toMatchObject({ status: 200 });
	expect(await answer('POST', '/sms-password', body)).toMatchObject({ status: 400, code: 'CAPTCHA_FAILED' });
	const password = { phoneNumber: LINE, password: 'x', captcha: used };
	expect(await answer('POST', '/sign-in', password)).toMatchObject({ status: 400, code: 'CAPTCHA_FAILED' });
	expect(await answer('POST', '/sms-password', { phoneNumber: LINE })).toMatchObject({ code: 'INVALID_ARGUMENT' });
	expect(await answer('POST', '/sms-password', { ...body, phoneNumber: '9000000001' })).toMatchObject({
		status: 400,
		code: 'INVALID_ARGUMENT'
	});
});

it('refusals say when to come back and how many tries are left', async () => {
	const { authenticationId } = await answer<Schemas['SmsPassword']>('POST', '/sms-password', {
		phoneNumber: LINE,
		captcha: await captcha()
	});
	const again = await send('POST', '/sms-password', { phoneNumber: LINE, captcha: await captcha() });
	expect([again.status, again.headers.get('retry-after')]).toEqual([429, '60']);
	expect(await answer('POST', '/sign-in', { authenticationId, code: 'no' })).toMatchObject({
		status: 400,
		code: 'ONE_TIME_PASSWORD_SMS.INVALID_OTP',
		attemptsLeft: 4
	});
});

it('a permanent password opens too, and the visits tell it all', async () => {
	await signIn();
	expect(await answer('PUT', '/password', { next: 'weak' })).toMatchObject({ status: 400, code: 'WEAK_PASSWORD' });
	expect(await answer('PUT', '/password', { next: 'Sea-2026' })).toMatchObject({
		status: 403,
		code: 'STEP_UP_REQUIRED'
	});
	const { authenticationId } = await answer<Schemas['SmsPassword']>('POST', '/confirmation');
	const confirmation = { authenticationId, code: lastCode() };
	expect((await send('PUT', '/password', { next: 'Sea-2026', confirmation })).status).toBe(204);
	test.operator.clock.advance(MINUTE);
	const entry = { phoneNumber: LINE, password: 'Wrong-123', captcha: await captcha() };
	expect(await answer('POST', '/sign-in', entry)).toMatchObject({ status: 403, code: 'WRONG_PASSWORD' });
	test.operator.clock.advance(MINUTE);
	const right = { phoneNumber: LINE, password: 'Sea-2026', captcha: await captcha() };
	expect(await answer('POST', '/sign-in', right)).toMatchObject({ method: 'password', hasPermanentPassword: true });
	const visits = (await (await send('GET', '/visits')).json()) as Schemas['Visit'][];
	expect(visits.map(({ method, outcome, current, device: words }) => [method, outcome, current, words])).toEqual([
		['password', 'success', true, 'Chrome, Android'],
		['password', 'wrong-entry', false, 'Chrome, Android'],
		['sms-password', 'success', false, 'Chrome, Android']
	]);
});

it('the sessions of a line are listed, ended one by one or all but one, and nobody else’s', async () => {
	await signIn();
	const other = test.device();
	test.operator.clock.advance(61 * 1_000);
	await signIn(other);
	const stranger = test.signedIn('+79000000002');
	const list = (from = device) => answer<Schemas['OpenSession'][]>('GET', '/sessions', undefined, from);
	const listed = async (from = device) => Object.values(await list(from)).filter((one) => typeof one === 'object');
	const [last, first] = await listed(other);
	expect(last).toEqual({
		id: expect.any(String) as string,
		method: 'sms-password',
		device: 'Chrome, Android',
		signedInAt: '2026-11-22T12:01:01.000Z',
		lastUsedAt: '2026-11-22T12:01:01.000Z',
		current: true
	});
	expect(first).toMatchObject({ signedInAt: '2026-11-22T12:00:00.000Z', current: false });
	expect([...device.cookies.values()]).not.toContain(first?.id);

	const end = async (path: string, from: Device) =>
		(await send('DELETE', `/sessions${path}`, undefined, {}, from)).status;
	expect(await end(`/${first?.id}`, stranger)).toBe(404);
	expect((await send('GET', '/session')).status).toBe(200);
	expect(await end(`/${first?.id}`, other)).toBe(204);
	expect((await send('GET', '/session')).status).toBe(401);
	expect(await end(`/${first?.id}`, other)).toBe(404);

	test.operator.clock.advance(61 * 1_000);
	await signIn();
	expect(await end('', device)).toBe(204);
	expect((await send('GET', '/session', undefined, {}, other)).status).toBe(401);
	expect(await listed()).toMatchObject([{ current: true }]);
	expect((await send('GET', '/session', undefined, {}, stranger)).status).toBe(200);
});

it('switches are kept per line, one at a time too', async () => {
	await signIn();
	const on = { signIn: true, passwordChange: true, wrongEntries: true };
	expect(await answer('GET', '/notices')).toEqual({ status: 200, ...on });
	expect(await answer('PATCH', '/notices', { wrongEntries: false })).toMatchObject({ ...on, wrongEntries: false });
	expect(await answer('PATCH', '/notices', {})).toMatchObject({ code: 'INVALID_ARGUMENT' });
	expect(await answer('PATCH', '/preferences', { networkSignIn: false })).toMatchObject({ networkSignIn: false });
	expect(await answer('GET', '/session')).toMatchObject({ networkSignIn: false });
});

it('on the operator’s network the line is recognised, whatever a device claims of itself', async () => {
	const claim = await send('POST', '/network-sign-in', {}, { 'x-msisdn': LINE });
	expect(claim.status).toBe(403);
	expect(await answer('GET', '/network-sign-in')).toMatchObject({ available: false });
	await send('POST', '/__mock/network', { line: LINE });
	expect(await answer('GET', '/network-sign-in')).toMatchObject({ available: true });
	expect(await answer('POST', '/network-sign-in', {})).toMatchObject({ method: 'network', phoneNumber: LINE });
});

it('a dialled code brings a password too, which opens with the number alone', async () => {
	const code = extrasOf(DEFAULT_PACK).codes.find(({ purposes }) => purposes.includes('sms-password'))?.code;
	expect((await send('POST', '/__mock/dial', { from: LINE, code })).status).toBe(200);
	const text = test.operator.sms.to(LINE).at(-1)?.text ?? '';
	expect(text).not.toContain('@');
	const password = /: (\d+)\./.exec(text)?.[1];
	const entry = { phoneNumber: LINE, password, captcha: await captcha() };
	expect(await answer('POST', '/sign-in', entry)).toMatchObject({ status: 200, method: 'sms-password' });
	expect((await send('POST', '/__mock/dial', { from: LINE, code })).status).toBe(429);
});

it.each([{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])(
	'a post from another site is refused: %j',
	async (headers) => {
		await signIn();
		const response = await send('POST', '/sign-out', undefined, headers as Record<string, string>);
		expect([response.status, await response.json()]).toMatchObject([403, { code: 'CROSS_SITE' }]);
		expect((await send('GET', '/session')).status).toBe(200);
	}
);
