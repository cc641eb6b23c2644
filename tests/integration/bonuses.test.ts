/**
 * Points and cashback, end to end: each exchange moves once at the price confirmed, or visibly not.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../mocks/bss/faults';
import { must } from '../../mocks/bss/must';
import { createBonusQueries } from '$lib/db/queries/bonuses';
import { exchangeTerms, freeOf, heldAt, type BonusData } from '$lib/domain/bonus/board';
import type { BonusCommand, BonusOf } from '$lib/domain/command';
import { DAY, HOUR } from '$lib/domain/instant';
import { mainBalance } from '$lib/domain/home';
import { inProcessLocks } from '$lib/platform/locks';
import { comeToRest, credited, LINE, OTHER, phone, type Phone } from './support/device';
import { assertSound, offline } from './support/orders';

let p: Phone;
const RESOURCES = ['membership', 'points', 'pointsHistory', 'rewards'] as const;

beforeEach(async () => {
	p = await phone();
	await p.engine.pull('sign-in', ...RESOURCES);
	p.sent.length = 0;
});

afterEach(() => assertSound(p));

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const line = () => must(p.host.operator.lines.find(LINE));
const points = () => p.host.operator.bonuses.points(line());
const applied = (key: string) => p.host.operator.bonuses.applied(key);

/** As the screen reads it. */
async function board(): Promise<BonusData> {
	return new Promise((resolve, reject) => {
		const stop = createBonusQueries(p.db)
			.bonuses(idOf(LINE))
			.subscribe({
				next: (data) => {
					// It may be told before anybody can stop it.
					queueMicrotask(() => stop());
					resolve(data);
				},
				error: reject
			});
	});
}

/** As the screen would make it, of what the device knows. */
async function exchange(reward: string, change: Partial<BonusOf<'exchange'>> = {}): Promise<{ key: string }> {
	const { rewards, lots, pending } = await board();
	const free = freeOf(heldAt(lots, p.clock.now()), pending);
	const { command } = exchangeTerms(LINE, must(rewards.find(({ id }) => id === reward)), free);
	return p.engine.actions.confirm({ ...command, ...change });
}
const confirm = (command: Record<string, unknown>) =>
	p.engine.actions.confirm({ kind: 'bonus', line: LINE, ...command } as BonusCommand);
const EXCHANGE = 'POST /redemptions';

it('takes points once and brings money through the operator’s answer alone', async () => {
	const own = p.ledger().balance;
	const { key } = await exchange('account-100');
	expect((await board()).pending).toHaveLength(1);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({
		state: 'done',
		version: 12,
		progress: { redemptionId: 'redemption-1000001' }
	});
	expect([points(), applied(key), credited(p, key), p.ledger().balance]).toEqual([740, 1, 1, own + 100_00]);
	await expect.poll(async () => (await board()).pending).toEqual([]);
	// Each resource comes by itself.
	await expect.poll(async () => heldAt((await board()).lots, p.clock.now()).points).toEqual({ points: 740 });
	await expect
		.poll(async () => (await board()).history[0])
		.toMatchObject({ way: 'spent', points: { points: 500 }, key });
	await expect.poll(async () => mainBalance(await p.db.balances.toArray())?.remaining).toEqual(rub(own + 100_00));
});

it('connects a service once, for points and no money', async () => {
	const own = p.ledger().balance;
	const { key } = await exchange('data-5');
	await comeToRest(p);
	expect([points(), applied(key), p.ledger().balance]).toEqual([540, 1, own]);
	await expect
		.poll(async () => (await p.db.products.toArray()).filter(({ offeringId }) => offeringId === 'data-5'))
		.toHaveLength(1);
});

it('that no screen may let through is refused outright', async () => {
	await expect(exchange('account-100', { cost: { points: 0.5 } })).rejects.toThrow(RangeError);
	await expect(exchange('account-100', { credits: { minor: 1, currency: 'BYN' } })).rejects.toThrow(RangeError);
	await expect(confirm({ action: 'cash-out', bucket: 'c', amount: { minor: 1, currency: 'BYN' } })).rejects.toThrow(
		RangeError
	);
	expect(await p.db.outbox.count()).toBe(0);
});

