/** docs/deploy/nginx.conf: every path of the packs is proxied, and an nginx, where there is one, starts with it and serves the app. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpsServer, request as httpsRequest, type Server } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MEDIA } from '../../mocks/handlers/tone-previews';
import { PACKS } from '$lib/operator/packs';

const ROOT = join(import.meta.dirname, '../..');
const CONF = readFileSync(join(ROOT, 'docs/deploy/nginx.conf'), 'utf8');

it('proxies every base path of every pack', () => {
	const proxied = [...CONF.matchAll(/location ~ (\S+) \{([^}]*)\}/g)].flatMap(([, pattern = '', block = '']) =>
		block.includes('proxy_pass') ? [new RegExp(pattern)] : []
	);
	const paths = [...PACKS.flatMap(({ api }) => Object.values(api)), MEDIA].map((path) => `${path}/x`);
	expect(paths.filter((path) => !proxied.some((pattern) => pattern.test(path)))).toEqual([]);
});

const MIME = ['/etc/nginx/mime.types', '/usr/local/nginx/conf/mime.types'].find((path) => existsSync(path));
const has = (command: string, argument: string) => spawnSync(command, [argument], { stdio: 'ignore' }).status === 0;
const able = MIME !== undefined && has('nginx', '-v') && has('openssl', 'version');

describe.skipIf(!able)('a real nginx', () => {
	const at = mkdtempSync(join(tmpdir(), 'nginx-'));
	const [certificate, key] = [join(at, 'certificate.pem'), join(at, 'key.pem')];
	let nginx: ChildProcess;
	let gateway: Server;
	let port: number;
	/** What has reached the gateway last. */
	let arrived: { url: string; headers: IncomingHttpHeaders };

	interface Answer {
		status: number;
		headers: IncomingHttpHeaders;
		body: Buffer;
	}

	function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
		return new Promise((resolve, reject) => {
			const asked = httpsRequest(
				{ host: '127.0.0.1', port, path, method, headers, rejectUnauthorized: false },
				(reply) => {
					const chunks: Buffer[] = [];
					reply.on('data', (chunk: Buffer) => chunks.push(chunk));
					reply.on('end', () =>
						resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) })
					);
				}
			);
			asked.on('error', reject);
			asked.end();
		});
	}

	/** The built app, or a few files in its shape. */
	function site(): string {
		const root = join(at, 'site');
		if (existsSync(join(ROOT, 'build/index.html'))) {
			cpSync(join(ROOT, 'build'), root, { recursive: true });
		} else {
			mkdirSync(join(root, '_app/immutable'), { recursive: true });
			for (const page of ['index', 'sign-in', 'expenses']) writeFileSync(join(root, `${page}.html`), '<!doctype html>');
			mkdirSync(join(root, 'expenses'));
			writeFileSync(join(root, 'service-worker.js'), '//');
			cpSync(join(ROOT, 'static/manifest.webmanifest'), join(root, 'manifest.webmanifest'));
		}
		writeFileSync(join(root, '_app/immutable/a.js'), '//');
		return root;
	}

	beforeAll(async () => {
		execFileSync(
			'openssl',
			[
				'req',
				'-x509',
				'-newkey',
				'rsa:2048',
				'-nodes',
				'-days',
				'1',
				'-subj',
				'/CN=localhost',
				'-keyout',
				key,
				'-out',
				certificate
			],
			{ stdio: 'ignore' }
		);
		gateway = createHttpsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (incoming, outgoing) => {
			arrived = { url: incoming.url ?? '', headers: incoming.headers };
			outgoing.writeHead(200, { 'Content-Type': 'application/json', ETag: '"strong"', 'Cache-Control': 'no-store' });
			outgoing.end(JSON.stringify('x'.repeat(5_000)));
		});
		const [gatewayPort, httpPort] = [await listening(gateway), await freePort()];
		port = await freePort();
		const conf = CONF.replaceAll('<operator-gateway-host>:443', `127.0.0.1:${gatewayPort}`)
			.replaceAll('<operator-gateway-host>', 'gateway.example')
			.replaceAll('<app-host>', 'localhost')
			.replaceAll('<certificate-chain.pem>', certificate)
			.replaceAll('<certificate-key.pem>', key)
			.replaceAll('<build-directory>', site())
			.replace('listen 80;', `listen 127.0.0.1:${httpPort};`)
			.replace('listen 443 ', `listen 127.0.0.1:${port} `);
		expect(conf).not.toMatch(/^[^#\n]*<[a-z.-]+>/m);
		writeFileSync(join(at, 'app.conf'), conf);
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(of) => `${of}_temp_path ${join(at, of)};`
		);
		const main = join(at, 'nginx.conf');
		writeFileSync(
			main,
			`${process.getuid?.() === 0 ? 'user root root;' : ''} daemon off; worker_processes 1; pid ${join(at, 'pid')};
			error_log ${join(at, 'error.log')}; events {} http { include ${MIME}; access_log off; ${temporary.join(' ')} include app.conf; }`
		);
		const tested = spawnSync('nginx', ['-t', '-p', at, '-c', main], { encoding: 'utf8' });
		expect(tested.stderr).toContain('test is successful');
		nginx = spawn('nginx', ['-p', at, '-c', main], { stdio: 'ignore' });
		await vi.waitFor(() => ask('/'), { timeout: 20_000, interval: 20 });
	});

	afterAll(async () => {
		nginx.kill();
		await new Promise((ended) => nginx.on('exit', ended));
		await new Promise((closed) => gateway.close(closed));
		rmSync(at, { recursive: true, force: true });
	});

	it.each([
		['/', 200, 'text/html'],
		['/sign-in', 200, 'text/html'],
		['/expenses', 200, 'text/html'],
		['/manifest.webmanifest', 200, 'application/manifest+json'],
		['/service-worker.js', 200, 'javascript'],
		['/nowhere', 404, 'text/html']
	])('answers %s with %i %s, to be asked for anew', async (path, status, type) => {
		const answer = await ask(path);
		expect(answer.status).toBe(status);
		expect(answer.headers['content-type']).toContain(type);
		if (status === 200) expect(answer.headers['cache-control']).toBe('no-cache');
		expect(answer.headers['content-security-policy']).toBe("frame-ancestors 'none'");
	});

	it('lets what is named by its content be kept, and not its absence', async () => {
		const [there, gone] = await Promise.all([ask('/_app/immutable/a.js'), ask('/_app/immutable/b.js')]);
		expect(there.headers['cache-control']).toContain('immutable');
		expect([gone.status, gone.headers['cache-control']]).toEqual([404, undefined]);
	});

	it('packs the manifest', async () => {
		const { headers, body } = await ask('/manifest.webmanifest', { 'Accept-Encoding': 'gzip' });
		expect(headers['content-encoding']).toBe('gzip');
		expect(JSON.parse(gunzipSync(body).toString())).toHaveProperty('start_url');
	});

	it('takes API calls to the gateway with key, tag and cookie, and its answer back with its own ETag', async () => {
		const answer = await ask(
			'/tmf-api/payment/v4/payment?correlatorId=a',
			{
				'Accept-Encoding': 'gzip',
				Cookie: 'session=1',
				'Idempotency-Key': 'key-1',
				'If-None-Match': '"old"',
				Origin: 'https://localhost',
				'X-MSISDN': '+79000000001'
			},
			'POST'
		);
		expect([answer.status, answer.headers['etag'], answer.headers['cache-control']]).toEqual([
			200,
			'"strong"',
			'no-store'
		]);
		expect(arrived.url).toBe('/tmf-api/payment/v4/payment?correlatorId=a');
		expect(arrived.headers).toMatchObject({
			host: 'gateway.example',
			'x-forwarded-host': '127.0.0.1',
			'x-forwarded-proto': 'https',
			'idempotency-key': 'key-1',
			'if-none-match': '"old"',
			origin: 'https://localhost',
			cookie: 'session=1'
		});
		expect(arrived.headers).not.toHaveProperty('x-msisdn');
	});
});

function listening(server: Pick<Server, 'listen' | 'address'>): Promise<number> {
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
}

/** Of the moment: nobody else here asks for one. */
async function freePort(): Promise<number> {
	const server = createServer();
	const port = await new Promise<number>((resolve) => {
		server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
	await new Promise((closed) => server.close(closed));
	return port;
}
