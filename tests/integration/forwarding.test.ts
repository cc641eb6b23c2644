/**
 * Call forwarding, end to end: calls go where it was confirmed, once, and what the network says is
 * kept beside what the product says.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { dialForwarding } from '../../mocks/bss/forwarding';
import { readCatalogue } from '$lib/db/queries/catalogue';
import type { ForwardingCondition } from '$lib/domain/forwarding/condition';
import type { ForwardingSignal } from '$lib/domain/forwarding/signal';
import type { ForwardingTarget } from '$lib/domain/forwarding/target';
import { termsOfForwarding } from '$lib/domain/forwarding/terms';
import type { OrderTerms } from '$lib/domain/orders/terms';
import { GSM_CODES } from '$lib/operator/packs/gsm-codes';
import type { CommandConfirmed } from '$lib/sync/actions';
import { comeToRest, LINE, type Phone } from './support/device';
import { assertSound, disconnect, offline, ordersSent, paid, signedInPhone } from './support/orders';

const FRIEND: ForwardingTarget = { number: '+79000000002' };
const ABROAD: ForwardingTarget = { number: '+375290000001' };
const LATER: ForwardingTarget = { ...FRIEND, seconds: 25 };

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const known = () => readCatalogue(p.db, idOf(LINE));
const signal = async (): Promise<ForwardingSignal | undefined> => (await p.db.forwarding.toArray())[0];

/** As the screen would tell it. */
async function terms(condition: ForwardingCondition, to?: ForwardingTarget): Promise<OrderTerms> {
	const { catalogue, products, balance, blocked, services } = await known();
	const orders = services.find(({ id }) => id === 'forwarding')?.orders ?? [];
	const around = { catalogue, products, balance, blocked, orders, currency: 'RUB', now: p.clock.now(), payer: LINE };
	const told = must(termsOfForwarding({ condition, ...(to && { to }) }, around), 'terms');
	if (!told.ok) throw new Error(told.obstacle.why);
	return told.terms;
}

async function set(condition: ForwardingCondition, to?: ForwardingTarget): Promise<CommandConfirmed> {
	const { command } = await terms(condition, to);
	return p.engine.actions.confirm(command);
}

const line = () => must(p.host.operator.lines.find(LINE));
/** At the operator. */
const rules = () => line().products.find(({ offering }) => offering.id === 'forwarding')?.forwarding;
/** As the device has it. */
const shown = async () => (await p.db.products.toArray()).find(({ offeringId }) => offeringId === 'forwarding');

it('set without a network, sent with it, read back, changed and cleared: each once, for nothing', async () => {
	const before = p.ledger().balance;
	const [first] = await offline(p, async () => [await set('busy', FRIEND), await set('no-answer', LATER)]);
	expect(await p.states()).toEqual(['queued', 'queued']);
	await comeToRest(p);
	expect(rules()).toEqual({ 'forwarding:busy': FRIEND.number, 'forwarding:no-answer': `${FRIEND.number}/25` });
	expect((await shown())?.forwarding).toEqual([
		{ condition: 'busy', ...FRIEND },
		{ condition: 'no-answer', ...LATER }
	]);
	await set('busy', ABROAD);
	await comeToRest(p);
	await set('no-answer');
	await comeToRest(p);
	expect(rules()).toEqual({ 'forwarding:busy': ABROAD.number });
	expect((await shown())?.forwarding).toEqual([{ condition: 'busy', ...ABROAD }]);
	expect([await p.states(), ordersSent(p)]).toEqual([['done', 'done', 'done', 'done'], 4]);
	expect([paid(p, must(first).key), p.ledger().balance]).toEqual([0, before]);
});

it('an answer that was lost is looked up: set once', async () => {
	p.host.operator.faults.replace([{ method: 'POST', path: '*/productOrder', times: 1, kind: 'drop-after' }]);
	await set('all', FRIEND);
	await comeToRest(p);
	expect([await p.states(), ordersSent(p), rules()]).toEqual([['done'], 1, { 'forwarding:all': FRIEND.number }]);
});

