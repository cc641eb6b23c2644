import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extrasOf } from '$lib/operator/extras';
import { PACKS } from '$lib/operator/packs';
import { ROOT, sources } from './sources';

const src = sources('src');
const all = [...src, ...sources('mocks', 'tests')];
const files = (list: { file: string }[]) => list.map(({ file }) => file);

/** Comments may name what the code may not. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('habits', () => {
	it('the top level holds only what it should', () => {
		const expected =
			/^(src|static|mocks|tests|docs|build|coverage|node_modules|test-results)$|^(svelte\.config\.js|vite\.config\.ts|tsconfig\.json)$|^package(-lock)?\.json$|^[A-Z]+(\.md)?$|^\./;
		expect(readdirSync(ROOT).filter((name) => !expected.test(name))).toEqual([]);
	});

	it('no source file is longer than 400 lines, and the median is at most 100', () => {
		const lengths = src.map(({ file, text }) => ({ file, lines: text.split('\n').length }));
		expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
		const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
		expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
	});

	it('the domain reads no clock, no locale and no randomness of its own', () => {
		const domain = src.filter(({ file }) => file.startsWith('src/lib/domain/'));
		expect(domain.length).toBeGreaterThan(0);
		expect(
			files(
				domain.filter(({ code }) =>
					/Date\.now|new Date\(\)|Math\.random|\bIntl\.\w+\(\)|crypto\./.test(withoutComments(code))
				)
			)
		).toEqual([]);
	});

	it('operator literals stand in the packs alone', () => {
		const literals = /\*1\d\d[*#]|#{2}\d{3}#|\b0890\b|\b0870261\b|['"`](RUB|BYN)['"`]|[₽]/;
		const elsewhere = src.filter(
			({ file }) => !file.startsWith('src/lib/operator/packs/') && !file.startsWith('src/lib/i18n/')
		);
		expect(files(elsewhere.filter(({ code }) => literals.test(withoutComments(code))))).toEqual([]);
	});

	it('what every operator’s app is installed with names none of them', () => {
		const installed = ['static/manifest.webmanifest', 'src/app.html'].map((file) =>
			readFileSync(join(ROOT, file), 'utf8')
		);
		const names = PACKS.map((pack) => ({ ...pack, ...extrasOf(pack) })).flatMap(({ name, codes, hotlines, voice }) => [
			...Object.values(name).map((words) => words.split(/[\s,]+/)[0] ?? words),
			...codes.map(({ code }) => code),
			...hotlines.map(({ number }) => ` ${number} `),
			` ${voice.number} `
		]);
		expect(names.filter((name) => installed.some((text) => text.includes(name)))).toEqual([]);
	});

	it('text for people stands in i18n and the packs alone', () => {
		const elsewhere = src.filter(
			({ file }) => !/^src\/lib\/(operator\/packs|i18n)\//.test(file) && !file.endsWith('app.html')
		);
		const cyrillic = /[А-Яа-яЁё]/;
		const markup = (text: string) => withoutComments(text).replace(/<!--[\s\S]*?-->/g, '');
		expect(files(elsewhere.filter(({ text }) => cyrillic.test(markup(text))))).toEqual([]);
	});

	it('every text is shown somewhere, and both languages have the same', () => {
		const folder = join(ROOT, 'src/lib/i18n/messages');
		const keysOf = (locale: string) =>
			readdirSync(join(folder, locale)).flatMap((area) =>
				Object.keys(JSON.parse(readFileSync(join(folder, locale, area), 'utf8')) as object).filter(
					(key) => key !== '$schema'
				)
			);
		expect(keysOf('en').toSorted()).toEqual(keysOf('ru').toSorted());
		const used = new Set(src.flatMap(({ text }) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)));
		expect(keysOf('ru').filter((key) => !used.has(key))).toEqual([]);
	});

	it('what several screens say stands once: nothing else repeats a text of `common.json`', () => {
		const folder = join(ROOT, 'src/lib/i18n/messages/ru');
		const textsOf = (area: string) =>
			Object.values(JSON.parse(readFileSync(join(folder, area), 'utf8')) as Record<string, unknown>);
		const common = textsOf('common.json');
		expect(common.length).toBeGreaterThan(0);
		expect(new Set(common).size).toBe(common.length);
		const areas = readdirSync(folder).filter((area) => area !== 'common.json');
		const again = areas.flatMap((area) => textsOf(area).filter((text) => common.includes(text)));
		expect(again).toEqual([]);
	});

	it('every file of messages is read', () => {
		const i18n = join(ROOT, 'src/lib/i18n');
		const settings = readFileSync(join(i18n, 'project.inlang/settings.json'), 'utf8');
		const read = (JSON.parse(settings) as Record<string, { pathPattern: string[] }>)['plugin.inlang.messageFormat'];
		const there = readdirSync(join(i18n, 'messages/ru')).map((file) => `./messages/{locale}/${file}`);
		// `npm run generate` writes the list.
		expect(read?.pathPattern.toSorted()).toEqual(there.toSorted());
	});

	it('what is known, empty, failed or still coming is decided in one place', () => {
		const features = src.filter(
			({ file }) => file.startsWith('src/lib/features/') && !file.startsWith('src/lib/features/shared/data/')
		);
		const own = /\bNEVER\b|checkedAt\s*[!=<>]=*\s*(?!undefined)[\w.]|line === undefined \? undefined : app\.queries/;
		expect(files(features.filter(({ text }) => own.test(text)))).toEqual([]);
	});

	it('there are no barrels inside', () => {
		const barrels = src.filter(
			({ file, code }) => /\/index\.ts$/.test(file) && !file.startsWith('src/service-worker/') && /export \*/.test(code)
		);
		expect(files(barrels)).toEqual([]);
	});

	it('tests wait for conditions, never for time', () => {
		// What happens to a phone happens at a time: «comes and goes every second», «killed 80 ms
		// after the tap», «still for a minute».
		const measured = [
			'tests/architecture/habits.test.ts',
			'tests/faults/comparison/',
			'tests/faults/kills/',
			'tests/faults/moving.torture.ts',
			'tests/faults/support/chromium.ts'
		];
		const tests = all.filter(({ file }) => file.startsWith('tests/') && !measured.some((one) => file.startsWith(one)));
		expect(files(tests.filter(({ code }) => /waitForTimeout|setTimeout\(\s*(resolve|done)/.test(code)))).toEqual([]);
	});

	it('a folder with rules of its own says them in a README', () => {
		for (const folder of ['mocks', 'src/lib/sync', 'docs'])
			expect(existsSync(join(ROOT, folder, 'README.md')), folder).toBe(true);
	});
});
