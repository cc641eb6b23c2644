/** Automatic top-ups, end to end: set once, run by the operator's clock, stopped once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../mocks/bss/faults';
import { must } from '../../mocks/bss/must';
import { stopping } from '$lib/domain/autopay';
import type { AutopayPlan } from '$lib/domain/command';
import { mainBalance } from '$lib/domain/home';
import { DAY, HOUR } from '$lib/domain/instant';
import { inProcessLocks } from '$lib/platform/locks';
import { comeToRest, LINE, type Phone } from './support/device';
import { assertSound, offline, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const card = (index = 0) => ({ cardId: must(p.cards[index]).id, cardLabel: '•• 4242' });
const dated = (change: object = {}): AutopayPlan => ({
	...card(),
	amount: rub(500_00),
	by: 'date',
	period: 'month',
	firstAt: p.clock.now() + DAY,
	...change
});
const below = (change: object = {}): AutopayPlan => ({
	...card(),
	amount: rub(100_00),
	by: 'threshold',
	below: rub(400_00),
	monthlyMax: rub(150_00),
	...change
});
const set = (plan: AutopayPlan, replaces?: string) =>
	p.engine.actions.confirm({ kind: 'autopay', line: LINE, action: 'set', plan }, { replaces });
const rows = () => p.db.autopays.toArray();
/** Nobody waits for the reading that follows a delivery. */
async function stop() {
	await expect.poll(rows).toHaveLength(1);
	return p.engine.actions.confirm(stopping(must((await rows())[0]), p.cards, LINE));
}
const plans = () => p.host.operator.autopays.of(LINE).map(({ status }) => status);
const credits = () => p.ledger().entries.filter(({ key }) => key?.startsWith('autopay-')).length;

it('is set, runs by itself, and is stopped: each shows in the rows', async () => {
	const { key } = await set(dated());
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'done', version: 4, progress: { planId: 'autopay-1000001' } });
	await expect.poll(rows).toMatchObject([{ by: 'date', period: 'month', amount: rub(500_00) }]);
	p.host.operator.clock.advance(DAY);
	p.clock.advance(DAY);
	await p.engine.pull('pull');
	expect(await rows()).toMatchObject([{ lastRun: { paid: true } }]);
	expect((await p.db.movements.toArray()).some(({ description }) => description.startsWith('Автоплатёж'))).toBe(true);
	await stop();
	await comeToRest(p);
	expect([await p.states(), plans()]).toEqual([['done', 'done'], ['cancelled']]);
	await expect.poll(rows).toEqual([]);
	p.host.operator.clock.advance(60 * DAY);
	p.host.operator.settle();
	expect(credits()).toBe(1);
});

it('by threshold pays at once when the balance is below already, and tells what the month still allows', async () => {
	const before = p.ledger().balance;
	await set(below());
	await comeToRest(p);
	expect(p.ledger().balance).toBe(before + 100_00);
	await expect.poll(rows).toMatchObject([{ by: 'threshold', monthlyMax: rub(150_00), paidThisMonth: rub(100_00) }]);
	expect(mainBalance(await p.db.balances.toArray())?.remaining).toEqual(rub(before + 100_00));
});

it('that no screen may let through is refused outright', async () => {
	const wrong = [
		dated({ amount: rub(0) }),
		dated({ amount: { minor: 500, currency: 'BYN' } }),
		dated({ period: 'aeon' }),
		below({ monthlyMax: rub(0.5) })
	];
	for (const plan of wrong) await expect(set(plan)).rejects.toThrow(RangeError);
	expect(await p.db.outbox.count()).toBe(0);
});

describe.each<[string, Omit<Fault, 'path' | 'method'>]>([
	['S3: 500 twice', { kind: 'status', status: 500, times: 2 }],
	['S4: processed, the answer lost', { kind: 'drop-after', times: 1 }],
	['broken before it arrives', { kind: 'drop-before', times: 2 }],
	['S10: processed, the answer cut short', { kind: 'truncate', times: 1 }],
	['S10: a page instead of JSON', { kind: 'html', times: 2 }]
])('%s', (_, fault) => {
	it.each([['**/topupBalance**'], ['**']])('on %s: set once, and stopped once', async (path) => {
		p.faults({ path, ...fault });
		await set(dated());
		await comeToRest(p);
		expect(plans()).toEqual(['created']);
		p.faults({ path, ...fault });
		await stop();
		await comeToRest(p);
		expect([await p.states(), plans()]).toEqual([['done', 'done'], ['cancelled']]);
	});
});

describe.each(['before it arrives', 'before the answer'] as const)('S5: the app dies %s', (moment) => {
	it('during setting, and during stopping: each happens once', async () => {
		const set1 = p.dieAt('POST /topupBalance', moment);
		await set(dated());
		void p.engine.drain('enqueued');
		await set1;
		p = { ...p, engine: p.reopen(inProcessLocks()) };
		await comeToRest(p);
		const stopped = p.dieAt('PATCH /topupBalance/autopay-1000001', moment);
		await stop();
		void p.engine.drain('enqueued');
		await stopped;
		p = { ...p, engine: p.reopen(inProcessLocks()) };
		await comeToRest(p);
		expect([await p.states(), plans()]).toEqual([['done', 'done'], ['cancelled']]);
	});
});

it('stopped by somebody else meanwhile counts as stopped, also when its plan is gone altogether', async () => {
	await set(dated());
	await comeToRest(p);
	p.faults({ method: 'PATCH', path: '**', kind: 'drop-before', times: 1 });
	p.refuse((name) => name.startsWith('GET /topupBalance/'), 404);
	await stop();
	await comeToRest(p);
	expect(await p.states()).toEqual(['done', 'done']);
});

it('that the operator could not set says so', async () => {
	p.answer((name, body) => (name === 'POST /topupBalance' ? body.replaceAll('created', 'failed') : undefined));
	const { key } = await set(dated());
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'AUTOPAY_FAILED' } });
});

it('whose first day went by in the queue is refused; the new one takes its place', async () => {
	const { key } = await offline(p, () => set(dated({ firstAt: p.clock.now() + HOUR })));
	p.clock.advance(2 * HOUR);
	p.host.operator.clock.advance(2 * HOUR);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'FIRST_RUN_PAST' } });
	const next = await set(dated(), key);
	await comeToRest(p);
	expect([await p.states(), plans()]).toEqual([['cancelled', 'done'], ['created']]);
	expect(await p.entry(key)).toMatchObject({ replacedBy: next.key });
});

it('that waited for 20 hours asks again, and can be confirmed as it was', async () => {
	const { key } = await offline(p, () => set(dated()));
	p.clock.advance(20 * HOUR);
	p.host.operator.clock.advance(20 * HOUR);
	await comeToRest(p);
	expect([(await p.entry(key)).state, plans()]).toEqual(['expired', []]);
	await p.engine.actions.confirmAgain(key);
	await comeToRest(p);
	expect([await p.states(), plans()]).toEqual([['cancelled', 'done'], ['created']]);
});
