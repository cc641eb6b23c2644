import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '$lib/domain/instant';
import { must } from '../../mocks/bss/must';
import { charged, comeToRest, credited, phone, type Phone } from './support/device';
import { topUpFrom } from '$lib/domain/top-up';

let p: Phone;

beforeEach(async () => {
	p = await phone();
});

afterEach(() => {
	p.host.assertSound();
	expect(p.errors).toEqual([]);
});

async function queuedOffline(): Promise<string> {
	p.network.up = false;
	const key = await p.topUp(500);
	await p.engine.drain('enqueued');
	p.network.up = true;
	return key;
}

describe('S12', () => {
	it('a queue a day old asks again, visibly, and never fires by itself', async () => {
		const key = await queuedOffline();
		p.clock.advance(DAY);
		await comeToRest(p);
		expect(await p.states()).toEqual(['expired']);
		expect(charged(p, key)).toBe(0);

		const again = await p.engine.actions.confirmAgain(key);
		expect(again.key).not.toBe(key);
		await comeToRest(p);
		expect(await p.states()).toEqual(['cancelled', 'done']);
		expect([charged(p, key), charged(p, again.key), credited(p, again.key)]).toEqual([0, 1, 1]);
	});

	it('it expires while signed out too', async () => {
		await queuedOffline();
		p.loseCookie();
		await p.engine.drain('online');
		p.clock.advance(DAY);
		await p.engine.drain('timer');
		expect(await p.states()).toEqual(['expired']);
	});

	it('it expires in time though the one ahead of it takes long', async () => {
		p.network.up = false;
		const keys = [await p.topUp(100), await p.topUp(200)];
		await p.engine.drain('enqueued');
		p.network.up = true;
		p.answer((name) => {
			if (name === 'POST /topupBalance') p.clock.set(p.clock.now() + DAY);
			return undefined;
		});
		await p.engine.drain('online');
		expect(await p.states()).toEqual(['done', 'expired']);
		expect(keys.map((key) => charged(p, key))).toEqual([1, 0]);
	});

	it('a day old, but it may have arrived: looked up and found done', async () => {
		p.faults(
			{ method: 'POST', path: '**/topupBalance', kind: 'drop-after', times: 1 },
			{ method: 'GET', path: '**/topupBalance', kind: 'drop-before' }
		);
		const key = await p.topUp(500);
		await p.engine.drain('enqueued');
		p.clock.advance(DAY);
		await p.engine.drain('online');
		// Not expired yet: nobody knows.
		expect(await p.entry(key)).toMatchObject({ state: 'queued', outcomeUnknown: true });
		expect(await p.engine.actions.confirmAgain(key)).toEqual({ key });

		p.faults();
		await comeToRest(p);
		expect(await p.states()).toEqual(['done']);
		expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
	});

	it('a day old, may have arrived, looked up and not there: expires without being sent', async () => {
		p.faults({ method: 'POST', path: '**/payment', kind: 'drop-before', times: 1 });
		const key = await p.topUp(500);
		await p.engine.drain('enqueued');
		p.clock.advance(DAY);
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'expired', outcomeUnknown: false });
		expect(charged(p, key)).toBe(0);
	});

	it('a day old, arriving only after it was looked up: found by the second look, and the card is not charged again', async () => {
		p.faults({ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 });
		const key = await p.topUp(500);
		await p.engine.drain('enqueued');
		let looks = 0;
		p.answer((request) => (request === 'GET /payment' && (looks += 1) === 1 ? '[]' : undefined));
		p.clock.advance(DAY);
		await p.engine.drain('online');
		expect(await p.entry(key)).toMatchObject({ state: 'queued', outcomeUnknown: true });
		expect(await p.engine.actions.confirmAgain(key)).toEqual({ key });
		await comeToRest(p);
		expect([await p.states(), looks]).toEqual([['expired'], 2]);

		const again = await p.engine.actions.confirmAgain(key);
		await comeToRest(p);
		expect([charged(p, key), charged(p, again.key), credited(p, again.key)]).toEqual([1, 0, 1]);
	});

	it('paid, a day old, not credited: asks again, and the card is not charged a second time', async () => {
		p.faults({ method: 'POST', path: '**/topupBalance', kind: 'drop-before' });
		const key = await p.topUp(500);
		await p.engine.drain('enqueued');
		p.clock.advance(DAY);
		await comeToRest(p);
		expect(await p.states()).toEqual(['expired']);
		expect([charged(p, key), credited(p, key)]).toEqual([1, 0]);

		p.faults();
		const again = await p.engine.actions.confirmAgain(key);
		await comeToRest(p);
		expect([charged(p, again.key), credited(p, again.key)]).toEqual([0, 1]);
	});

	it('the clock set back by two days: asks again rather than fire with an age nobody knows', async () => {
		const key = await queuedOffline();
		p.clock.set(p.clock.now() - 2 * DAY);
		await comeToRest(p);
		expect(await p.states()).toEqual(['expired']);
		expect(charged(p, key)).toBe(0);
	});

	it('the clock put right by three minutes changes nothing', async () => {
		const key = await queuedOffline();
		p.clock.set(p.clock.now() - 3 * MINUTE);
		await comeToRest(p);
		expect(credited(p, key)).toBe(1);
	});

	it('the clock set back while it waits for its next attempt does not make it wait for hours', async () => {
		p.clock.advance(3 * HOUR);
		p.faults({ method: 'POST', path: '**/payment', kind: 'status', status: 500, times: 1 });
		const key = await p.topUp(500);
		await p.engine.drain('enqueued');
		p.clock.set(p.clock.now() - 4 * MINUTE);
		await comeToRest(p);
		expect(credited(p, key)).toBe(1);
	});

	it('the clock set forward and back again', async () => {
		const key = await queuedOffline();
		const now = p.clock.now();
		p.clock.set(now + 30 * DAY);
		await p.engine.drain('focus');
		p.clock.set(now);
		expect(await p.states()).toEqual(['expired']);
		await p.engine.actions.confirmAgain(key);
		await comeToRest(p);
		expect(await p.states()).toEqual(['cancelled', 'done']);
	});
});

