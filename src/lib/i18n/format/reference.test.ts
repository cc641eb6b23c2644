import { expect, it } from 'vitest';
import { reference } from './reference';

it.each([
	['ticket-1000001', '1000001'],
	['usage-277304516-0004106', '277304516-0004106'],
	['1000001', '1000001'],
	['TT-17a', 'TT-17a'],
	['deadbeef-0000-4000-8000-00000000000f', 'deadbeef-0000-4000-8000-00000000000f'],
	['', '']
])('%s is quoted as %s', (id, said) => {
	expect(reference(id)).toBe(said);
});
