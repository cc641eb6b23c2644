import { expect, it } from 'vitest';
import { idOf } from '../../domain/line.fixture';
import { toBillingAccount } from './billing-account';
import { contextOf, LINE } from './context.fixture';

const context = contextOf();

it.each([
	[{ id: 'a', name: '277304516', accountType: 'mobile', state: 'active' }, '277304516', 'mobile'],
	[{ id: 'a', name: '501-204-7731', accountType: 'Internet' }, '501-204-7731', 'home'],
	[{ id: 'a', name: 'ЛС 277304516' }, 'ЛС 277304516', 'other'],
	[{ id: 5, name: 'My account' }, '5', 'other'],
	[{ id: '277', name: 'Account 2024 of Anna' }, '277', 'other'],
	[{ id: '277', name: 7, accountType: null }, '277', 'other']
])('%j', (record, number, kind) => {
	expect(toBillingAccount(record, context)).toEqual([{ line: idOf(LINE), id: String(record.id), number, kind }]);
});

it('one that is closed is none; one without a key can not be read', () => {
	expect(toBillingAccount({ id: 'a', name: '1234', state: 'Closed' }, context)).toEqual([]);
	expect(toBillingAccount({ name: '1234' }, context)).toBeUndefined();
});