describe('S13', () => {
	it.each(['POST /payment', 'POST /topupBalance'])(
		'409 on %s: asks, and what is confirmed goes once',
		async (request) => {
			let changed = true;
			p.refuse((name) => changed && name === request, 409);
			const key = await p.topUp(500);
			const next = await p.topUp(100);
			await comeToRest(p);
			expect(await p.states()).toEqual(['needs-confirmation', 'needs-confirmation']);
			changed = false;
			await comeToRest(p);
			expect(await p.states()).toEqual(['needs-confirmation', 'needs-confirmation']);

			const twice = await Promise.all([p.engine.actions.confirmAgain(key), p.engine.actions.confirmAgain(key)]);
			expect(twice[0]).toEqual(twice[1]);
			await p.engine.actions.discard(next);
			await comeToRest(p);
			expect(await p.states()).toEqual(['cancelled', 'cancelled', 'done']);
			expect(charged(p, key) + charged(p, twice[0].key)).toBe(1);
			expect(credited(p, key) + credited(p, twice[0].key)).toBe(1);
		}
	);

	it.each([409, 422])('a %d to a second sending may only mean «I have this already»', async (status) => {
		// Processed and lost; the look-up comes too early to see it; the second sending is refused
		// for being known.
		p.faults({ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 });
		let lookUps = 0;
		p.refuse((name) => name === 'POST /payment' && lookUps > 0, status);
		p.answer((name) => (name === 'GET /payment' && (lookUps += 1) === 1 ? '[]' : undefined));
		const key = await p.topUp(500);
		await comeToRest(p);
		expect(lookUps).toBe(2);
		expect(await p.states()).toEqual(['done']);
		expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
	});

	it('a refusal of a second sending is not believed as long as the look-up after it fails', async () => {
		p.faults({ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 });
		let lookUps = 0;
		p.refuse((name) => name === 'POST /payment' && lookUps > 0, 409);
		p.answer((name) => {
			if (name !== 'GET /payment') return undefined;
			lookUps += 1;
			return lookUps === 1 ? '[]' : lookUps < 4 ? '[{"id"' : undefined;
		});
		const key = await p.topUp(500);
		await comeToRest(p);
		expect(await p.states()).toEqual(['done']);
		expect([charged(p, key), credited(p, key), lookUps]).toEqual([1, 1, 4]);
	});

	it('one the operator knows nothing of, refused on the second sending, is refused', async () => {
		p.faults({ method: 'POST', path: '**/payment', kind: 'drop-before', times: 1 });
		let refusing = false;
		p.refuse((name) => refusing && name === 'POST /payment', 422);
		const key = await p.topUp(500);
		await p.engine.drain('enqueued');
		refusing = true;
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', outcomeUnknown: false });
		expect(charged(p, key)).toBe(0);
	});
});

