/**
 * A real nginx in front of the app and the operator: docs/deploy/nginx.conf as fill-in.sh fills it
 * in, on ports of the moment.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { throwAwayCertificate, type Certificate } from './certificate';

export const DEPLOY = join(import.meta.dirname, '../../docs/deploy');
/** What people open, and what the certificate is for: 443 of it is the port below. */
export const APP_HOST = 'app.example';

/** Where what nginx needs from the outside is on this system. */
const MIME_TYPES = ['/etc/nginx/mime.types', '/usr/local/nginx/conf/mime.types', '/opt/homebrew/etc/nginx/mime.types'];

/** Debian has nginx where only root looks for commands. */
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };

const runs = (command: string, argument: string): boolean =>
	spawnSync(command, [argument], { stdio: 'ignore', env }).status === 0;

/** Why no nginx can be started here; undefined when it can. */
export function missingForNginx(): string | undefined {
	if (!runs('nginx', '-v')) return 'no nginx here (Debian: apt install nginx-light)';
	if (!runs('openssl', 'version')) return 'no openssl here to make a certificate (Debian: apt install openssl)';
	if (!MIME_TYPES.some((path) => existsSync(path))) return `none of ${MIME_TYPES.join(', ')}`;
	return undefined;
}

export interface Origin {
	/** Of https and http, on 127.0.0.1. */
	port: number;
	httpPort: number;
	/** Everything that nginx writes is in here. */
	folder: string;
	/** Of the app, to trust. */
	certificate: string;
	stop(): Promise<void>;
}

/** The gateway's address is in its certificate. */
const GATEWAY_HOST = '127.0.0.1';

/**
 * Starts it with a folder to serve and the port of the operator's gateway, which has TLS by
 * `gatewayCertificate`.
 */
export async function startNginx(options: { folder: string; site: string; gatewayPort: number }): Promise<Origin> {
	const { folder, site, gatewayPort } = options;
	const app = throwAwayCertificate(folder, APP_HOST);
	const [port, httpPort] = [await freePort(), await freePort()];
	const conf = execFileSync('sh', [join(DEPLOY, 'fill-in.sh')], {
		encoding: 'utf8',
		env: {
			PATH: env.PATH,
			APP_HOST,
			GATEWAY_HOST,
			GATEWAY_PORT: String(gatewayPort),
			GATEWAY_AUTHORITIES: gatewayCertificate(folder).certificate,
			CERTIFICATE: app.certificate,
			CERTIFICATE_KEY: app.key,
			SITE: site,
			ACME: join(folder, 'acme'),
			HTTP_PORT: `127.0.0.1:${httpPort}`,
			HTTPS_PORT: `127.0.0.1:${port}`,
			ACCESS_LOG: join(folder, 'access.log')
		}
	});
	writeFileSync(join(folder, 'app.conf'), conf);
	writeFileSync(join(folder, 'nginx.conf'), around(folder));
	const nginx = spawn('nginx', argumentsFor(folder), { stdio: ['ignore', 'ignore', 'pipe'], env });
	const ended = new Promise<void>((resolve) => nginx.on('exit', () => resolve()));
	let said = '';
	await new Promise<void>((resolve, reject) => {
		nginx.stderr.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			// By then the ports are taken.
			if (said.includes('start worker process')) resolve();
		});
		void ended.then(() => reject(new Error(said)));
	});
	return {
		port,
		httpPort,
		folder,
		certificate: app.certificate,
		stop: async () => {
			nginx.kill();
			await ended;
		}
	};
}

const argumentsFor = (folder: string) => [
	'-p',
	folder,
	'-c',
	join(folder, 'nginx.conf'),
	'-e',
	join(folder, 'error.log')
];

/**
 * What Debian's own nginx.conf would be around it. `gzip on` is there too, so that it must be said
 * where it is not wanted.
 */
function around(folder: string): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${of};`);
	return `${process.getuid?.() === 0 ? 'user root root;' : ''} daemon off; worker_processes 1; pid pid;
		error_log ${join(folder, 'error.log')}; error_log stderr notice;
		events {}
		http {
			include ${MIME_TYPES.find((path) => existsSync(path))}; default_type application/octet-stream; types_hash_max_size 2048;
			sendfile on; gzip on; access_log off; ${temporary.join(' ')} include app.conf;
		}`;
}

/** By which the gateway has to be known: made once a folder. */
export function gatewayCertificate(folder: string): Certificate {
	const made = { certificate: join(folder, `${GATEWAY_HOST}.pem`), key: join(folder, `${GATEWAY_HOST}.key`) };
	return existsSync(made.key) ? made : throwAwayCertificate(folder, GATEWAY_HOST);
}

/** A folder for one of them, and its end. */
export function temporaryFolder(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function listening(server: {
	listen(port: number, host: string, then: () => void): unknown;
	address(): unknown;
}) {
	return new Promise<number>((resolve) => {
		server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
}

/** Of the moment: nobody else here asks for one. */
async function freePort(): Promise<number> {
	const server = createServer();
	const port = await listening(server);
	await new Promise((closed) => server.close(closed));
	return port;
}
