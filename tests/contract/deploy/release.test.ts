/**
 * docs/deploy/release.sh: what is served while one release follows another, on one machine and on
 * two that share an address.
 */
import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	symlinkSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '$lib/domain/instant';
import { ask } from '../../support/ask';
import { DEPLOY, missingForNginx, startNginx, temporaryFolder, type Origin } from '../../support/nginx';

const missing = missingForNginx();
const CHUNKS = '_app/immutable/chunks';

let folder: string;
let remove: () => void;
beforeEach(() => ({ folder, remove } = temporaryFolder()));
afterEach(() => remove());

function release(build: string, machine: string, part: string[] = [], env: Record<string, string> = {}): void {
	execFileSync('sh', [join(DEPLOY, 'release.sh'), build, join(folder, machine), ...part], {
		stdio: 'pipe',
		env: { PATH: process.env['PATH'], ...env }
	});
}

/**
 * A site in the shape of a build: pages name their chunks, one of which is the same in all; the
 * worker names all there is.
 */
function build(number: number): string {
	const to = join(folder, `build-${number}`);
	const chunks = ['shared.js', `start-${number}.js`, `node-${number}.js`].map((name) => `/${CHUNKS}/${name}`);
	const page = JSON.stringify({ number, chunks });
	const files = {
		'index.html': page,
		[`page-${number}.html`]: page,
		'_app/version.json': JSON.stringify({ version: number }),
		'service-worker.js': JSON.stringify({ number, chunks: [...chunks, '/'] }),
		...Object.fromEntries(chunks.map((path) => [path, `// ${path}`]))
	};
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(join(to, name, '..'), { recursive: true });
		writeFileSync(join(to, name), text);
	}
	return to;
}

const served = (name: string, machine = 'a') => join(folder, machine, 'current', name);
const numberOf = (name: string, machine = 'a') =>
	(JSON.parse(readFileSync(served(name, machine), 'utf8')) as { number: number }).number;

it('chunks of earlier builds stay as long as they may, pages go with their build', () => {
	const old = new Date(Date.now() - 10 * DAY);
	// What counts is when it was served, not when it was built.
	utimesSync(join(build(1), CHUNKS, 'node-1.js'), old, old);
	release(join(folder, 'build-1'), 'a');
	for (const name of ['start-1.js', 'shared.js']) utimesSync(served(`${CHUNKS}/${name}`), old, old);
	release(build(2), 'a');
	expect(readdirSync(served(CHUNKS)).toSorted()).toEqual(
		['node-1.js', 'node-2.js', 'shared.js', 'start-1.js', 'start-2.js'].toSorted()
	);
	expect([existsSync(served('page-1.html')), numberOf('index.html')]).toEqual([false, 2]);
	release(build(3), 'a', [], { KEEP_DAYS: '9' });
	expect(existsSync(served(`${CHUNKS}/start-1.js`))).toBe(false);
	expect(existsSync(served(`${CHUNKS}/node-1.js`))).toBe(true);
	// Old, but a part of this build too.
	expect(existsSync(served(`${CHUNKS}/shared.js`))).toBe(true);
});

it('the newest releases stay to go back to', () => {
	for (const number of [1, 2, 3, 4]) release(build(number), 'a', [], { KEEP: '3' });
	expect(readdirSync(join(folder, 'a/releases')).toSorted()).toEqual(['000002', '000003', '000004']);
	release(join(folder, 'a/releases/000003'), 'a', [], { KEEP: '3' });
	expect([numberOf('index.html'), numberOf('service-worker.js')]).toEqual([3, 3]);
});

it('what it does not know changes nothing', () => {
	release(build(1), 'a');
	expect(() => release(build(2), 'a', ['page'])).toThrow(/chunks, pages or nothing/);
	expect(() => release(join(folder, 'nowhere'), 'a')).toThrow();
	expect(numberOf('index.html')).toBe(1);
	release(build(2), 'a');
	expect(numberOf('index.html')).toBe(2);
});

describe.skipIf(missing)(`through nginx${missing ? `: ${missing}` : ''}`, () => {
	let origin: Origin;
	/** Which machine answers next: both have one address. */
	const turnTo = (machine: string) => {
		symlinkSync(join(folder, machine, 'current'), join(folder, 'turning'));
		renameSync(join(folder, 'turning'), join(folder, 'turn'));
	};
	beforeEach(async () => {
		turnTo('a');
		origin = await startNginx({ folder, site: join(folder, 'turn'), gatewayPort: 9 });
	});
	afterEach(() => origin.stop());

	const read = async (path: string) =>
		JSON.parse((await ask(origin, path)).body.toString()) as { number: number; chunks: string[] };

	it('twenty releases: whoever has opened one goes on with it, and what is not there yet is not kept as missing', async () => {
		release(build(0), 'a');
		const opened = [await read('/')];
		for (let number = 1; number <= 20; number += 1) {
			const next = await ask(origin, `/${CHUNKS}/start-${number}.js`);
			expect([next.status, next.headers['cache-control']]).toEqual([404, 'no-store']);
			release(build(number), 'a');
			opened.push(await read('/'));
			expect((await read('/service-worker.js')).number).toBe(number);
		}
		for (const path of new Set(opened.flatMap(({ chunks }) => chunks))) {
			const chunk = await ask(origin, path);
			expect([path, chunk.status, chunk.headers['cache-control']]).toEqual([
				path,
				200,
				'public, max-age=31536000, immutable'
			]);
			expect(chunk.body.toString()).toBe(`// ${path}`);
		}
	});

	it('two machines, in three steps: at every moment either has what the other’s pages and worker name', async () => {
		const machines = ['a', 'b'];
		for (const machine of machines) release(build(0), machine);
		const ofBoth = async <T>(look: () => Promise<T>): Promise<T[]> => {
			const seen: T[] = [];
			for (const machine of machines) {
				turnTo(machine);
				seen.push(await look());
			}
			return seen;
		};
		for (let number = 1; number <= 4; number += 1) {
			build(number);
			for (const part of [['chunks'], ['pages'], []])
				for (const machine of machines) {
					release(join(folder, `build-${number}`), machine, part);
					const pages = await ofBoth(() => read('/'));
					const workers = await ofBoth(() => read('/service-worker.js'));
					for (const path of new Set([...pages, ...workers].flatMap(({ chunks }) => chunks)))
						expect([path, ...(await ofBoth(() => ask(origin, path))).map(({ status }) => status)]).toEqual([
							path,
							200,
							200
						]);
					// A worker keeps the pages it finds: never older ones than itself.
					const newest = Math.max(...workers.map((worker) => worker.number));
					expect(pages.every((page) => page.number >= newest)).toBe(true);
				}
			expect((await ofBoth(() => read('/service-worker.js'))).map((worker) => worker.number)).toEqual([number, number]);
		}
	});
});
