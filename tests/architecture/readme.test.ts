/** The README says which APIs an operator may expose; the app asks exactly those. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { API_NAMES } from '$lib/operator/api-paths';
import { ROOT } from './sources';

it('the README names every API of TM Forum that the app speaks, and no other', () => {
	const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
	const step = /1\. Expose the APIs:[\s\S]*?\n2\. /.exec(text)?.[0] ?? '';
	const named = [...step.matchAll(/\b(6\d\d)\b|TMF(\d{3})/g)].map(([, bare, full]) => `tmf${bare ?? full}`);
	const spoken = API_NAMES.filter((name) => name.startsWith('tmf'));
	expect(named.toSorted()).toEqual(spoken.toSorted());
	for (const own of ['session', 'contacts', 'push'] as const) expect(step).toContain(own);
});
