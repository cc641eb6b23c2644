import type { ApiName } from '../../../src/lib/operator/api-paths';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { OFFICIAL_FILES, folder } from '../../contract/official-files';
import { API_NAMES } from '../gateway/bases';
import type { Answer, ForeignServer } from '../gateway/foreign-server';

const SCRIPT = join(import.meta.dirname, '../prism.js');
/** Of a connection, not of the message that is passed on. */
const HOP = ['host', 'connection', 'cookie', 'content-length', 'accept-encoding', 'transfer-encoding', 'keep-alive'];

/**
 * What is made up is the same for the same word; another one is another operator. Of ten tried this
 * one has the smallest list of products.
 */
const SEED = process.env['SEED'] ?? 'nine';

const KEPT = ['x-total-count', 'x-result-count', 'link', 'location', 'sl-violations'];

/**
 * Prism on the official files, from `firstPort` up. Two servers share it: one that fills in the
 * schemas plainly, one at random.
 */
export async function startPrism(firstPort: number): Promise<{ server(kind: Kind): ForeignServer; close(): void }> {
	const ports = new Map<ApiName, number>(API_NAMES.map((api, index) => [api, firstPort + index]));
	const documents = API_NAMES.map((api) => `${ports.get(api)}=${join(folder ?? '', OFFICIAL_FILES[api])}`);
	const child = spawn(process.execPath, [SCRIPT, ...documents], { stdio: ['ignore', 'pipe', 'inherit'] });
	await new Promise<void>((resolve, reject) => {
		child.stdout.on('data', (chunk) => String(chunk).includes('LISTENING') && resolve());
		child.on('exit', (code) => reject(new Error(`Prism ended with ${code}`)));
	});
	// To make up products, which contain products, takes up to a quarter of a minute: what was told
	// once is told again, as a server would.
	const madeUp = new Map<string, Promise<Answer>>();
	return {
		server: (kind) => ({
			id: kind,
			title: `Prism ${kind}`,
			shown: [],
			async answer({ api, method, path, query, headers, body }) {
				const passed = new Headers([...headers].filter(([name]) => !HOP.includes(name)));
				if (kind === 'dynamic') passed.set('Prefer', `dynamic=true, seed=${SEED}`);
				const search = query.size > 0 ? `?${query}` : '';
				const ask = async (): Promise<Answer> => {
					const address = `http://127.0.0.1:${ports.get(api)}${path}${search}`;
					const answer = await fetch(address, { method, headers: passed, body: body === '' ? null : body });
					const told = [...answer.headers].filter(([name]) => KEPT.includes(name));
					return { status: answer.status, headers: Object.fromEntries(told), body: await answer.text() };
				};
				if (kind === 'static' || method !== 'GET') return ask();
				const known = madeUp.get(api + path) ?? ask();
				madeUp.set(api + path, known);
				return known;
			}
		}),
		close: () => void child.kill()
	};
}

type Kind = 'static' | 'dynamic';
