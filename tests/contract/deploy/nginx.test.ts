/**
 * docs/deploy/nginx.conf: a real nginx starts with it, serves the app and takes what is the
 * operator's to the mock operator.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NETWORK_HEADER } from '../../../mocks/bss/network';
import { MEDIA, previewPath } from '../../../mocks/handlers/tone-previews';
import { DEFAULT_PACK, PACKS } from '$lib/operator/packs';
import { ask as askOf, type Question } from '../../support/ask';
import { startMockGateway, type Gateway } from '../../support/mock-gateway';
import { APP_HOST, DEPLOY, missingForNginx, startNginx, temporaryFolder, type Origin } from '../../support/nginx';
import { layOut } from './site.fixture';

const CONF = readFileSync(join(DEPLOY, 'nginx.conf'), 'utf8');
const LINE = '+79000000001';
const api = DEFAULT_PACK.api;

it('proxies every base path of every pack', () => {
	const proxied = [...CONF.matchAll(/location (~ )?(\S+) \{([^}]*)\}/g)].flatMap(
		([, pattern, path = '', block = '']) =>
			block.includes('proxy_pass') ? [new RegExp(pattern ? path : `^${path}`)] : []
	);
	const moved = ['/operators/nord/session/v1', '/operators/nord/balance/v4'];
	const paths = [...PACKS.flatMap((pack) => Object.values(pack.api)), MEDIA, ...moved].map((path) => `${path}/x`);
	expect(paths.filter((path) => !proxied.some((pattern) => pattern.test(path)))).toEqual([]);
});

const missing = missingForNginx();

describe.skipIf(missing)(`a real nginx${missing ? `: ${missing}` : ''}`, () => {
	const { folder, remove } = temporaryFolder();
	const site = join(folder, 'site');
	let origin: Origin;
	let gateway: Gateway;

	const ask = (path: string, question?: Question) => askOf(origin, path, question);
	const accessLog = () => readFileSync(join(folder, 'access.log'), 'utf8');
	/** As the app's page does. */
	const send = (method: string, path: string, body: object = {}, headers: Record<string, string> = {}) =>
		ask(path, {
			method,
			body: JSON.stringify(body),
			headers: { 'Content-Type': 'application/json', Origin: `https://${APP_HOST}`, ...headers }
		});
	async function signIn(): Promise<string> {
		await gateway.control('network', { line: LINE });
		const answer = await send('POST', `${api.session}/network-sign-in`);
		await gateway.control('network', { line: null });
		expect(answer.status).toBe(200);
		const [cookie = ''] = answer.headers['set-cookie'] ?? [];
		expect(cookie).toMatch(/^__Host-session=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=\d+$/);
		return cookie.split(';')[0] ?? '';
	}

	beforeAll(async () => {
		layOut(site);
		gateway = await startMockGateway(folder);
		origin = await startNginx({ folder, site, gatewayPort: gateway.port });
	});

	afterAll(async () => {
		await origin.stop();
		await gateway.stop();
		remove();
	});

	it.each([
		['/', 200, 'text/html', 'no-cache'],
		['/sign-in', 200, 'text/html', 'no-cache'],
		['/expenses', 200, 'text/html', 'no-cache'],
		['/expenses/compare', 200, 'text/html', 'no-cache'],
		['/paste', 200, 'text/html', 'no-cache'],
		['/manifest.webmanifest', 200, 'application/manifest+json', 'no-cache'],
		['/service-worker.js', 200, 'javascript', 'no-cache'],
		['/_app/version.json', 200, 'application/json', 'no-cache'],
		['/_app/immutable/chunks/a.js', 200, 'javascript', 'public, max-age=31536000, immutable'],
		['/_app/immutable/assets/a.css', 200, 'text/css', 'public, max-age=31536000, immutable'],
		['/_app/immutable/chunks/gone.js', 404, 'text/html', 'no-store'],
		['/nowhere', 404, 'text/html', 'no-store'],
		['/__mock/sms', 404, 'text/html', 'no-store'],
		['/healthz', 200, 'text/plain', 'no-cache']
	])('answers %s with %i %s, %s', async (path, status, type, caching) => {
		const answer = await ask(path);
		expect([answer.status, answer.headers['cache-control']]).toEqual([status, caching]);
		expect(answer.headers['content-type']).toContain(type);
	});

	it('an unknown path gets the app, which says so in words; a missing chunk does not', async () => {
		expect((await ask('/nowhere')).body.toString()).toMatch(/^<!doctype html>/);
		expect((await ask('/_app/immutable/chunks/gone.js')).body.toString()).not.toMatch(/^<!doctype html>/);
	});

	it('what has not changed is 304, under the same rules', async () => {
		for (const path of ['/', '/service-worker.js', '/_app/immutable/chunks/a.js']) {
			const { headers } = await ask(path);
			const again = await ask(path, { headers: { 'If-None-Match': headers.etag ?? '' } });
			expect([again.status, again.headers['cache-control']]).toEqual([304, headers['cache-control']]);
		}
	});

	it('every answer has every header of security once, and no version', async () => {
		gateway.added = {
			'Strict-Transport-Security': 'max-age=1',
			'X-Content-Type-Options': 'nosniff',
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Access-Control-Allow-Origin': '*',
			'X-Powered-By': 'Gateway 1.0'
		};
		const answers = [
			...['/', '/paste', '/nowhere', '/healthz', '/service-worker.js', '/manifest.webmanifest'].map((path) =>
				ask(path)
			),
			...['/_app/immutable/chunks/a.js', '/_app/immutable/chunks/gone.js'].map((path) => ask(path)),
			...[`${api.tmf654}/bucket`, `${api.session}/challenge`, previewPath('tone-rain')].map((path) => ask(path)),
			ask(`${api.tmf654}/broken`),
			ask('/', { headers: { 'If-None-Match': (await ask('/')).headers.etag ?? '' } }),
			ask('/', { method: 'POST' }),
			ask('/', { headers: { 'X-Large': 'x'.repeat(40_000) } }),
			ask(`${api.tmf676}/payment`, { method: 'POST', body: 'x'.repeat(70_000) }),
			ask('/paste', { method: 'POST', body: 'text=shared' })
		];
		const statuses: number[] = [];
		for (const answer of await Promise.all(answers)) {
			statuses.push(answer.status);
			for (const name of Object.keys(EVERYWHERE)) expect([name, answer.times(name)]).toEqual([name, 1]);
			expect(answer.headers).toMatchObject(EVERYWHERE);
			expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
			expect(answer.headers['server']).toBe('nginx');
			expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
			expect(answer.headers).not.toHaveProperty('x-powered-by');
			expect(answer.body.toString('latin1')).not.toMatch(/nginx\/\d/);
		}
		gateway.added = {};
		expect(statuses).toEqual([200, 200, 404, 200, 200, 200, 200, 404, 401, 200, 200, 502, 304, 405, 400, 413, 303]);
	});

	it('workers may talk to their own origin alone, and nothing of the operator’s is a page', async () => {
		for (const path of ['/service-worker.js', '/_app/immutable/workers/w.js'])
			expect((await ask(path)).headers['content-security-policy']).toMatch(/connect-src 'self';.*object-src 'none'/);
		const { headers } = await ask(`${api.tmf654}/bucket`);
		expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
	});

	it('hands out what was packed beforehand, packs the rest, and says that it depends', async () => {
		const gzip = { headers: { 'Accept-Encoding': 'gzip' } };
		const [packed, plain, rest] = await Promise.all([
			ask('/_app/immutable/chunks/a.js', gzip),
			ask('/_app/immutable/chunks/a.js'),
			ask('/manifest.webmanifest', gzip)
		]);
		expect(gunzipSync(packed.body).toString()).toBe('// packed beforehand');
		expect(packed.headers).toMatchObject({
			'content-encoding': 'gzip',
			etag: expect.not.stringMatching(/^W/) as string
		});
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(JSON.parse(gunzipSync(rest.body).toString())).toHaveProperty('start_url');
		for (const { headers } of [packed, plain, rest]) expect(headers.vary).toBe('Accept-Encoding');
	});

	it('leads from http to https on its own host, whatever host was asked for', async () => {
		const answer = await ask('/top-up?sum=1', { plain: true, headers: { Host: 'evil.example' } });
		expect([answer.status, answer.headers.location]).toEqual([301, `https://${APP_HOST}/top-up?sum=1`]);
		expect(answer.headers['server']).toBe('nginx');
		await expect.poll(accessLog).toContain('"GET /top-up" 301');
	});

	it('shows who certifies the name what they have asked for, without TLS', async () => {
		const place = join(folder, 'acme/.well-known/acme-challenge');
		mkdirSync(place, { recursive: true });
		writeFileSync(join(place, 'token'), 'proof');
		const answer = await ask('/.well-known/acme-challenge/token', { plain: true });
		expect([answer.status, answer.body.toString()]).toEqual([200, 'proof']);
	});

	it('a text shared with no worker there opens the page and is written nowhere', async () => {
		for (const length of [10, 3_000_000]) {
			const body = Buffer.from(`text=${'Ж'.repeat(length)}TOP-SECRET`);
			const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
			const answer = await ask('/paste', { method: 'POST', body, headers });
			expect([answer.status, answer.headers.location]).toEqual([303, '/paste']);
		}
		await ask(`${api.tmf654}/bucket?secret=TOP-SECRET`, { headers: { Cookie: 'TOP-SECRET' } });
		await expect.poll(accessLog).toMatch(/"POST \/paste" 303[^]*bucket" 401/);
		const written = filesBelow(folder).filter((file) => readFileSync(file).includes('TOP-SECRET'));
		expect(written).toEqual([]);
	});

	it('signs in, and not from another site', async () => {
		const foreign = await send('POST', `${api.session}/network-sign-in`, {}, { Origin: 'https://evil.example' });
		expect([foreign.status, JSON.parse(foreign.body.toString())]).toMatchObject([403, { code: 'CROSS_SITE' }]);
		const cookie = await signIn();
		const session = await ask(`${api.session}/session`, { headers: { Cookie: cookie } });
		expect(JSON.parse(session.body.toString())).toMatchObject({ phoneNumber: LINE });
	});

	it('carries balances with their ETag, push, location, media', async () => {
		const Cookie = await signIn();
		const bucket = await ask(`${api.tmf654}/bucket?limit=2`, { headers: { Cookie, 'Accept-Encoding': 'gzip' } });
		expect([bucket.status, bucket.headers['content-encoding']]).toEqual([200, undefined]);
		const { etag = '' } = bucket.headers;
		expect(etag).toMatch(/^"/);
		const again = await ask(`${api.tmf654}/bucket?limit=2`, { headers: { Cookie, 'If-None-Match': etag } });
		expect(again.status).toBe(304);

		const wish = {
			endpoint: 'https://push.example/1',
			keys: { p256dh: 'p', auth: 'a' },
			types: ['lowBalance'],
			lowBalance: { unit: 'RUB', value: 100 }
		};
		const subscription = `${api.push}/subscription/${randomUUID()}`;
		expect((await send('PUT', subscription, wish, { Cookie })).status).toBe(204);
		expect((await ask(subscription, { method: 'DELETE', headers: { Cookie } })).status).toBe(204);
		const place = await send('POST', `${api.location}/retrieve`, {}, { Cookie });
		expect([place.status, JSON.parse(place.body.toString())]).toMatchObject([200, { area: {} }]);
		const sound = await ask(previewPath('tone-rain'));
		expect([sound.status, sound.headers['content-type'], sound.headers['cache-control']]).toEqual([
			200,
			'audio/wav',
			'public, max-age=31536000, immutable'
		]);
	});

	it('tells the gateway what it is behind and who asks, and takes from outside neither', async () => {
		const headers = {
			Cookie: '__Host-session=1',
			'Idempotency-Key': 'key-1',
			'If-None-Match': '"old"',
			[NETWORK_HEADER]: LINE,
			Forwarded: 'for=1.2.3.4',
			'X-Forwarded-For': '1.2.3.4',
			'X-Forwarded-Host': 'evil.example',
			'X-Forwarded-Proto': 'http',
			Host: 'evil.example'
		};
		await send('POST', `${api.tmf676}/payment?correlatorId=a%20b`, {}, headers);
		expect(gateway.arrived.url).toBe(`${api.tmf676}/payment?correlatorId=a%20b`);
		expect(gateway.arrived.headers).toMatchObject({
			host: '127.0.0.1',
			'x-forwarded-host': APP_HOST,
			'x-forwarded-proto': 'https',
			'x-forwarded-for': '127.0.0.1',
			'idempotency-key': 'key-1',
			'if-none-match': '"old"',
			origin: `https://${APP_HOST}`,
			cookie: '__Host-session=1'
		});
		expect(gateway.arrived.headers).not.toHaveProperty(NETWORK_HEADER);
		expect(gateway.arrived.headers).not.toHaveProperty('forwarded');
	});

	it('what the operator sends is kept only if it says so; a broken gateway is 502, nothing is sent twice', async () => {
		const cachingOf = async (path: string) => (await ask(path)).headers['cache-control'];
		expect(await cachingOf(`${api.session}/challenge`)).toBe('no-store');
		expect(await cachingOf(`${MEDIA}/tones/none.wav`)).toBe('no-store');
		expect(await cachingOf(`${api.tmf654}/bare`)).toBe('no-store');
		expect(await cachingOf(`${MEDIA}/bare`)).toBeUndefined();
		gateway.arrived = { url: '', headers: {} };
		expect((await send('POST', `${api.tmf676}/broken`)).status).toBe(502);
		expect(gateway.arrived.url).toBe(`${api.tmf676}/broken`);
	});

	it('goes to the gateway on connections that are there already', async () => {
		await ask(`${api.session}/challenge`);
		const { connections } = gateway;
		for (let time = 0; time < 5; time += 1) await ask(`${api.session}/challenge`);
		expect(gateway.connections).toBe(connections);
	});

	it('refuses a burst of sign-ins in the operator’s words, and says until when; reading goes on', async () => {
		const burst = await Promise.all(Array.from({ length: 40 }, () => send('POST', `${api.session}/sign-in`)));
		const refused = burst.filter(({ status }) => status === 429);
		expect(refused.length).toBeGreaterThanOrEqual(5);
		expect(refused[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'retry-after': '5' });
		expect(JSON.parse(refused[0]?.body.toString() ?? '')).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
		const reads = await Promise.all(Array.from({ length: 40 }, () => ask(`${api.session}/challenge`)));
		expect(new Set(reads.map(({ status }) => status))).toEqual(new Set([200]));
	});
});

const EVERYWHERE = {
	'strict-transport-security': 'max-age=63072000; includeSubDomains',
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy': expect.stringContaining('camera=()') as string,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());
