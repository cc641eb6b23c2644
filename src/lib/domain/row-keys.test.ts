import { expect, it } from 'vitest';
import { byId, keyed } from './row-keys';

it('sorts ids as they were given', () => {
	const ids = ['m-10', 'm-9', 'm-2', 'm-11', 'm-2'].map((id) => ({ id }));
	expect(ids.toSorted(byId).map(({ id }) => id)).toEqual(['m-2', 'm-2', 'm-9', 'm-10', 'm-11']);
});

it('tells rows apart by their keys, by their ids where keys repeat or are ids of others', () => {
	const rows = [
		{ id: '1', key: 'a' },
		{ id: '2' },
		{ id: '3', key: 'consultation' },
		{ id: '4', key: 'consultation' },
		{ id: '5', key: '2' }
	];
	expect(keyed(rows).map(({ key }) => key)).toEqual(['a', '2', 'consultation', '4', '5']);
});
