/** Orders that wait: what they do to each other, what they wait for, and when they are too old. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '$lib/domain/instant';
import { comeToRest, LINE, type Phone } from './support/device';
import {
	blindOrder,
	connect,
	disconnect,
	offline,
	owned,
	paid,
	ordersSent,
	assertSound,
	signedInPhone
} from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

describe('law 12: orders that meet before they are sent', () => {
	it('opposite ones come to nothing, both to be seen, and nothing is sent', async () => {
		const [first, second] = await offline(p, async () => [await disconnect(p, 'music'), await connectBack('music')]);
		expect(second?.met).toEqual({ how: 'opposite', key: first?.key });
		expect(await p.states()).toEqual(['cancelled', 'cancelled']);
		expect(await p.entry(first?.key ?? '')).toMatchObject({ oppositeOf: second?.key });
		expect(await p.entry(second?.key ?? '')).toMatchObject({ oppositeOf: first?.key });
		await comeToRest(p);
		expect([ordersSent(p), owned(p)]).toEqual([0, ['simple-day', 'caller-shield', 'music']]);
	});

	it('the same one twice is one', async () => {
		const [first, second] = await offline(p, async () => [await connect(p, 'weather'), await connect(p, 'weather')]);
		expect(second).toEqual({ key: first?.key, met: { how: 'same', key: first?.key } });
		await comeToRest(p);
		expect(await p.states()).toEqual(['done']);
	});

	it('packages are bought as often as they are confirmed', async () => {
		await offline(p, async () => [await connect(p, 'data-1'), await connect(p, 'data-1')]);
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'done']);
	});

	it('of two tariffs only the last is switched to', async () => {
		await p.topUp(1_000);
		await comeToRest(p);
		const [first, second] = await offline(p, async () => [
			await connect(p, 'big-net'),
			await connect(p, 'always-near')
		]);
		expect(second?.met).toEqual({ how: 'supersedes', key: first?.key });
		await comeToRest(p);
		expect((await p.states()).slice(1)).toEqual(['cancelled', 'done']);
		expect(owned(p)[0]).toBe('always-near');
		expect(paid(p, first?.key ?? '')).toBe(0);
	});

	it('once sent, the opposite waits for it and then undoes it', async () => {
		await connect(p, 'weather');
		await p.engine.drain('enqueued');
		await p.engine.actions.confirm(blindOrder('weather', 0, { action: 'disconnect', productId: 'product-1000001' }));
		await p.engine.drain('enqueued');
		expect([await p.states(), ordersSent(p)]).toEqual([['accepted', 'queued'], 1]);
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'done']);
		expect(owned(p)).not.toContain('weather');
	});

	const connectBack = (id: string) => p.engine.actions.confirm(blindOrder(id, 199_00));
});

describe('in order', () => {
	it('«top up, then connect» goes as it was confirmed, though there was no money for it', async () => {
		const [, { key }] = await offline(p, async () => [await p.topUp(800), await connect(p, 'big-net')] as const);
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'done']);
		expect(paid(p, key)).toBe(1);
	});

	it('what costs money waits for a top-up that is not credited yet, what is free does not', async () => {
		let decided = false;
		p.answer((name, body) =>
			!decided && name.endsWith('/topupBalance') ? body.replaceAll('"completed"', '"created"') : undefined
		);
		await p.topUp(500);
		await connect(p, 'speed-saver');
		await connect(p, 'social-net');
		await connect(p, 'missed-calls');
		const { nextAttemptAt } = await p.engine.drain('enqueued');
		expect(await p.states()).toEqual(['accepted', 'accepted', 'queued', 'queued']);
		expect(nextAttemptAt).toBeGreaterThan(p.clock.now());
		decided = true;
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'done', 'done', 'done']);
	});

	it('one that needs another waits until that is decided', async () => {
		await offline(p, async () => {
			await connect(p, 'call-waiting');
			return p.engine.actions.confirm(
				blindOrder('conference', 1_50, {
					related: ['call-waiting'],
					price: {
						now: { minor: 1_50, currency: 'RUB' },
						perPeriod: { price: { minor: 1_50, currency: 'RUB' }, period: 'day' }
					}
				})
			);
		});
		await p.engine.drain('online');
		expect([await p.states(), ordersSent(p)]).toEqual([['accepted', 'queued'], 1]);
		await comeToRest(p);
		expect(await p.states()).toEqual(['done', 'done']);
	});
});

describe('S12', () => {
	it('a day-old order asks again and never fires by itself', async () => {
		const { key } = await offline(p, () => connect(p, 'social-net'));
		p.clock.advance(DAY);
		await comeToRest(p);
		expect([await p.states(), ordersSent(p)]).toEqual([['expired'], 0]);
		const again = await p.engine.actions.confirmAgain(key);
		await comeToRest(p);
		expect(await p.states()).toEqual(['cancelled', 'done']);
		expect([paid(p, key), paid(p, again.key)]).toEqual([0, 1]);
	});

	it('a day old, may have arrived, looked up and not there: expires without being sent', async () => {
		p.faults({ method: 'POST', path: '**/productOrder', kind: 'drop-before', times: 1 });
		const { key } = await connect(p, 'social-net');
		await p.engine.drain('enqueued');
		p.clock.advance(DAY);
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'expired', outcomeUnknown: false });
		expect(p.host.operator.orders.of(LINE)).toEqual([]);
	});

	it('one taken in is asked about however old it is', async () => {
		const { key } = await connect(p, 'social-net');
		await p.engine.drain('enqueued');
		p.clock.advance(3 * DAY);
		await comeToRest(p);
		expect([await p.states(), paid(p, key)]).toEqual([['done'], 1]);
	});
});

it('S7: 401 while the operator works on it: nothing is lost, after sign-in it is asked about', async () => {
	const { key } = await connect(p, 'social-net');
	await p.engine.drain('enqueued');
	p.loseCookie();
	await comeToRest(p);
	expect(await p.states()).toEqual(['waiting-sign-in']);
	await p.signIn();
	await comeToRest(p);
	expect([await p.states(), paid(p, key), ordersSent(p)]).toEqual([['done'], 1, 1]);
});
