/**
 * `npm run check-operator -- --pack mts-ru --origin https://… --cookie 'name=value'`: reads an
 * operator's servers once with the app's own readers and says what can't be read and why. `--json`
 * for machines; `--try-key` also sends one message to support, twice under one key. Ends with 0
 * when all is good, 1 when something needs a change, 2 when it was called wrongly.
 */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const USAGE = "npm run check-operator -- --pack ID --origin https://HOST --cookie 'name=value' [--json] [--try-key]";

function read() {
	try {
		return parseArgs({
			options: {
				pack: { type: 'string' },
				origin: { type: 'string' },
				cookie: { type: 'string' },
				json: { type: 'boolean', default: false },
				'try-key': { type: 'boolean', default: false }
			}
		}).values;
	} catch (error) {
		console.error(String(error));
		return {};
	}
}

const { pack: id, origin, cookie, json, 'try-key': writes } = read();
const root = resolve(import.meta.dirname, '..');
const vite = await createServer({
	configFile: false,
	root,
	logLevel: 'error',
	appType: 'custom',
	server: { middlewareMode: true, watch: null, ws: false },
	optimizeDeps: { noDiscovery: true },
	resolve: { alias: { $lib: resolve(root, 'src/lib') } }
});

async function run() {
	const { checkOperator, inWords, isGood, SERVER_PACKS } = await vite.ssrLoadModule('/tests/check-operator/report.ts');
	const pack = SERVER_PACKS.find((/** @type {{ id: string }} */ one) => one.id === id);
	if (!pack || !origin || !cookie || !URL.canParse(origin)) {
		console.error(`${USAGE}\nPacks: ${SERVER_PACKS.map((/** @type {{ id: string }} */ one) => one.id).join(', ')}`);
		return 2;
	}
	const report = await checkOperator({
		pack,
		wire: { origin: new URL(origin).origin, cookie, fetch },
		...(writes && { tryKey: { key: randomUUID(), text: 'проверка' } })
	});
	console.log(json ? JSON.stringify(report, null, '\t') : inWords(report));
	return isGood(report) ? 0 : 1;
}

process.exitCode = await run().catch((error) => {
	console.error(String(error));
	return 1;
});
await vite.close();
