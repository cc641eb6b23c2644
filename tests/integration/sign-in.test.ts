import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOUR } from '$lib/domain/instant';
import { charged, comeToRest, credited, OTHER, phone, type Phone } from './support/device';

let p: Phone;

beforeEach(async () => {
	p = await phone();
});

afterEach(() => {
	p.host.assertSound();
});

it('S7: 401 in the middle: everything of the line waits, nothing is lost, after sign-in all goes once and in order', async () => {
	p.network.up = false;
	const keys = [await p.topUp(100), await p.topUp(200), await p.topUp(300)];
	p.network.up = true;
	let [dead, over] = [false, false];
	p.refuse((request, key) => {
		dead ||= request === 'POST /topupBalance' && key === keys[1];
		return dead && !over;
	}, 401);
	await comeToRest(p);
	expect(await p.states()).toEqual(['done', 'waiting-sign-in', 'waiting-sign-in']);
	expect((await p.db.session.get('current'))?.status).toBe('expired');
	expect((await p.entry(keys[1] ?? '')).progress.paymentId).toBeDefined();

	over = true;
	await p.signIn();
	await p.engine.drain('sign-in');
	expect(await p.states()).toEqual(['done', 'done', 'done']);
	expect(keys.map((key) => charged(p, key))).toEqual([1, 1, 1]);
	const order = p.ledger().entries.flatMap(({ key }) => (key !== undefined && keys.includes(key) ? [key] : []));
	expect(order).toEqual(keys);
});

it('a 401 of one API refuses what was sent to it, nobody is signed out, and what comes after it goes', async () => {
	p.network.up = false;
	const keys = [await p.topUp(100), await p.topUp(200)];
	p.network.up = true;
	p.refuse((request, key) => request === 'POST /payment' && key === keys[0], 401);
	await comeToRest(p);
	expect(await p.states()).toEqual(['rejected', 'done']);
	expect(await p.entry(keys[0] ?? '')).toMatchObject({ failure: { code: 'NO_ACCESS' }, outcomeUnknown: false });
	expect((await p.db.session.get('current'))?.status).toBe('active');
});

it('a 401 of the question about a lost answer leaves it open, and nothing is sent again', async () => {
	let closed = true;
	p.faults({ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 });
	p.refuse((request) => closed && request === 'GET /payment', 401);
	const key = await p.topUp(100);
	await p.engine.drain('enqueued');
	p.clock.advance(HOUR);
	await p.engine.drain('online');
	expect(await p.entry(key)).toMatchObject({ state: 'queued', outcomeUnknown: true, failure: { class: 'server' } });
	closed = false;
	await comeToRest(p);
	expect([await p.states(), charged(p, key), credited(p, key)]).toEqual([['done'], 1, 1]);
});

it('a cookie that is gone is noticed before any money request', async () => {
	p.loseCookie();
	await p.topUp(100);
	await p.engine.drain('enqueued');
	expect(await p.states()).toEqual(['waiting-sign-in']);
	expect(p.sent).toEqual(['GET /session']);
	expect(await p.engine.drain('online')).toEqual({ delivered: [], outdated: false, waiting: 0 });
	expect(p.sent).toEqual(['GET /session']);
});

it('confirmed while signed out: kept, waits, goes after sign-in', async () => {
	await p.db.session.update('current', { status: 'ended' });
	const key = await p.topUp(100);
	await p.engine.drain('enqueued');
	expect(await p.states()).toEqual(['waiting-sign-in']);
	expect(p.sent).toEqual([]);
	expect(await p.engine.actions.cancel('no such key')).toBe(false);
	await p.signIn();
	await p.engine.signedIn();
	// Everything has been read anew by then.
	expect(await p.db.owners.count()).toBe(1);
	await expect.poll(() => p.states()).toEqual(['done']);
	expect(credited(p, key)).toBe(1);
});

it('signed in as another line: the queue of the first waits for the first', async () => {
	p.network.up = false;
	const key = await p.topUp(100);
	p.network.up = true;
	await p.signIn(OTHER);
	await comeToRest(p);
	expect(await p.states()).toEqual(['waiting-sign-in']);
	expect(charged(p, key)).toBe(0);
	await p.signIn();
	await comeToRest(p);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
});

it("the cookie is another line's than the device believes: no money goes, nothing is stored, sign-in is asked for", async () => {
	await p.engine.pull('sign-in');
	const seen = await p.db.balances.toArray();
	const fetchedAt = await p.db.freshness.toArray();
	p.swapCookie(OTHER);
	await p.engine.pull('pull');
	expect(await p.db.balances.toArray()).toEqual(seen);
	expect(await p.db.freshness.toArray()).toEqual(fetchedAt);
	expect((await p.db.session.get('current'))?.status).toBe('expired');

	await p.db.session.update('current', { status: 'active' });
	const key = await p.topUp(100);
	await comeToRest(p);
	expect(await p.states()).toEqual(['waiting-sign-in']);
	expect(charged(p, key)).toBe(0);
	expect(p.errors).toEqual(['cookie of another line', 'cookie of another line']);
});

it('a 401 of a session that another sign-in has replaced meanwhile says nothing of the new one', async () => {
	let signedIn: Promise<void> | undefined;
	p.refuse((request) => {
		if (request !== 'GET /bucket') return false;
		signedIn ??= p.signIn();
		return true;
	}, 401);
	await p.engine.pull('pull');
	await signedIn;
	expect((await p.db.session.get('current'))?.status).toBe('active');
});
