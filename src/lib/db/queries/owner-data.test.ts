import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { NEVER, neverFetched } from '$lib/domain/freshness';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import type { Party } from '$lib/domain/party/party';
import { freshDatabase } from '../database.fixture';
import { createOwnerQueries, type OwnerData } from './owner-data';

const party = (line: string, familyName: string): Party => ({
	line: idOf(line as `+${string}`),
	id: 'p',
	kind: 'individual',
	familyName,
	documents: [],
	addresses: [],
	phones: [],
	emails: []
});

it('the owner and the accounts of one line, each with its own age', async () => {
	const db = freshDatabase();
	const line = idOf(LINE);
	const seen: OwnerData[] = [];
	const stop = createOwnerQueries(db)
		.ownerData(line)
		.subscribe({ next: (value) => seen.push(value), error: (cause: unknown) => expect.unreachable(String(cause)) });
	await expect.poll(() => seen.at(-1)).toMatchObject({ party: null, accounts: [] });
	expect([seen[0]?.freshness.party.checkedAt, seen[0]?.freshness.accounts.checkedAt]).toEqual([NEVER, NEVER]);
	await db.transaction('rw', [db.parties, db.accounts, db.freshness], async () => {
		await db.parties.bulkPut([party(LINE, 'Ковалёва'), party(OTHER_LINE, 'Дроздов')]);
		await db.accounts.bulkPut([
			{ line, id: 'a', number: '1', kind: 'mobile' },
			{ line: idOf(OTHER_LINE), id: 'b', number: '2', kind: 'mobile' }
		]);
		await db.freshness.bulkPut([
			{ ...neverFetched('party'), line, checkedAt: 5 },
			{ ...neverFetched('accounts'), line, checkedAt: 6 }
		]);
	});
	await expect
		.poll(() => seen.at(-1))
		.toMatchObject({
			party: { familyName: 'Ковалёва' },
			accounts: [{ id: 'a' }],
			freshness: { party: { checkedAt: 5 }, accounts: { checkedAt: 6 } }
		});
	expect(seen.at(-1)?.accounts).toHaveLength(1);
	stop();
});
