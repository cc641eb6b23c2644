import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { mockOperator } from '../../../mocks/vite-plugin';

const ROOT = join(import.meta.dirname, '../../..');
const SIDES = ['ours', 'workbox'] as const;

/** Two bare pages, each with its own worker, beside one mock operator. */
export async function serveSides(port: number): Promise<{ url: string; close: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'comparison-'));
	for (const side of SIDES)
		writeFileSync(
			join(folder, `${side}.html`),
			`<!doctype html><meta charset="utf-8"><title>${side}</title><script type="module" src="/@pages/${side}.ts"></script>`
		);
	const pages = join(import.meta.dirname, 'pages');
	const entries = SIDES.flatMap((side) => [
		[side, join(folder, `${side}.html`)],
		[`worker-${side}`, join(import.meta.dirname, 'workers', `${side}.ts`)]
	]);
	const common = { configFile: false, root: folder, logLevel: 'error', publicDir: false } as const;
	await build({
		...common,
		define: { 'process.env.NODE_ENV': '"production"' },
		resolve: {
			alias: {
				'/@pages': pages,
				$lib: join(ROOT, 'src/lib'),
				dexie: join(ROOT, 'node_modules/dexie/dist/modern/dexie.mjs')
			}
		},
		build: {
			outDir: join(folder, 'built'),
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: {
				input: Object.fromEntries(entries),
				output: { entryFileNames: '[name].js' }
			}
		}
	});
	const server = await preview({
		...common,
		build: { outDir: join(folder, 'built') },
		plugins: [mockOperator()],
		preview: { host: '127.0.0.1', port, strictPort: true }
	});
	return {
		url: `http://127.0.0.1:${port}`,
		async close() {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
