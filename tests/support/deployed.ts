/**
 * The built app behind the nginx of docs/deploy, with the operator behind that, as it would stand
 * in production.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { cableTo, type Cable } from './cable';
import { tlsInFrontOf } from './gateway';
import { APP_HOST, DEPLOY, missingForNginx, startNginx, temporaryFolder } from './nginx';
import { freshTest as base } from './test';

export const BUILD = join(DEPLOY, '../../build');

interface Deployed {
	/** For builds to be made in; gone in the end. */
	folder: string;
	/** Of the app, for a browser to trust. */
	certificate: string;
	/** Between the browser and nginx. */
	cable: Cable;
	/** Serves a build from now on. */
	release(build: string): void;
}

const missing = missingForNginx();

export const test = base.extend<{
	deployed: Deployed;
	/** A device of its own; all are of one browser, which has to know the port when it starts. */
	newDevice: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}>({
	deployed: async ({ baseURL }, use, { skip }) => {
		skip(missing !== undefined, missing ?? '');
		const { folder, remove } = temporaryFolder();
		const place = join(folder, 'place');
		const release = (build: string) =>
			void execFileSync('sh', [join(DEPLOY, 'release.sh'), build, place], { stdio: 'pipe' });
		release(BUILD);
		const gateway = await tlsInFrontOf(Number(new URL(baseURL ?? '').port), folder);
		const origin = await startNginx({ folder, site: join(place, 'current'), gatewayPort: gateway.port });
		const cable = await cableTo(origin.port);
		await use({ folder, certificate: origin.certificate, cable, release });
		await cable.stop();
		await origin.stop();
		await gateway.stop();
		remove();
	},
	newDevice: async ({ deployed, launchOptions, contextOptions, locale, timezoneId, viewport }, use) => {
		const args = [...(launchOptions.args ?? []), ...leadingTo(deployed.cable.port, deployed.certificate)];
		const browser = await chromium.launch({ ...launchOptions, args });
		const usual = { ...contextOptions, locale, timezoneId, viewport, baseURL: `https://${APP_HOST}` };
		await use((options) => browser.newContext({ ...usual, ...options } as BrowserContextOptions));
		await browser.close();
	},
	context: async ({ newDevice, serviceWorkers }, use) => {
		await use(await newDevice({ serviceWorkers }));
	}
});

/**
 * The app's host is here, like every .example, and its certificate is trusted, for the scripts of
 * workers too.
 */
function leadingTo(port: number, certificate: string): string[] {
	const { publicKey } = new X509Certificate(readFileSync(certificate));
	const print = createHash('sha256')
		.update(publicKey.export({ type: 'spki', format: 'der' }))
		.digest('base64');
	return [
		`--host-resolver-rules=MAP *.example:443 127.0.0.1:${port}`,
		`--ignore-certificate-errors-spki-list=${print}`
	];
}
