/**
 * docs/deploy/in-an-hour.md: the lines that check an installation, run as they stand against nginx
 * with the mock operator behind it.
 */
import { spawnSync, execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMockGateway, type Gateway } from '../../support/mock-gateway';
import { APP_HOST, DEPLOY, missingForNginx, startNginx, temporaryFolder, type Origin } from '../../support/nginx';
import { layOut } from './site.fixture';

interface Check {
	line: string;
	among: string[];
}

const page = readFileSync(join(DEPLOY, 'in-an-hour.md'), 'utf8');
const checks = [...page.matchAll(/```console\n([\s\S]*?)```/g)]
	.flatMap(([, block = '']) => block.trim().split('\n\n'))
	.map((one): Check => {
		const [line = '', ...among] = one.split('\n');
		return { line: line.replace(/^\$ /, ''), among };
	});

it('there are lines to run', () => expect(checks.length).toBeGreaterThan(8));

const hasCurl = spawnSync('curl', ['-V'], { encoding: 'utf8' }).stdout?.includes('HTTP2');
const missing = missingForNginx() ?? (hasCurl ? undefined : 'no curl with HTTP/2 here');

describe.skipIf(missing)(`in production in an hour${missing ? `: ${missing}` : ''}`, () => {
	const { folder, remove } = temporaryFolder();
	let origin: Origin;
	let gateway: Gateway;

	beforeAll(async () => {
		const site = join(folder, 'site');
		layOut(site);
		gateway = await startMockGateway(folder);
		origin = await startNginx({ folder, site, gatewayPort: gateway.port });
		const ways = [
			[443, origin.port],
			[80, origin.httpPort]
		].map(([from, to]) => `connect-to = "${APP_HOST}:${from}:127.0.0.1:${to}"`);
		writeFileSync(join(folder, '.curlrc'), [...ways, `cacert = "${origin.certificate}"`, 'noproxy = "*"'].join('\n'));
	});
	afterAll(async () => {
		await origin.stop();
		await gateway.stop();
		remove();
	});

	it.each(checks)('$line', async ({ line, among }) => {
		expect(among).not.toEqual([]);
		const { stdout } = await promisify(execFile)('sh', ['-c', line], {
			env: { PATH: process.env['PATH'], CURL_HOME: folder },
			encoding: 'latin1'
		});
		expect(
			among.filter((part) => !stdout.includes(part)),
			stdout
		).toEqual([]);
	});
});
