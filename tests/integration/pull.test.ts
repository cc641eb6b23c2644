import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Freshness } from '$lib/domain/freshness';
import { RESOURCES, ruleOf, type Resource } from '$lib/domain/resources';
import { HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import { LINE, OTHER, phone, type Phone } from './support/device';

let p: Phone;

beforeEach(async () => {
	p = await phone();
});

afterEach(() => {
	p.host.assertSound();
	expect(p.errors).toEqual([]);
});

const TABLES = RESOURCES.map((resource) => ruleOf(resource).table ?? resource);

/** What a refresh reads that no screen has asked for more. */
const ALWAYS = RESOURCES.filter((resource) => !ruleOf(resource).onDemand);

async function rows(): Promise<Record<string, unknown[]>> {
	const all = await Promise.all(TABLES.map((name) => p.db.table<unknown>(name).toArray()));
	return Object.fromEntries(TABLES.map((name, index) => [name, all[index] ?? []]));
}

async function freshness(resource: Resource): Promise<Freshness | undefined> {
	return p.db.freshness.get([idOf(LINE), resource]);
}

it('reads everything on sign-in, the balance first, each resource with its age', async () => {
	await p.engine.pull('sign-in');
	expect(p.sent.slice(0, 2).sort()).toEqual(['GET /bucket', 'GET /session']);
	// The demo line has neither plans nor messages to support, and was signed in without a visit;
	// the owner's data wait for their screen.
	const empty = Object.entries(await rows()).flatMap(([name, found]) => (found.length === 0 ? [name] : []));
	expect(empty).toEqual([
		...['autopays', 'messages', 'requests', 'visits', 'devices', 'operations', 'links', 'forwarding'],
		...['parties', 'accounts', 'copies']
	]);
	for (const resource of [...ALWAYS, 'requests', 'inbox', 'links'] as const) {
		expect(await freshness(resource)).toMatchObject({
			checkedAt: p.clock.now(),
			fetchedAt: p.clock.now(),
			unreadable: 0
		});
	}
});

it('coming back when nothing has changed brings no bodies, and a new age', async () => {
	await p.engine.pull('sign-in');
	const before = await rows();
	const fetchedAt = p.clock.now();
	p.clock.advance(25 * HOUR);
	p.host.operator.clock.set(fetchedAt);
	let bytes = 0;
	p.watch((name, response, body) => {
		if (name !== 'GET /session') bytes += response.status === 304 ? 0 : body.length;
	});
	await p.engine.pull('entry');
	// «[]»: nothing new in the catalogue.
	expect(bytes).toBe(2);
	expect(await rows()).toEqual(before);
	expect(await freshness('balances')).toMatchObject({ fetchedAt, checkedAt: p.clock.now() });
});

it('asks for nothing that is fresh', async () => {
	await p.engine.pull('sign-in');
	p.sent.length = 0;
	await p.engine.pull('entry');
	expect(p.sent).toEqual([]);
	p.clock.advance(31 * SECOND);
	await p.engine.pull('focus');
	expect([...p.sent].sort()).toEqual([
		'GET /bucket',
		'GET /partyInteraction',
		'GET /session',
		'GET /usageConsumptionReport'
	]);
});

it('a failure is recorded beside the rows and touches none; the rest is read all the same', async () => {
	await p.engine.pull('sign-in');
	const before = await rows();
	const { checkedAt } = (await freshness('balances')) ?? {};
	p.clock.advance(HOUR);
	p.faults({ method: 'GET', path: '**/bucket', kind: 'status', status: 503 });
	await p.engine.actions.refresh('pull');
	expect((await rows())['balances']).toEqual(before['balances']);
	expect(await freshness('balances')).toMatchObject({
		checkedAt,
		failure: { class: 'server', status: 503 },
		failedAt: p.clock.now()
	});
	expect(await freshness('cards')).toMatchObject({ checkedAt: p.clock.now() });

	p.faults();
	await p.engine.actions.refresh('pull');
	expect(await freshness('balances')).not.toHaveProperty('failure');
});

it('with no network one request fails, the others are not tried, and each says why it has not come', async () => {
	p.network.up = false;
	await p.engine.actions.refresh('entry');
	expect(p.sent).not.toContain('GET /product');
	for (const resource of ALWAYS)
		expect(await freshness(resource)).toMatchObject({ failure: { class: 'network' }, checkedAt: 0 });
	// Focus and online come in bursts.
	p.sent.length = 0;
	await p.engine.actions.refresh('focus');
	expect(p.sent).toEqual([]);
	p.clock.advance(6 * SECOND);
	p.network.up = true;
	await p.engine.actions.refresh('focus');
	for (const resource of ALWAYS) expect(await freshness(resource)).not.toHaveProperty('failure');
});

it.each(['truncate', 'html'] as const)('S10: an answer spoilt by %s changes nothing', async (kind) => {
	await p.engine.pull('sign-in');
	const before = await rows();
	p.clock.advance(HOUR);
	p.faults({ method: 'GET', path: '**/tmf-api/**', kind });
	// Without tags, so that every answer has a body to spoil.
	await p.db.freshness.toCollection().modify((row) => delete row.pages);
	await p.engine.pull('pull');
	expect(await rows()).toEqual(before);
	expect(await freshness('movements')).toMatchObject({ failure: { class: 'server' } });
});

it('401 ends the session, keeps all rows, and the queue waits', async () => {
	await p.engine.pull('sign-in');
	const before = await rows();
	p.loseCookie();
	await p.engine.actions.refresh('pull');
	expect((await p.db.session.get('current'))?.status).toBe('expired');
	expect(await rows()).toEqual(before);
	p.sent.length = 0;
	await p.engine.actions.refresh('pull');
	expect(p.sent).toEqual([]);
});

describe('a 401 of one API', () => {
	const refuse = (path: string) => p.faults({ method: 'GET', path: `**/${path}`, kind: 'status', status: 401 });
	const signedIn = async () => (await p.db.session.get('current'))?.status;

	it('leaves the person signed in and the rest read, and stands in its own place', async () => {
		refuse('promotion');
		await p.engine.pull('sign-in');
		expect(await signedIn()).toBe('active');
		expect(await freshness('promotions')).toMatchObject({
			checkedAt: 0,
			failure: { class: 'rejected', code: 'NO_ACCESS', status: 401 }
		});
		for (const resource of ALWAYS.filter((name) => name !== 'promotions'))
			expect(await freshness(resource)).toMatchObject({ checkedAt: p.clock.now() });
		// It rests like any other failure, and is asked for again.
		p.faults();
		p.clock.advance(6 * SECOND);
		await p.engine.pull('focus');
		expect(await freshness('promotions')).not.toHaveProperty('failure');
	});

	it('of the first one too', async () => {
		refuse('bucket');
		await p.engine.pull('sign-in');
		expect(await signedIn()).toBe('active');
		expect(await freshness('balances')).toMatchObject({ failure: { code: 'NO_ACCESS' } });
		expect(await freshness('movements')).toMatchObject({ checkedAt: p.clock.now() });
	});

	it('ends the sign-in when the session is over by then, or is another line’s', async () => {
		refuse('promotion');
		let sessions = 0;
		p.answer((name, body) => {
			if (name !== 'GET /session') return undefined;
			sessions += 1;
			return sessions === 1 ? body : JSON.stringify({ phoneNumber: OTHER });
		});
		await p.engine.pull('sign-in');
		expect(await signedIn()).toBe('expired');
	});

	it('is the failure of the question when the session can not be asked about', async () => {
		refuse('promotion');
		let sessions = 0;
		p.refuse((name) => name === 'GET /session' && (sessions += 1) > 1, 503);
		await p.engine.pull('sign-in');
		expect(await signedIn()).toBe('active');
		expect(await freshness('promotions')).toMatchObject({ failure: { class: 'server', status: 503 } });
	});
});

describe('records that can not be read', () => {
	it('are counted, the good ones are kept', async () => {
		p.answer((name, body) => (name === 'GET /balanceActionHistory' ? spoil(body, 1) : undefined));
		await p.engine.pull('sign-in');
		expect(await freshness('movements')).toMatchObject({ unreadable: 1 });
		expect(await p.db.movements.count()).toBeGreaterThan(10);
	});

	it('when none is left, or the main balance is among them, the rows at hand stay', async () => {
		await p.engine.pull('sign-in');
		const before = await rows();
		p.clock.advance(HOUR);
		await p.db.freshness.toCollection().modify((row) => delete row.pages);
		p.answer((name, body) => {
			if (name === 'GET /bucket') return spoil(body, 1);
			return name === 'GET /paymentMethod' ? spoil(body, Infinity) : undefined;
		});
		await p.engine.pull('pull');
		const after = await rows();
		expect([after['balances'], after['cards']]).toEqual([before['balances'], before['cards']]);
		expect(await freshness('balances')).toMatchObject({ failure: { code: 'MAIN_BALANCE_UNREADABLE' } });
		expect(await freshness('cards')).toMatchObject({ failure: { code: 'ALL_UNREADABLE' } });
	});

	function spoil(body: string, count: number): string {
		const records = JSON.parse(body) as object[];
		return JSON.stringify(records.map((record, index) => (index < count ? { ...record, id: null } : record)));
	}
});

it('an API that the operator has not is not asked, and is no failure', async () => {
	p.lack('tmf670', 'tmf671', 'tmf677', 'tmf681', 'tmf683');
	await p.engine.pull('sign-in', 'inbox');
	const gone = /paymentMethod|promotion|[cC]onsumption|communicationMessage|partyInteraction|isAutoTopup/;
	expect(p.sent.filter((request) => gone.test(request))).toEqual([]);
	for (const resource of ['cards', 'autopays', 'promotions', 'allowances', 'inbox', 'messages'] as const)
		expect(await freshness(resource)).toBeUndefined();
	expect(await freshness('balances')).toMatchObject({ checkedAt: p.clock.now() });
});

it('a line that owns no tariff asks the catalogue for nothing of its own', async () => {
	p.answer((name) => (name === 'GET /product' ? '[]' : undefined));
	await p.engine.pull('sign-in');
	// Once for all of it, and not for what is owned.
	expect(p.sent.filter((request) => request === 'GET /productOffering')).toHaveLength(1);
	expect(await freshness('offerings')).toMatchObject({ checkedAt: p.clock.now() });
});

it('an answer asked for under a session that has ended since is not stored', async () => {
	let ended: Promise<unknown> | undefined;
	p.answer((name) => {
		if (name === 'GET /bucket') ended = p.db.session.update('current', { status: 'ended' });
		return undefined;
	});
	await p.engine.pull('sign-in');
	await ended;
	expect(await p.db.balances.count()).toBe(0);
	expect(await p.db.freshness.count()).toBe(0);
});

it('an answer that comes after a later one is not stored over it', async () => {
	await p.engine.pull('sign-in');
	const slow = p.reopen();
	p.faults({ method: 'GET', path: '**/bucket', kind: 'hang', times: 1 });
	const late = slow.pull('pull');
	await expect.poll(() => p.sent.filter((request) => request === 'GET /bucket').length).toBe(2);
	p.clock.advance(MINUTE / 6);
	await p.engine.pull('pull');
	const { checkedAt } = (await freshness('balances')) ?? {};
	expect(checkedAt).toBe(p.clock.now());
	p.clock.advance(30 * SECOND);
	await late;
	expect(await freshness('balances')).toMatchObject({ checkedAt });
});

it('several reasons at once become one pull behind the one under way, and a database error is logged, not thrown', async () => {
	await Promise.all([p.engine.pull('entry'), p.engine.pull('focus'), p.engine.pull('pull'), p.engine.pull('online')]);
	expect(p.sent.filter((request) => request === 'GET /bucket').length).toBeLessThanOrEqual(2);
	p.db.giveWay();
	await p.engine.actions.refresh('entry');
	expect(p.errors.splice(0)).toEqual(['pull failed']);
});

it('keeps a value from an SMS beside the rows until the network tells it anew', async () => {
	await p.engine.pull('sign-in');
	p.clock.advance(MINUTE);
	const before = await rows();
	const amount = { minor: 1, currency: 'RUB' };
	const mark = { line: idOf(LINE), at: p.clock.now(), id: 'balance', amount } as const;
	expect(await p.engine.actions.saveSmsValues(idOf(LINE), [mark, { ...mark, at: p.clock.now() - HOUR }])).toEqual([
		mark
	]);
	expect(await p.db.marks.toArray()).toEqual([mark]);
	expect(await rows()).toEqual(before);
	p.clock.advance(MINUTE);
	await p.engine.pull('entry');
	expect(await p.db.marks.toArray()).toEqual([]);
});

it('an event of the worker reads what it is about alone, fresh or not; without a session nothing; an error of the device is logged', async () => {
	await p.engine.pull('sign-in');
	p.sent.length = 0;
	await p.engine.pullOnly(['balances', 'allowances']);
	expect(p.sent.toSorted()).toEqual(['GET /bucket', 'GET /session', 'GET /usageConsumptionReport']);
	await p.db.session.update('current', { status: 'ended' });
	await p.engine.pullOnly(['balances']);
	expect(p.sent).toHaveLength(3);
	p.db.giveWay();
	await p.engine.pullOnly(['balances']);
	expect(p.errors.splice(0)).toEqual(['pull failed']);
});
