import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type InlineConfig, type Plugin, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { mockOperator } from './vite-plugin';

const LINE = '+79000000001';
const BUCKET = '/tmf-api/prepayBalanceManagement/v4/bucket';
const root = mkdtempSync(join(tmpdir(), 'mock-'));
writeFileSync(join(root, 'index.html'), '<title>app</title>');
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Started {
	origin: string;
	close(): Promise<void>;
}

/** As SvelteKit does, which comes after it. */
const openToAll: Plugin = {
	name: 'open-to-all',
	config: () => ({ server: { cors: { origin: '*' } }, preview: { cors: { origin: '*' } } })
};
const common: InlineConfig = { configFile: false, logLevel: 'silent', root, plugins: [mockOperator(), openToAll] };
const anyPort = { host: '127.0.0.1', port: 0 };
const originOf = (server: { address(): unknown } | null): string =>
	`http://127.0.0.1:${(server?.address() as AddressInfo).port}`;

async function dev(): Promise<Started> {
	const server = await (await createServer({ ...common, server: anyPort })).listen();
	return { origin: originOf(server.httpServer), close: () => server.close() };
}

async function built(): Promise<Started> {
	const server = await preview({ ...common, build: { outDir: '.' }, preview: anyPort });
	return { origin: originOf(server.httpServer), close: () => server.close() };
}

describe.each([
	['dev', dev],
	['preview', built]
])('the operator in the %s server', { timeout: 30_000 }, (_, start) => {
	let server: Started;
	beforeAll(async () => {
		server = await start();
	});
	afterAll(() => server.close());

	const control = async (path: string, body: unknown): Promise<unknown> =>
		(await fetch(`${server.origin}/__mock/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
	async function signIn(): Promise<string> {
		await control('network', { line: LINE });
		const answer = await fetch(`${server.origin}/session/v1/network-sign-in`, { method: 'POST', body: '{}' });
		expect(answer.status).toBe(200);
		const [cookie = ''] = answer.headers.getSetCookie();
		expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
		return cookie.split(';')[0] ?? '';
	}

	it('packs long answers for whoever takes them so', async () => {
		const cookie = await signIn();
		const usage = `${server.origin}/tmf-api/usageManagement/v4/usage?limit=50`;
		const packed = await fetch(usage, { headers: { cookie } });
		const whole = await fetch(usage, { headers: { cookie, 'accept-encoding': 'identity' } });
		expect([packed, whole].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null]);
		const length = ({ headers }: Response) => Number(headers.get('content-length'));
		expect(length(packed) * 4).toBeLessThan(length(whole));
		expect(await packed.json()).toEqual(await whole.json());
	});

	it('answers the APIs by the cookie and leaves the app’s own paths alone', async () => {
		expect((await fetch(server.origin + BUCKET)).status).toBe(401);
		const cookie = await signIn();
		const answer = await fetch(server.origin + BUCKET, { headers: { cookie: `theme=dark; ${cookie}` } });
		expect(answer.headers.get('content-length')).toMatch(/^\d+$/);
		expect(await answer.json()).toMatchObject([{ name: 'main' }, { name: 'cashback' }]);
		const etag = answer.headers.get('etag') ?? '';
		const again = await fetch(server.origin + BUCKET, { headers: { cookie, 'If-None-Match': etag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		expect(await (await fetch(`${server.origin}/`)).text()).toContain('<title>app</title>');
	});

	it('tells pages of other origins nothing, and does nothing for them', async () => {
		const elsewhere = [
			{ origin: 'https://evil.example' },
			{ origin: 'null' },
			{ origin: 'http://localhost:4173', 'sec-fetch-site': 'cross-site' },
			{ 'sec-fetch-site': 'cross-site' },
			{ 'sec-fetch-site': 'same-site' }
		];
		await control('network', { line: LINE });
		for (const headers of elsewhere as Record<string, string>[]) {
			const told = await Promise.all(
				['/__mock', '/__mock/sms', '/__mock/state?x'].map((path) => fetch(server.origin + path, { headers }))
			);
			const done = await fetch(`${server.origin}/__mock/network`, { method: 'POST', headers, body: '{"line":null}' });
			expect([...told, done].map(({ status }) => status)).toEqual([403, 403, 403, 403]);
			const app = await fetch(`${server.origin}/`, { headers });
			for (const answer of [...told, done, app]) expect(answer.headers.get('access-control-allow-origin')).toBeNull();
		}
		expect(await (await fetch(`${server.origin}/__mock/state`)).json()).toMatchObject({ network: LINE });
		const own = { origin: server.origin, 'sec-fetch-site': 'same-origin' };
		expect((await fetch(`${server.origin}/__mock/sms`, { headers: own })).status).toBe(200);
		// Not with fetch, which says its own mode.
		const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
		const opened = await new Promise<IncomingMessage>((resolve) =>
			get(`${server.origin}/__mock`, { headers: link }, resolve)
		);
		opened.resume();
		expect(opened.statusCode).toBe(200);
	});

	it('believes a forwarded address and host of no client: the limit per client holds', async () => {
		await control('reset', {});
		await control('quirks', { easyCaptcha: true });
		const headers = { 'x-forwarded-for': '203.0.113.1', 'x-forwarded-host': 'evil.example' };
		const post = async (path: string, body: object, from = headers) => {
			const challenge = (await (await fetch(`${server.origin}/session/v1/challenge`)).json()) as Challenge;
			const captcha = { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
			const sent = { method: 'POST', headers: from, body: JSON.stringify({ ...body, captcha }) };
			return (await fetch(`${server.origin}/session/v1/${path}`, sent)).status;
		};
		expect(await post('sms-password', { phoneNumber: LINE })).toBe(200);
		const sms = (await (await fetch(`${server.origin}/__mock/sms?to=${encodeURIComponent(LINE)}`)).json()) as object[];
		expect(sms.at(-1)).toMatchObject({ text: expect.stringMatching(/@127\.0\.0\.1 #\d+$/) as string });
		const tried = (index: number) =>
			post(
				'sign-in',
				{ phoneNumber: `+7900200${1000 + index}`, password: 'Wrong-123' },
				{ ...headers, 'x-forwarded-for': `203.0.113.${index}` }
			);
		for (let index = 0; index < 30; index += 1) expect(await tried(index)).toBe(403);
		expect(await tried(30)).toBe(429);
		await control('reset', {});
	});

	it('breaks connections so that the client does not ask again by itself', async () => {
		const cookie = await signIn();
		await control('faults', [{ path: BUCKET, kind: 'drop-after', times: 1 }]);
		await expect(fetch(server.origin + BUCKET, { headers: { cookie } })).rejects.toThrow('fetch failed');
		expect((await fetch(server.origin + BUCKET, { headers: { cookie } })).status).toBe(200);
	});

	it('hangs until the client gives up or the fault is lifted', async () => {
		await control('faults', [{ path: BUCKET, kind: 'hang' }]);
		const patience = new AbortController();
		const given = fetch(server.origin + BUCKET, { signal: patience.signal });
		const held = fetch(server.origin + BUCKET);
		const log = async () => (await (await fetch(`${server.origin}/__mock/log`)).json()) as { status: number }[];
		await vi.waitFor(async () => expect((await log()).slice(-2)).toMatchObject([{ status: 0 }, { status: 0 }]));
		patience.abort();
		await expect(given).rejects.toThrow(/abort/i);
		await control('faults', []);
		await expect(held).rejects.toThrow('fetch failed');
	});
});
