import { idOf } from '$lib/domain/line.fixture';
import type { Glance } from '$lib/domain/lock/glance';
import { CONFIRMED, LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { beforeEach, expect, it } from 'vitest';
import { AppDatabase } from '../database';
import { freshDatabase, putSession, rawRows, SESSION } from '../database.fixture';
import { ownUpgrades } from '../own-upgrades';
import { closeSession } from '../repositories/session';
import { noteGlance, readGlance, wishGlance } from './glance';
import { forgetLocked, setLock, takeLockOff } from './lock';

const PIN = '271828';
const GLANCE: Glance = { line: idOf(LINE), balance: { minor: 34_720, currency: 'RUB' }, checkedAt: CONFIRMED };

let db: AppDatabase;

beforeEach(async () => {
	db = freshDatabase();
	await putSession(db);
	await setLock(db, PIN, { after: 5 });
});

const stored = () => rawRows(db.name, 'glances');

it('is nothing until it is wished', async () => {
	await noteGlance(db, GLANCE);
	expect([await readGlance(db), await stored()]).toEqual([undefined, []]);
});

it('is read by a start that is locked, and lies there sealed', async () => {
	await wishGlance(db, true);
	await noteGlance(db, GLANCE);
	const one = new AppDatabase(ownUpgrades, db.name);
	await one.open();
	expect(one.locked).toBe(true);
	expect(await readGlance(one)).toEqual(GLANCE);
	expect((await stored()).map((row) => Object.keys(row).toSorted())).toEqual([['line', 'sealed']]);
});

it('goes at once when it is wished no more, and a tab that has not heard of that brings nothing back', async () => {
	await wishGlance(db, true);
	await noteGlance(db, GLANCE);
	await wishGlance(db, false);
	expect([await stored(), (await db.settings.get('lock'))?.value]).toEqual([[], { after: 5 }]);
	await noteGlance(db, GLANCE);
	expect(await stored()).toEqual([]);
});

it('goes with the lock, by its PIN and without it, and can’t be wished where there is none', async () => {
	for (const end of [() => takeLockOff(db, PIN, CONFIRMED), () => forgetLocked(db)]) {
		await putSession(db);
		await setLock(db, PIN, { after: 5 });
		await wishGlance(db, true);
		await noteGlance(db, GLANCE);
		await end();
		expect([await stored(), await readGlance(db)]).toEqual([[], undefined]);
		await wishGlance(db, true);
		await noteGlance(db, GLANCE);
		expect([await stored(), await db.settings.get('lock')]).toEqual([[], undefined]);
	}
});

it('is of nobody else: not of another line, nor of nobody', async () => {
	await wishGlance(db, true);
	await noteGlance(db, { ...GLANCE, line: idOf(OTHER_LINE) });
	expect(await readGlance(db)).toBeUndefined();
	await noteGlance(db, GLANCE);
	await closeSession(db, SESSION, 'expired');
	expect(await readGlance(db)).toEqual(GLANCE);
	await db.session.clear();
	expect(await readGlance(db)).toBeUndefined();
});
