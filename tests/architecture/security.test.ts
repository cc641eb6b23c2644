import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sources } from './sources';

const TEXT = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const ROWS = [...TEXT.matchAll(/^\| (\d+\.\d+\.\d+) +\| (\S.*?) +\| (.*?) *\|$/gm)].map(([, point, state, words]) => ({
	point: point ?? '',
	state: state ?? '',
	words: words ?? ''
}));
/** Paths in backticks; a name alone is no path. */
const pathsIn = (text: string) =>
	[...text.matchAll(/`((?:src|mocks|tests|docs)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');

/** How many points of levels 1 and 2 each section of the chapters has, in ASVS 5.0.0. */
const POINTS: Readonly<Record<string, number>> = {
	...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
	...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
	...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
	...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
	...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 3, '11.5': 1, '11.6': 1 },
	...{ '12.1': 3, '12.2': 2, '12.3': 4 },
	...{ '14.1': 2, '14.2': 4, '14.3': 3 }
};

describe('docs/security.md', () => {
	it('names files that are there', () => {
		const named = [...new Set(pathsIn(TEXT))];
		expect(named.length).toBeGreaterThan(20);
		expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});

	it('has each point once, in order, and leaves none of the first two levels out', () => {
		const all = Object.entries(POINTS).flatMap(([section, count]) =>
			Array.from({ length: count }, (_, index) => `${section}.${index + 1}`)
		);
		const aboveThem = new Set(['6.3.8']);
		expect(ROWS.map(({ point }) => point).filter((point) => !aboveThem.has(point))).toEqual(all);
	});

	it('names a test for what is met, and a reason for what is not', () => {
		const unknown = ROWS.filter(({ state }) => !['met', 'operator', 'not met', 'none'].includes(state));
		expect(unknown).toEqual([]);
		const untested = ROWS.filter(
			({ state, words }) => state === 'met' && !pathsIn(words).some((path) => /\.(test|spec)\.ts$/.test(path))
		);
		expect(untested).toEqual([]);
		const bare = ROWS.filter(({ state, words }) => state !== 'met' && words.replaceAll(/`[^`]*`/g, '').length < 10);
		expect(bare).toEqual([]);
	});
});

describe('what it says of the code', () => {
	it('no component and no script writes HTML', () => {
		const writing = sources('src').filter(
			({ file, text }) =>
				!file.includes('/paraglide/') &&
				/\{@html|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write\(/.test(text)
		);
		expect(writing.map(({ file }) => file)).toEqual([]);
	});

	it('secrets of the mock operator come from node:crypto', () => {
		const [secrets] = sources('mocks').filter(({ file }) => file === 'mocks/bss/secrets.ts');
		expect(secrets?.text).toContain("from 'node:crypto'");
		expect(secrets?.text).not.toContain('Math.random');
	});
});
