import { expect, it } from 'vitest';
import { idOf } from '../../domain/line.fixture';
import { contextOf, LINE } from './context.fixture';
import { toLink } from './link';

const AT = '2026-11-22T12:00:00Z';
const INSTANT = Date.UTC(2026, 10, 22, 12);
const record = {
	id: 'link-1',
	role: 'viewer',
	phoneNumber: '+79000000002',
	status: 'active',
	rights: [
		{ name: 'services', since: AT },
		{ name: 'passport', since: AT },
		{ name: 'balance', since: AT, lastUsedAt: AT }
	],
	requestedRights: ['balance', 'passport'],
	requestedAt: AT
};

it('reads a link, its rights in one order, without those of a later version', () => {
	expect(toLink(record, contextOf())).toEqual([
		{
			line: idOf(LINE),
			id: 'link-1',
			role: 'viewer',
			number: '+79000000002',
			status: 'active',
			rights: [
				{ name: 'balance', since: INSTANT, lastUsedAt: INSTANT },
				{ name: 'services', since: INSTANT }
			],
			asked: ['balance'],
			askedAt: INSTANT
		}
	]);
});

it.each([
	['role', 'friend'],
	['status', 'blocked'],
	['phoneNumber', '8 900'],
	['rights', undefined],
	['requestedAt', 'yesterday']
])('a link of %s %j can’t be read', (field, value) => {
	expect(toLink({ ...record, [field]: value }, contextOf())).toBeUndefined();
});
