/** Behind the lock the queue is delivered, and what nobody can see is put off. */
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '$lib/db/database';
import { openByPin, setLock } from '$lib/db/lock/lock';
import { neverFetched } from '$lib/domain/freshness';
import { lineId } from '$lib/domain/line';
import { idOf } from '$lib/domain/line.fixture';
import { entriesOf } from '$lib/db/repositories/outbox';
import { isLocked } from '$lib/domain/storage-error';
import { expect, it } from 'vitest';
import { LINE, NOON, OTHER, phone, type Phone } from './support/device';

const PIN = '271828';

/** The app after a start: nobody has opened the lock. */
async function locked(p: Phone): Promise<AppDatabase> {
	await setLock(p.db, PIN, { after: 5 });
	p.db.unlock(undefined);
	await p.db.open();
	return p.db;
}

it('the queue is delivered, the money arrives once, and the figures wait for who can see them', async () => {
	const p = await phone(LINE, { usage: true });
	await p.engine.pull('sign-in');
	const before = p.ledger().balance;
	p.network.up = false;
	const key = await p.topUp(300);
	const db = await locked(p);
	expect(db.locked).toBe(true);
	p.network.up = true;
	p.clock.advance(60_000);
	p.sent.length = 0;
	const outcome = await p.reopen().drain('sync');
	expect(outcome).toMatchObject({ delivered: [key], outdated: true, waiting: 0 });
	expect(p.ledger().balance).toBe(before + 300_00);
	expect(p.sent.filter((request) => request.startsWith('GET')).filter((one) => /[Bb]alance|usage/.test(one))).toEqual(
		[]
	);
	expect((await entriesOf(db, idOf(LINE))).map(({ state }) => state)).toEqual(['done']);
	expect(p.errors).toEqual([]);
	await expect(db.balances.toArray()).rejects.toMatchObject({ name: 'LockedError' });

	expect(await openByPin(db, PIN, NOON)).toEqual({ ok: true });
	await p.engine.pull('pull');
	const [main] = (await db.balances.toArray()).filter(({ kind }) => kind === 'main');
	expect(main?.remaining.minor).toBe(before + 300_00);
});

it('so is what is for another line, whichever lines this one looks at', async () => {
	const p = await phone();
	await p.engine.pull('sign-in');
	await p.db.linkedLines.put({ line: lineId('linked'), number: OTHER, viewer: idOf(LINE) });
	await p.db.freshness.put({ line: lineId('linked'), ...neverFetched('balances') });
	p.network.up = false;
	const key = await p.topUp(300, OTHER);
	const db = await locked(p);
	p.network.up = true;
	p.clock.advance(60_000);
	expect(await p.reopen().drain('sync')).toMatchObject({ delivered: [key], waiting: 0 });
	expect((await entriesOf(db, idOf(LINE))).map(({ state }) => state)).toEqual(['done']);
	expect(await db.freshness.get([lineId('linked'), 'balances'])).toMatchObject({ awaiting: [key] });
	expect(p.errors).toEqual([]);
});

it('a sign-in that turns out to be over waits for sign-in, and says so when the lock is opened', async () => {
	const p = await phone();
	await p.engine.pull('sign-in');
	p.network.up = false;
	await p.topUp(300);
	const db = await locked(p);
	p.network.up = true;
	p.clock.advance(60_000);
	p.loseCookie();
	await p.reopen().drain('sync');
	expect((await entriesOf(db, idOf(LINE))).map(({ state }) => state)).toEqual(['waiting-sign-in']);
	expect(await db.session.get('current')).toMatchObject({ status: 'expired' });
});

it('pulls, single ones and usage are put off without a word', async () => {
	const p = await phone(LINE, { usage: true });
	await p.engine.pull('sign-in');
	// What the pull has begun has ended.
	await p.engine.bringUsage('person');
	await locked(p);
	p.sent.length = 0;
	const engine = p.reopen();
	await engine.pull('focus');
	await engine.pullOnly(['balances']);
	await engine.bringUsage('person');
	expect([p.sent, p.errors]).toEqual([[], []]);
	const saved = await engine.actions.saveNote(idOf(LINE), LINE, 'Я').catch(isLocked);
	expect(saved).toBe(true);
});

it('another tab sends with its own key, of before or after', async () => {
	const p = await phone();
	await p.engine.pull('sign-in');
	const other = new AppDatabase(ownUpgrades, p.db.name);
	expect(await other.balances.count()).toBeGreaterThan(0);
	await setLock(p.db, PIN, { after: 5 });
	const key = await p.topUp(300);
	await p.engine.drain('enqueued');
	expect((await p.entry(key)).state).toBe('done');
	other.unlock(p.db.unlocked);
	expect((await entriesOf(other, idOf(LINE))).map(({ state }) => state)).toEqual(['done']);
});
