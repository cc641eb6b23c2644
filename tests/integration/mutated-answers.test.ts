/**
 * Every API's answers, spoilt in seeded ways. A failing seed is in the message; `MUTATIONS` runs
 * more of them.
 */
import { createHash } from 'node:crypto';
import { idOf } from '$lib/domain/line.fixture';
import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { mutate } from '../../mocks/http/mutate';
import { RESOURCES, type Resource } from '$lib/domain/resources';
import { DAY, MINUTE } from '$lib/domain/instant';
import { serverPackOf } from '$lib/operator/server-packs';
import { READERS } from '$lib/sync/readers';
import { charged, comeToRest, credited, LINE, phone, type Phone } from './support/device';
import { unsound } from './support/soundness';

const SEEDS = Number(process.env['MUTATIONS'] ?? 400);

let p: Phone;
const bodies = new Map<string, unknown>();

beforeAll(async () => {
	p = await phone();
	const { autopays, chat, clock, copies, lines, links, tickets } = p.host.operator;
	const line = must(lines.find(LINE));
	const wish = { amount: { minor: 100_00, currency: 'RUB' }, cardId: must(line.cards[0]).id, reason: 'plan' };
	autopays.set(line, { ...wish, schedule: { by: 'date', period: 'monthly', firstAt: p.clock.now() + DAY } });
	autopays.set(line, { ...wish, schedule: { by: 'threshold', below: 10_00, monthlyMax: 500_00 } });
	chat.say(line, { text: 'Не работает интернет', reason: 'key', writtenAt: clock.now() });
	tickets.open(line, { type: 'other', text: 'Не работает интернет', externalId: 'key' });
	const others = lines.all().filter(({ pack, msisdn }) => pack === line.pack && msisdn !== LINE);
	for (const viewer of others.slice(0, 2)) {
		const { link } = links.request(viewer, LINE, ['balance']);
		links.grant(LINE, link.id, ['balance', 'services']);
		clock.advance(MINUTE);
	}
	for (const byte of [1, 2]) {
		const bytes = Uint8Array.of(byte);
		const id = createHash('sha256').update(bytes).digest('hex');
		copies.putPart(LINE, id, 0, bytes);
		await copies.make(LINE, id, 1, undefined);
		clock.advance(MINUTE);
	}
	p.watch((request, _, body) => {
		// Not the empty page after the last one.
		if (body !== '[]' || !bodies.has(request)) bodies.set(request, JSON.parse(body));
	});
	await p.engine.pull('sign-in', 'requests');
	await p.engine.pull('entry', 'inbox');
	await p.engine.pull('entry', 'devices');
	await p.engine.pull('entry', 'operations');
	await p.engine.pull('entry', 'forwarding');
	await p.engine.pull('entry', 'party', 'accounts');
	await p.engine.pull('entry', 'membership', 'points', 'pointsHistory', 'rewards');
	await p.engine.pull('entry', 'links');
	await p.engine.pull('entry', 'copies');
});

const REQUESTS: Record<Resource, string> = {
	balances: 'GET /bucket',
	owner: 'GET /individual',
	party: 'GET /individual',
	accounts: 'GET /billingAccount',
	copies: 'GET /copies',
	allowances: 'GET /usageConsumptionReport',
	products: 'GET /product',
	offerings: 'GET /productOffering',
	autopays: 'GET /topupBalance',
	cards: 'GET /paymentMethod',
	movements: 'GET /balanceActionHistory',
	messages: 'GET /partyInteraction',
	requests: 'GET /troubleTicket',
	inbox: 'GET /communicationMessage',
	forwarding: 'POST /call-forwardings',
	membership: 'GET /loyaltyProgramMember',
	points: 'GET /loyaltyBalance',
	pointsHistory: 'GET /actions',
	rewards: 'GET /rewards',
	links: 'GET /links',
	promotions: 'GET /promotion',
	notices: 'GET /notices',
	visits: 'GET /visits',
	devices: 'GET /sessions',
	operations: 'GET /operations',
	catalogue: 'GET /productOffering'
};

const VISITS = [
	{ id: 'v1', at: '2026-11-22T12:00:00Z', method: 'password', device: 'Chrome', outcome: 'success', current: true },
	{ id: 'v2', at: '2026-11-21T12:00:00Z', method: 'network', device: 'Safari', outcome: 'refused', current: false }
];

describe.each(RESOURCES)('%s', (resource) => {
	it(`spoilt in ${SEEDS} ways: nothing throws, what is stored is sound, what is not is counted`, async () => {
		const whole = resource === 'visits' ? VISITS : bodies.get(REQUESTS[resource]);
		// The movements of a year are one shape many times over.
		const body = Array.isArray(whole) ? whole.slice(0, 12) : whole;
		let stored = 0;
		let told = 0;
		for (let seed = 0; seed < SEEDS; seed += 1) {
			const spoilt = mutate(body, seed);
			const answer = await READERS[resource]({
				db: p.db,
				transport: {
					origin: 'http://operator.test',
					fetch: () => Promise.resolve(new Response(spoilt === undefined ? '' : JSON.stringify(spoilt))),
					now: () => p.clock.now(),
					after: () => () => undefined
				},
				line: idOf(LINE),
				number: LINE,
				pack: serverPackOf({ number: LINE }),
				language: 'ru',
				etags: undefined,
				afresh: false
			});
			if (answer.ok) {
				for (const row of answer.value.rows ?? []) expect(unsound(row), `seed ${seed}`).toBeUndefined();
				stored += answer.value.rows?.length ?? 0;
				told += answer.value.unreadable;
			} else told += 1;
		}
		expect(stored).toBeGreaterThan(0);
		expect(told).toBeGreaterThan(0);
	});
});

it('money: whatever the answers are spoilt into, each command is charged and credited once at most, and told of', async () => {
	const keys: string[] = [];
	for (let seed = 0; seed < SEEDS / 5; seed += 1) {
		let left = 3;
		p.answer((request, body) => {
			if (!/payment$|topupBalance$|session$/.test(request) || left === 0) return undefined;
			left -= 1;
			return JSON.stringify(mutate(JSON.parse(body), seed * 7 + left));
		});
		await p.signIn();
		keys.push(await p.topUp(100 + seed));
		await p.engine.drain('enqueued');
		p.answer(() => undefined);
		await p.signIn();
		await comeToRest(p);
	}
	p.host.assertSound();
	for (const key of keys) {
		const { state } = await p.entry(key);
		const [paid, got] = [charged(p, key), credited(p, key)];
		expect([paid <= 1, got <= 1], key).toEqual([true, true]);
		// Where the operator's own word on the outcome was spoilt it may be believed, but a command
		// never ends unseen.
		expect(['done', 'rejected'], key).toContain(state);
		if (state === 'done') expect(paid, key).toBe(1);
	}
}, 60_000);
