/**
 * What is broken on purpose stands in the sources as the breaks know it: one that changes nothing
 * would count as not found, hours later.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BREAKS } from '../faults/breaks';
import { ROOT } from './sources';

it.each(Object.entries(BREAKS))('%s has something to break', (_, { changes }) => {
	for (const { file, from } of changes) expect(readFileSync(join(ROOT, 'src/lib', file), 'utf8')).toContain(from);
});