it('a refused one goes on retry, under its own key', async () => {
	let refused = true;
	p.refuse((name) => refused && name === 'POST /payment', 403);
	const key = await p.topUp(500);
	await comeToRest(p);
	expect(await p.states()).toEqual(['rejected']);
	refused = false;
	await p.engine.actions.retry(key);
	await comeToRest(p);
	expect(await p.states()).toEqual(['done']);
	expect([charged(p, key), credited(p, key)]).toEqual([1, 1]);
});

it('what the operator has taken in but not decided is asked for until it has, and holds up nobody', async () => {
	let decided = false;
	p.answer((name, body) =>
		!decided && name.endsWith('/topupBalance') ? body.replaceAll('"completed"', '"created"') : undefined
	);
	const key = await p.topUp(500);
	const next = await p.topUp(100);
	const { nextAttemptAt } = await p.engine.drain('enqueued');
	expect(await p.states()).toEqual(['accepted', 'accepted']);
	expect(nextAttemptAt).toBeGreaterThan(p.clock.now());
	decided = true;
	await comeToRest(p);
	expect(await p.states()).toEqual(['done', 'done']);
	expect([charged(p, key), credited(p, key), credited(p, next)]).toEqual([1, 1, 1]);
});

it('a credit that fails at the operator is refused visibly; the payment is kept for the next try', async () => {
	p.answer((name, body) => (name.endsWith('/topupBalance') ? body.replaceAll('"completed"', '"failed"') : undefined));
	const key = await p.topUp(500);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'TOPUP_FAILED' } });
	expect((await p.entry(key)).progress.paymentId).toBeDefined();
});

describe('a refused top-up from another card', () => {
	const again = (replaces: string) =>
		p.engine.actions.confirm(
			topUpFrom(must(p.cards[0], 'a card'), '+79000000001', '+79000000001', { minor: 1_500_00, currency: 'RUB' }),
			{ replaces }
		);

	it('takes the place of the refused one', async () => {
		const refused = await p.topUp(1_500, undefined, p.cards[1]);
		await comeToRest(p);
		expect(await p.states()).toEqual(['rejected']);
		const { key } = await again(refused);
		await comeToRest(p);
		expect(await p.states()).toEqual(['cancelled', 'done']);
		expect(await p.entry(refused)).toMatchObject({ replacedBy: key });
		expect([credited(p, refused), charged(p, key), credited(p, key)]).toEqual([0, 1, 1]);
	});

	it('leaves one alone whose card was charged: that money still has to be credited', async () => {
		p.faults({ method: 'POST', path: '**/topupBalance', kind: 'status', status: 422 });
		const paid = await p.topUp(500);
		await comeToRest(p);
		p.faults();
		const { key } = await again(paid);
		await comeToRest(p);
		expect(await p.states()).toEqual(['rejected', 'done']);
		await p.engine.actions.confirmAgain(paid);
		await comeToRest(p);
		expect(await p.states()).toEqual(['cancelled', 'done', 'done']);
		expect([charged(p, paid), charged(p, key)]).toEqual([1, 1]);
	});
});
