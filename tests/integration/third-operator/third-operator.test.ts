/**
 * «A new operator» of CONTRIBUTING, step by step: its folder, its line in the list, and nothing
 * else.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runnerImport } from 'vite';
import type * as Packs from '$lib/operator/packs';
import type { nord } from './pack';
import type * as Walk from './walk';

const ROOT = join(import.meta.dirname, '../../..');
const HERE = 'tests/integration/third-operator';
const copy = join(ROOT, '.svelte-kit', HERE);
const ID: (typeof nord)['id'] = 'nord';

let seen: Awaited<ReturnType<typeof Walk.walk>>;

beforeAll(async () => {
	rmSync(copy, { recursive: true, force: true });
	for (const folder of ['src', 'mocks', HERE]) cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });

	const operator = join(copy, 'src/lib/operator');
	mkdirSync(join(operator, 'packs', ID));
	cpSync(join(ROOT, HERE, 'pack.ts'), join(operator, 'packs', ID, 'pack.ts'));
	const list = join(operator, 'packs.ts');
	const before = readFileSync(list, 'utf8');
	const after = `import { nord } from './packs/${ID}/pack';\n${before}`.replace(
		/(ALL: Packs = \[[^\]]*)\]/,
		'$1, nord]'
	);
	expect(after.split('\n').length).toBe(before.split('\n').length + 1);
	writeFileSync(list, after);

	seen = await (await imported<typeof Walk>(join(HERE, 'walk.ts'))).walk();
}, 120_000);

async function imported<Module>(file: string, define: Record<string, string> = {}): Promise<Module> {
	const { module } = await runnerImport<Module>(join(copy, file), {
		configFile: false,
		root: copy,
		define,
		resolve: { alias: { $lib: join(copy, 'src/lib'), dexie: 'dexie/dist/modern/dexie.mjs' } }
	});
	return module;
}

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('its pack is one that can be used', () => {
	expect(seen.faults).toEqual([]);
});

it('stands beside the other one of its country: proposed for its own range, and to be chosen for a number that was ported', () => {
	expect([seen.own, seen.choice]).toEqual([
		['nord', 'mts-ru'],
		['mts-ru', 'nord']
	]);
});

it('is the only one there is in a build that is for it alone, and the first where it is named first', async () => {
	const idsOf = async (operators: string) => {
		const define = { __OPERATORS__: JSON.stringify(operators) };
		const { PACKS } = await imported<typeof Packs>('src/lib/operator/packs.ts', define);
		return PACKS.map(({ id }) => id);
	};
	expect([await idsOf('nord'), await idsOf('nord,mts-ru')]).toEqual([['nord'], ['nord', 'mts-ru']]);
});

it('is asked at its own paths alone, from the captcha to the withdrawal of notices, and kept with the line', () => {
	expect([seen.signedIn, seen.kept]).toEqual(['nord', 'nord']);
	const moved = /^\/(session|push|tmf-api\/(usageManagement|prepayBalanceManagement|promotionManagement))\//;
	expect(seen.paths.filter((path) => moved.test(path))).toEqual([]);
	for (const api of [
		'session/v1/challenge',
		'session/v1/sign-out',
		'balance/v4/bucket',
		'usage/v4/usage',
		'push/v1/key'
	])
		expect(seen.paths).toContain(`/operators/nord/${api}`);
});

it('shows what it has, moves money, and is told of notices', () => {
	expect([seen.failed, seen.warnings, seen.topUp]).toEqual([[], [], 'done']);
	expect(seen.usage).toBeGreaterThan(0);
	expect([seen.owed, seen.subscriptions]).toEqual([{}, 0]);
});

it('goes without the parts that it has not', () => {
	expect([seen.regions, seen.codes, seen.pieces]).toEqual([0, 0, 1]);
	expect([seen.reading, seen.dangers]).toEqual([{ findings: [], doubts: [], dangers: [] }, []]);
});