describe('what has not been sent yet', () => {
	it('gives way to another number for the same condition, and stays beside one for another', async () => {
		await offline(p, async () => {
			const { key } = await set('all', FRIEND);
			expect((await set('all', ABROAD)).met).toEqual({ how: 'supersedes', key });
			expect((await set('busy', FRIEND)).met).toBeUndefined();
		});
		await comeToRest(p);
		expect(rules()).toEqual({ 'forwarding:all': ABROAD.number, 'forwarding:busy': FRIEND.number });
		expect((await p.states()).toSorted()).toEqual(['cancelled', 'done', 'done']);
	});

	it('comes to nothing with its opposite: cleared, then set as it was', async () => {
		await set('all', FRIEND);
		await comeToRest(p);
		await offline(p, async () => {
			const { key } = await set('all');
			expect((await set('all', ABROAD)).met).toEqual({ how: 'supersedes', key });
			expect((await set('all', FRIEND)).met?.how).toBe('opposite');
		});
		await comeToRest(p);
		expect([ordersSent(p), rules()]).toEqual([1, { 'forwarding:all': FRIEND.number }]);
	});

	it('is taken back by switching it off', async () => {
		await offline(p, async () => {
			await set('busy', FRIEND);
			expect((await set('busy')).met?.how).toBe('opposite');
		});
		await comeToRest(p);
		expect([ordersSent(p), rules()]).toEqual([0, undefined]);
	});

	it('is called off with the service', async () => {
		await set('all', FRIEND);
		await comeToRest(p);
		await offline(p, async () => {
			await set('busy', FRIEND);
			expect((await disconnect(p, 'forwarding')).met?.how).toBe('supersedes');
		});
		await comeToRest(p);
		expect([ordersSent(p), rules()]).toEqual([2, undefined]);
	});
});

it('a number the operator refuses is told, and nothing changes', async () => {
	const { command } = await terms('all', { number: '+79000000001' });
	const { key } = await p.engine.actions.confirm(command);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'FORWARDING_NUMBER' } });
	expect(rules()).toBeUndefined();
});

describe('what the network says', () => {
	const asked = () => p.sent.filter((request) => request.includes('call-forwardings'));

	it('is asked for by its screen alone, and stays with its age when the network has gone', async () => {
		await p.engine.pull('entry');
		expect([asked(), await signal()]).toEqual([[], undefined]);
		await p.engine.pull('entry', 'forwarding');
		expect(await signal()).toMatchObject({ active: [] });
		dialForwarding(line(), GSM_CODES, '**21*+79000000002#');
		await p.engine.actions.refreshOnly('forwarding');
		expect([await signal(), await shown()]).toMatchObject([{ active: ['all'] }, undefined]);
		const { checkedAt } = (await known()).freshness.forwarding;
		p.clock.advance(60_000);
		p.network.up = false;
		await p.engine.actions.refreshOnly('forwarding');
		const { forwarding } = (await known()).freshness;
		expect([await signal(), forwarding]).toMatchObject([
			{ active: ['all'] },
			{ checkedAt, failure: { class: 'network' } }
		]);
	});

	it('of an operator that tells of the unconditional one alone, says no more than that', async () => {
		p.host.operator.faults.replace([{ method: 'POST', path: '*/call-forwardings', kind: 'status', status: 501 }]);
		dialForwarding(line(), GSM_CODES, '**67*+79000000002#');
		await p.engine.pull('entry', 'forwarding');
		expect(await signal()).toEqual({ line: idOf(LINE), id: 'signal', active: [], allOnly: true });
		expect(asked()).toEqual(['POST /call-forwardings', 'POST /unconditional-call-forwardings']);
	});

	it('that can’t be read is a failure, and takes nothing away', async () => {
		await p.engine.pull('entry', 'forwarding');
		p.answer((request) => (request === 'POST /call-forwardings' ? '{"active":true}' : undefined));
		await p.engine.actions.refreshOnly('forwarding');
		expect(await signal()).toMatchObject({ active: [] });
		expect((await known()).freshness.forwarding.failure).toMatchObject({ code: 'ALL_UNREADABLE' });
	});
});
