import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { SmsValue } from '$lib/domain/sms-value';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import type { AppDatabase } from '../database';
import { freshDatabase, signedInDatabase } from '../database.fixture';
import { dropOutdatedSmsValues, saveSmsValues } from './sms-values';

const NOW = 100;
const balance = (at: number, minor = 1): SmsValue => ({
	line: idOf(LINE),
	at,
	id: 'balance',
	amount: { minor, currency: 'RUB' }
});
const data = (at: number): SmsValue => ({ line: idOf(LINE), at, id: 'data', remaining: 5 });
const told = (db: AppDatabase, checkedAt: number) =>
	db.freshness.put({ line: idOf(LINE), resource: 'balances', fetchedAt: checkedAt, checkedAt, unreadable: 0 });

describe('values from texts', () => {
	it('are kept beside what the network said, one of a kind', async () => {
		const db = await signedInDatabase();
		expect(await saveSmsValues(db, idOf(LINE), [balance(50), data(50)], NOW)).toHaveLength(2);
		await saveSmsValues(db, idOf(LINE), [balance(60, 2)], NOW);
		expect(await db.marks.toArray()).toEqual([balance(60, 2), data(50)]);
		expect(await db.balances.count()).toBe(0);
	});

	it('never take the place of anything newer, from the network or from a text', async () => {
		const db = await signedInDatabase();
		await told(db, 70);
		expect(await saveSmsValues(db, idOf(LINE), [balance(70), data(60)], NOW)).toEqual([data(60)]);
		expect(await saveSmsValues(db, idOf(LINE), [data(59)], NOW)).toEqual([]);
		expect(await db.marks.toArray()).toEqual([data(60)]);
	});

	it('take the place of one that the clock proves to be wrong', async () => {
		const db = await signedInDatabase();
		await db.marks.put(balance(500));
		expect(await saveSmsValues(db, idOf(LINE), [balance(90, 2)], NOW)).toEqual([balance(90, 2)]);
	});

	it('belong to the line that is signed in', async () => {
		expect(await saveSmsValues(freshDatabase(), idOf(LINE), [balance(50)], NOW)).toEqual([]);
		const db = await signedInDatabase();
		expect(await saveSmsValues(db, idOf(OTHER_LINE), [{ ...balance(50), line: idOf(OTHER_LINE) }], NOW)).toEqual([]);
		expect(await saveSmsValues(db, idOf(LINE), [{ ...balance(50), line: idOf(OTHER_LINE) }], NOW)).toEqual([]);
	});

	it('are taken out by a newer answer to the same question alone', async () => {
		const db = await signedInDatabase();
		await saveSmsValues(db, idOf(LINE), [balance(50), data(50)], NOW);
		await told(db, 49);
		await dropOutdatedSmsValues(db, idOf(LINE), NOW);
		expect(await db.marks.count()).toBe(2);
		await told(db, 51);
		await dropOutdatedSmsValues(db, idOf(LINE), NOW);
		expect(await db.marks.toArray()).toEqual([data(50)]);
	});
});
