import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { contextOf } from './context.fixture';
import { toPromotion } from './promotion';

const LINE = '+79000000001';
const map = (record: object) =>
	toPromotion({ id: 'p1', name: 'Ночи', ...record }, { line: idOf(LINE), number: LINE, pack: {} as OperatorPack });

it('reads what is offered, until when and on what', () => {
	const pattern = [
		{ action: [{ actionEntityRef: { id: 'night-net' } }, { actionEntityRef: { id: 'night-net' } }, {}] },
		{ action: null }
	];
	const validFor = { startDateTime: '2026-11-01T00:00:00Z', endDateTime: '2026-12-01T00:00:00Z' };
	const record = { description: 'Дешевле', lifecycleStatus: 'release', promotionType: 'Discount', validFor, pattern };
	expect(map(record)).toEqual([
		{
			line: idOf(LINE),
			id: 'p1',
			name: 'Ночи',
			text: 'Дешевле',
			kind: 'offer',
			from: Date.UTC(2026, 10, 1),
			until: Date.UTC(2026, 11, 1),
			offerings: ['night-net']
		}
	]);
});

it('takes what says nothing of money for news, and shows what an unknown state is in', () => {
	expect(map({ lifecycleStatus: 'celebrated' })).toEqual([
		{ line: idOf(LINE), id: 'p1', name: 'Ночи', text: '', kind: 'news', offerings: [] }
	]);
});

it.each(['draft', 'test', 'waitForApproval', 'suspend', 'retirement'])('leaves out what is in %s', (lifecycleStatus) =>
	expect(map({ lifecycleStatus })).toEqual([])
);

it('never takes an end that can not be read for none: it would look as if it held now', () => {
	expect(map({ validFor: { endDateTime: 'New Year' } })).toBeUndefined();
	expect(map({ validFor: { startDateTime: 'soon' } })).toBeUndefined();
	expect(map({ validFor: { endDateTime: null } })?.[0]).not.toHaveProperty('until');
	expect(map({ validFor: null })).toHaveLength(1);
});

it('reads an end without a zone by the clock of the operator, and a date through its day', () => {
	const context = contextOf();
	const until = (endDateTime: string) =>
		toPromotion({ id: 5, name: 'Ночи', validFor: { endDateTime } }, context)?.[0]?.until;
	expect(until('2026-01-01T00:00:00')).toBe(Date.UTC(2025, 11, 31, 21));
	expect(until('2026-01-01')).toBe(Date.UTC(2026, 0, 1, 20, 59, 59));
});

it.each(['Retired', 'WAIT_FOR_APPROVAL', 'Expired'])('leaves out what is %s', (lifecycleStatus) =>
	expect(map({ lifecycleStatus, name: 7 })).toEqual([])
);

it('can’t read what has no name', () => expect(map({ name: 7 })).toBeUndefined());
