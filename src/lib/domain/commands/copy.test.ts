import { expect, it } from 'vitest';
import type { CopyCommand } from '../command';
import { LINE } from '../outbox.fixture';
import { specOf } from './all';
import { isReadableCommand } from '../stored-entry';

const ID = 'a'.repeat(64);
const command: CopyCommand = { kind: 'copy', line: LINE, copy: ID, size: 1 };

it.each<[string, object, boolean]>([
	['as it is made', {}, true],
	['after none', { after: '' }, true],
	['after another', { after: ID }, true],
	['of no id', { copy: 'A' }, false],
	['of no size', { size: 0 }, false],
	['of a size that is none', { size: '1' }, false],
	['after what is no copy', { after: 'x' }, false]
])('%s can be read: %s', (_, change, readable) => {
	expect(isReadableCommand({ ...command, ...change })).toBe(readable);
});

it('takes no money, and is the same as one of the same contents alone', () => {
	const spec = specOf(command);
	expect(spec.spends(command)).toBe(false);
	expect(spec.isSame?.(command, { ...command, size: 2 })).toBe(true);
	expect(spec.isSame?.(command, { ...command, copy: 'b'.repeat(64) })).toBe(false);
});
