import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { contextOf, LINE } from './context.fixture';
import { toOperation } from './operation';

const AT = '2026-11-22T12:00:00Z';
const done = { id: 'o', at: AT, kind: 'top-up', result: 'done' };
const read = (record: object) => toOperation(record, contextOf());

it('an operation with what is told of it', () => {
	const told = { subject: '•• 4242', device: 'Chrome, Android', result: 'refused', reason: 'нет денег' };
	expect(read({ ...done, ...told, amount: { unit: 'RUB', value: 500.5 } })).toEqual([
		{
			line: idOf(LINE),
			id: 'o',
			at: Date.parse(AT),
			kind: 'top-up',
			subject: '•• 4242',
			amount: { minor: 500_50, currency: 'RUB' },
			device: 'Chrome, Android',
			result: 'refused',
			reason: 'нет денег'
		}
	]);
	expect(read(done)).toEqual([{ line: idOf(LINE), id: 'o', at: Date.parse(AT), kind: 'top-up', result: 'done' }]);
});

it('words of a newer operator are told as they are', () => {
	expect(read({ ...done, kind: 'sim-swap', name: 'Замена SIM', result: 'half-done' })).toMatchObject([
		{ kind: 'other', name: 'Замена SIM', result: 'unknown' }
	]);
});

it('what is said of it in vain is as if it were not said, and never a reason to leave it out', () => {
	const empty = { name: '', subject: ' ', device: '', reason: null, amount: { unit: 'RUB', value: 'many' } };
	expect(read({ ...done, ...empty })).toEqual(read(done));
});

it.each([
	['no moment', { ...done, at: 'yesterday' }],
	['no key', { ...done, id: undefined }],
	['no result', { ...done, result: undefined }]
])('%s: it can’t be read', (_, record) => {
	expect(read(record)).toBeUndefined();
});
