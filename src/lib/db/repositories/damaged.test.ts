import { idOf } from '$lib/domain/line.fixture';
import { entry, LINE } from '$lib/domain/outbox.fixture';
import { neverFetched } from '$lib/domain/freshness';
import { day, record } from '$lib/domain/usage/usage.fixture';
import { beforeEach, expect, it } from 'vitest';
import { damage, signedInDatabase } from '../database.fixture';
import type { AppDatabase } from '../database';
import { droppedDays } from '../usage/ranges';
import { createUsageWriter } from '../usage/writer';
import { mendDamaged } from './damaged';

const line = idOf(LINE);

let db: AppDatabase;

beforeEach(async () => (db = await signedInDatabase()));

/** Spoils every row of tables, has them read, and mends what was found. */
async function broken(...tables: string[]) {
	for (const table of tables)
		await damage(db.name, table, (rows) => rows.map((row) => ({ ...row, sealed: new Uint8Array(30) })));
	const mended: ReturnType<typeof mendDamaged>[] = [];
	db.whenDamaged((row) => mended.push(mendDamaged(db, row)));
	for (const table of tables) await db.table(table).toArray();
	return Promise.all(mended);
}

it('what the operator has said is asked for anew, in any case and whole, and is missed until then', async () => {
	await db.promotions.bulkPut([{ line, id: 'a', name: 'A', validTo: 5 } as never]);
	const pages = [{ offset: 0, etag: '"1"' }];
	await db.freshness.put({ line, ...neverFetched('promotions'), checkedAt: 7, pages, awaiting: ['k'] });
	expect(await broken('promotions')).toEqual([{ resource: 'promotions', line }]);
	expect(await db.promotions.count()).toBe(0);
	const row = await db.freshness.get([line, 'promotions']);
	expect(row).toMatchObject({ checkedAt: 7, unreadable: 1, awaiting: ['k', 'damaged'] });
	expect(row).not.toHaveProperty('pages');
});

it('so is what nobody knows the age of; two of one kind are two that are missed', async () => {
	await db.owners.bulkPut([{ line, id: 'a' } as never, { line, id: 'b' } as never]);
	expect(await broken('owners')).toEqual([
		{ resource: 'owner', line },
		{ resource: 'owner', line }
	]);
	expect(await db.freshness.get([line, 'owner'])).toMatchObject({ unreadable: 2, awaiting: ['damaged'] });
});

it('a day of usage is one whose records were given up and are wanted back; its sums stay', async () => {
	await createUsageWriter(db).ingest({ line, timeZone: 'Europe/Moscow', records: [record()] });
	const [stored] = await db.usageDays.toArray();
	expect(await broken('usageDays')).toEqual(['usage']);
	expect(await db.usageDays.count()).toBe(0);
	const [month] = await db.usageMonths.toArray();
	expect(month && droppedDays(month)).toEqual([stored?.day]);
	expect((await db.usageSync.get(line))?.recall).toEqual([month?.month]);
});

it('a day whose sums are not there either is taken out', async () => {
	await db.usageDays.put({ line, day: day('2026-11-01'), packed: new Uint8Array(9) });
	expect(await broken('usageDays')).toEqual(['usage']);
	expect(await db.usageDays.count()).toBe(0);
});

it('broken sums are brought anew with all that they are sums of', async () => {
	await createUsageWriter(db).ingest({ line, timeZone: 'Europe/Moscow', records: [record()] });
	expect(await broken('usageMonths')).toEqual(['usage']);
	expect([await db.usageDays.count(), await db.usageMonths.count(), await db.usageSync.count()]).toEqual([0, 0, 0]);
});

it('what was here alone is gone, and counted', async () => {
	await db.notes.bulkPut(['a', 'b'].map((id) => ({ line, id, text: id })));
	await db.openedLetters.put({ line, id: 'l' } as never);
	await db.chatDesks.put({ line, draft: 'Не дописано', readTo: 0 });
	expect(await broken('notes', 'openedLetters', 'chatDesks')).toEqual(Array.from({ length: 4 }, () => 'nothing'));
	expect(await db.chatDesks.count()).toBe(0);
	expect([await db.notes.count(), await db.settings.get('lostHere')]).toEqual([0, { name: 'lostHere', value: 4 }]);
});

it('a command stays where it is', async () => {
	await db.outbox.put(entry());
	expect(await broken('outbox')).toEqual(['nothing']);
	expect(await db.outbox.count()).toBe(1);
	expect(await db.settings.get('lostHere')).toBeUndefined();
});