describe.each<[string, Omit<Fault, 'path' | 'method'>]>([
	['500 twice', { kind: 'status', status: 500, times: 2 }],
	['processed, the answer lost', { kind: 'drop-after', times: 1 }],
	['broken before it arrives', { kind: 'drop-before', times: 2 }],
	['processed, the answer cut short', { kind: 'truncate', times: 1 }],
	['a page instead of JSON', { kind: 'html', times: 2 }]
])('%s', (_, fault) => {
	const faulty = (path: string, method = 'POST') => p.faults({ method, path, ...fault });

	it('an exchange moves exactly once', async () => {
		faulty('**/redemptions');
		const { key } = await exchange('account-100');
		await comeToRest(p);
		expect([await p.states(), applied(key), credited(p, key), points()]).toEqual([['done'], 1, 1, 740]);
	});

	it('cashback moves exactly once', async () => {
		faulty('**/transferBalance');
		const own = p.ledger().balance;
		const { id } = must((await board()).apart[0]);
		const { key } = await confirm({ action: 'cash-out', bucket: id, amount: rub(128_00) });
		await comeToRest(p);
		expect([await p.states(), credited(p, key), p.ledger().balance]).toEqual([['done'], 1, own + 128_00]);
		await expect.poll(async () => (await board()).apart.map(({ remaining }) => remaining.minor)).toEqual([0]);
	});

	it('the programme is left once, and joined again', async () => {
		faulty('**/loyaltyProgramMember/*', 'PATCH');
		const { member } = await board();
		await confirm({ action: 'leave', memberId: member?.id, loses: { points: 1240 } });
		await comeToRest(p);
		expect([await p.states(), points()]).toEqual([['done'], 0]);
		await expect.poll(async () => (await board()).member).toBeUndefined();
		faulty('**/loyaltyProgramMember');
		await confirm({ action: 'join' });
		await comeToRest(p);
		await expect.poll(async () => (await board()).member?.state).toBe('member');
		expect(await p.states()).toEqual(['done', 'done']);
	});
});

it.each(['before it arrives', 'before the answer'] as const)('the app dies %s: moved exactly once', async (moment) => {
	const death = p.dieAt(EXCHANGE, moment);
	const { key } = await exchange('account-100');
	void p.engine.drain('enqueued');
	await death;
	await comeToRest({ ...p, engine: p.reopen(inProcessLocks()) });
	expect([await p.states(), applied(key), credited(p, key)]).toEqual([['done'], 1, 1]);
});

it('is asked about, and never sent again, while the operator has not decided', async () => {
	p.answer((name, body) => (name.includes('/redemptions') ? body.replaceAll('completed', 'inProgress') : undefined));
	const { key } = await exchange('account-100');
	const { nextAttemptAt = 0 } = await p.engine.drain('timer');
	expect((await p.entry(key)).state).toBe('accepted');
	p.answer(() => undefined);
	p.clock.advance(nextAttemptAt - p.clock.now());
	await comeToRest(p);
	expect([await p.states(), applied(key)]).toEqual([['done'], 1]);
	expect(p.sent.filter((sent) => sent === EXCHANGE)).toHaveLength(1);
});

it('so is cashback, and it moves once', async () => {
	p.answer((name, body) =>
		name.includes('/transferBalance') ? body.replaceAll('completed', 'inProgress') : undefined
	);
	const { id } = must((await board()).apart[0]);
	const { key } = await confirm({ action: 'cash-out', bucket: id, amount: rub(128_00) });
	const { nextAttemptAt = 0 } = await p.engine.drain('timer');
	expect((await p.entry(key)).state).toBe('accepted');
	p.answer(() => undefined);
	p.clock.advance(nextAttemptAt - p.clock.now());
	await comeToRest(p);
	expect([await p.states(), credited(p, key)]).toEqual([['done'], 1]);
	expect(p.sent.filter((sent) => sent === 'POST /transferBalance')).toHaveLength(1);
});

it('that is too old is confirmed anew, as it was', async () => {
	p.network.up = false;
	const { key } = await exchange('account-100');
	p.clock.advance(21 * HOUR);
	await p.engine.drain('timer');
	expect(await p.states()).toEqual(['expired']);
	const again = await p.engine.actions.confirmAgain(key);
	expect((await p.entry(again.key)).command).toEqual((await p.entry(key)).command);
});

