import { describe, expect, it } from 'vitest';
import { covers, coveredBy } from './covers';
import { entryName, entryOf, prefixOf } from './entry';

it.each(['+79000000002', '+4915112345678', '+7495*', '+1*', 'hidden'] as const)(
	'%s is named and read back',
	(entry) => {
		expect(entryName(entry)).toBe(`blacklist:${entry}`);
		expect(entryOf(entryName(entry))).toBe(entry);
	}
);

it.each([
	'tone:+79000000002',
	'blacklist',
	'blacklist:',
	'blacklist:*',
	'blacklist:+*',
	'blacklist:+0495*',
	'blacklist:79000000002',
	'blacklist:+7*495',
	'blacklist:+123456',
	'blacklist:+123456789012345*',
	'blacklist:anonymous'
])('%s names no entry', (name) => {
	expect(entryOf(name)).toBeUndefined();
});

it('a mask begins with something, others are themselves', () => {
	expect([prefixOf('+7495*'), prefixOf('+79000000002'), prefixOf('hidden')]).toEqual(['+7495', undefined, undefined]);
});

describe('an entry covers', () => {
	it.each([
		['itself', '+79000000002', '+79000000002', true],
		['no other number', '+79000000002', '+79000000003', false],
		['whatever begins so', '+7495*', '+74951234567', true],
		['a narrower mask', '+7495*', '+74951*', true],
		['no wider mask', '+7495*', '+749*', false],
		['nothing beside it', '+7495*', '+74991234567', false],
		['no hidden number by a mask', '+7*', 'hidden', false],
		['hidden ones by themselves', 'hidden', 'hidden', true],
		['no number by hidden ones', 'hidden', '+79000000002', false]
	] as const)('%s', (_, entry, other, expected) => {
		expect(covers(entry, other)).toBe(expected);
	});

	it('the first of several that does is told', () => {
		expect(coveredBy(['hidden', '+749*', '+7495*'], '+74951234567')).toBe('+749*');
		expect(coveredBy([], 'hidden')).toBeUndefined();
	});
});
