import { expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { toPromotion } from './promotion';

const LINE = '+79000000001';
const map = (record: object) =>
	toPromotion({ id: 'p1', name: 'Ночи', ...record }, { line: LINE, pack: {} as OperatorPack });

it('reads what is offered, until when and on what', () => {
	const pattern = [
		{ action: [{ actionEntityRef: { id: 'night-net' } }, { actionEntityRef: { id: 'night-net' } }, {}] },
		{ action: null }
	];
	const validFor = { startDateTime: '2026-11-01T00:00:00Z', endDateTime: '2026-12-01T00:00:00Z' };
	const record = { description: 'Дешевле', lifecycleStatus: 'release', promotionType: 'Discount', validFor, pattern };
	expect(map(record)).toEqual([
		{
			line: LINE,
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
		{ line: LINE, id: 'p1', name: 'Ночи', text: '', kind: 'news', offerings: [] }
	]);
});

it.each(['draft', 'test', 'waitForApproval', 'suspend', 'retirement'])('leaves out what is in %s', (lifecycleStatus) =>
	expect(map({ lifecycleStatus })).toEqual([])
);

it('can’t read what has no name', () => expect(map({ name: 7 })).toBeUndefined());
