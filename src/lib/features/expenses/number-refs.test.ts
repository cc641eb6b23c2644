import { expect, it } from 'vitest';
import { memoryStore } from '../shared/forms/memory-store.fixture';
import { hasRefs, withoutRefs, withRefs } from './number-refs';

const number = (key: string) => ({ by: 'number', key }) as const;
const INTERNET = { by: 'category', key: 'internet' } as const;

it('a number is written down as a name that this tab alone can read', () => {
	const kept = memoryStore();
	const path = [INTERNET, number('+79000000002')];
	const written = withRefs(path, kept);
	expect(written).toEqual([INTERNET, number('~0')]);
	expect(withRefs([number('BANK'), number('+79000000002')], kept)).toEqual([number('~1'), number('~0')]);
	expect(withoutRefs(written, kept)).toEqual(path);
	expect(withoutRefs(written, memoryStore())).toBeUndefined();
	expect([hasRefs(written), hasRefs(path)]).toEqual([true, false]);
});

it('what has no number, and an address with one that somebody has written, is as it is', () => {
	const kept = memoryStore();
	const path = [INTERNET, number(''), { by: 'service', key: '~0' } as const];
	expect(withRefs(path, kept)).toEqual(path);
	expect(hasRefs(path)).toBe(false);
	expect(withoutRefs([number('+79000000002')], kept)).toEqual([number('+79000000002')]);
	kept.set('expenses-numbers', [7, 'x']);
	expect(withoutRefs([number('~0')], kept)).toEqual([number('x')]);
	kept.set('expenses-numbers', 'x');
	expect(withoutRefs([number('~0')], kept)).toBeUndefined();
});