it('at another price it asks again, and is done at the one that is confirmed then', async () => {
	const { key } = await offline(p, () => exchange('account-100'));
	p.host.operator.bonuses.reprice('mts-ru', 'account-100', 600);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'needs-confirmation', failure: { points: { points: 600 } } });
	expect([points(), applied(key)]).toEqual([1240, 0]);
	const again = await p.engine.actions.confirmAgain(key);
	await comeToRest(p);
	expect(await p.entry(again.key)).toMatchObject({ state: 'done', command: { cost: { points: 600 } } });
	expect([points(), applied(again.key), (await p.entry(key)).state]).toEqual([640, 1, 'cancelled']);
});

it('points that have ended meanwhile are lacking, and nothing moves', async () => {
	const { key } = await offline(p, () => exchange('data-5'));
	const { bonuses, clock } = p.host.operator;
	const cause = { key: 'at a kiosk', method: 'POST', path: '/redemptions' };
	bonuses.redeem(line(), { reward: 'minutes-100', cost: 450, externalId: cause.key }, cause);
	bonuses.hasten(line(), clock.now());
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'NOT_ENOUGH_POINTS' } });
	expect([points(), applied(key)]).toEqual([240, 0]);
});

it('leaving asks again when more would be lost than was said, and loses no more than is said then', async () => {
	const { member } = await board();
	const { key } = await confirm({ action: 'leave', memberId: member?.id, loses: { points: 1000 } });
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'needs-confirmation', failure: { points: { points: 1240 } } });
	expect(points()).toBe(1240);
	const again = await p.engine.actions.confirmAgain(key);
	await comeToRest(p);
	expect(await p.entry(again.key)).toMatchObject({ state: 'done', command: { loses: { points: 1240 } } });
	expect(points()).toBe(0);
});

it('a price of points changes nothing of what has none', async () => {
	p.refuse((request) => request === 'POST /loyaltyProgramMember', 409, {
		code: 'POINTS_CHANGED',
		quantity: { unit: 'points', value: 5 }
	});
	const { key } = await confirm({ action: 'join' });
	await comeToRest(p);
	expect((await p.entry(key)).state).toBe('needs-confirmation');
	const again = await p.engine.actions.confirmAgain(key);
	expect((await p.entry(again.key)).command).toEqual({ kind: 'bonus', line: LINE, action: 'join' });
});

it('is not believed to be out, or in, of what can’t be read', async () => {
	const { member } = await board();
	const status = (said: string) =>
		p.answer((name, body) =>
			name === 'GET /loyaltyProgramMember' ? body.replaceAll(/"(active|terminated)"/g, `"${said}"`) : undefined
		);
	status('in limbo');
	p.faults({ method: 'PATCH', path: '**/loyaltyProgramMember/*', kind: 'drop-after', times: 1 });
	const { key } = await confirm({ action: 'leave', memberId: member?.id, loses: { points: 1240 } });
	await comeToRest(p);
	expect((await p.entry(key)).state).toBe('done');
});

it('what comes onto the account pays for what was confirmed after it', async () => {
	const fee = 10_00;
	const amount = rub(p.ledger().balance + 50_00 - fee);
	await offline(p, async () => {
		await exchange('account-100');
		return p.engine.actions.confirm({ kind: 'transfer', line: LINE, receiver: OTHER, amount, fee: rub(fee) });
	});
	await comeToRest(p);
	expect(await p.states()).toEqual(['done', 'done']);
});

it('points are earned by paying in, end in their time, and their ledger holds', () => {
	const { bonuses, clock, ledger } = p.host.operator;
	const before = points();
	ledger.post({
		id: 'paid in',
		at: clock.now(),
		kind: 'top-up',
		text: '',
		postings: [
			{ account: 'clearing:RUB', minor: -505_00 },
			{ account: `main:${LINE}`, minor: 505_00 }
		]
	});
	p.host.operator.settle();
	expect(points()).toBe(before + 50);
	expect(bonuses.lots(line()).at(-1)).toMatchObject({ points: 50, until: Date.UTC(2027, 10, 30, 21) });
	clock.advance(400 * DAY);
	p.host.operator.settle();
	expect([points(), bonuses.problems()]).toEqual([0, []]);
});
