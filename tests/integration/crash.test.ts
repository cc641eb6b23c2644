import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProcessLocks } from '$lib/platform/locks';
import { charged, comeToRest, credited, phone, type Phone } from './support/device';

let p: Phone;

beforeEach(async () => {
	p = await phone();
});

afterEach(() => {
	p.host.assertSound();
});

/** The app is opened again; the locks of the dead one have died with it. */
function reopened(): Phone {
	return { ...p, engine: p.reopen(inProcessLocks()) };
}

describe.each(['GET /session', 'POST /payment', 'POST /topupBalance'])('S5: the app dies during %s', (request) => {
	it.each(['before it arrives', 'before the answer'] as const)('%s: applied exactly once', async (moment) => {
		const death = p.dieAt(request, moment);
		const key = await p.topUp(500);
		await death;
		const after = reopened();
		await comeToRest(after);
		expect(await p.states()).toEqual(['done']);
		expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
	});
});

it('S5: dies again and again, in every place in turn', async () => {
	const key = await p.topUp(500);
	let current = p;
	for (const request of ['POST /payment', 'GET /payment', 'POST /topupBalance', 'GET /topupBalance']) {
		const death = p.dieAt(request, 'before the answer');
		void current.engine.drain('start');
		await death;
		current = reopened();
	}
	await comeToRest(current);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
	// The second payment request would have been one too many.
	expect(p.sent.filter((sent) => sent === 'POST /payment')).toHaveLength(1);
});

it('what waited behind the one in flight goes after it, in order', async () => {
	p.network.up = false;
	const keys = [await p.topUp(100), await p.topUp(200)];
	await p.engine.drain('person');
	p.network.up = true;
	const death = p.dieAt('POST /payment', 'before the answer');
	void p.engine.drain('online');
	await death;
	await comeToRest(reopened());
	expect(await p.states()).toEqual(['done', 'done']);
	const order = p.ledger().entries.flatMap(({ key }) => (key !== undefined && keys.includes(key) ? [key] : []));
	expect(order).toEqual(keys);
});

it('the database goes away in the middle: the command is looked up and finished by the next drain', async () => {
	let failing = true;
	p.db.outbox.hook('updating', () => {
		if (failing) throw Object.assign(new Error('gone'), { name: 'QuotaExceededError' });
	});
	const key = await p.topUp(500);
	await expect(p.engine.drain('person')).rejects.toMatchObject({ name: 'StorageError' });
	failing = false;
	await comeToRest(p);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
});

it.each(['paymentId', 'topupId'] as const)('the disk is full just when the %s should be kept', async (step) => {
	let failing = true;
	p.db.outbox.hook('updating', (changes) => {
		const touched = Object.keys(changes).some((path) => path === 'progress' || path.startsWith('progress.'));
		const progress = JSON.stringify(changes);
		if (failing && touched && progress.includes(step)) {
			throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
		}
	});
	const key = await p.topUp(500);
	await expect(p.engine.drain('person')).rejects.toMatchObject({ name: 'StorageError', reason: 'quota' });
	expect(await p.states()).toEqual(['sending']);
	failing = false;
	await comeToRest(reopened());
	expect(await p.states()).toEqual(['done']);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
});
