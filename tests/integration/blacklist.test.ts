/**
 * F82, end to end: who is refused at the operator is who was put on the list here, each entry once,
 * paid for once.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { readCatalogue } from '$lib/db/queries/catalogue';
import type { BlacklistEntry } from '$lib/domain/blacklist/entry';
import { termsOfBlacklist, type BlacklistChange } from '$lib/domain/blacklist/terms';
import { HOUR } from '$lib/domain/instant';
import type { OrderTerms } from '$lib/domain/orders/terms';
import { blacklistBoard } from '$lib/features/blacklist/blacklist-board';
import type { CommandConfirmed } from '$lib/sync/actions';
import { comeToRest, LINE, type Phone } from './support/device';
import { assertSound, disconnect, offline, ordersSent, paid, signedInPhone } from './support/orders';

const FRIEND = '+79000000002';
const MASK = '+7495*';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const known = () => readCatalogue(p.db, idOf(LINE));

/** As the screen would tell it. */
async function terms(to: BlacklistChange['to'], entry: BlacklistEntry): Promise<OrderTerms> {
	const around = { ...(await known()), currency: 'RUB', now: p.clock.now(), payer: LINE };
	const told = must(termsOfBlacklist({ to, entry }, around), 'terms');
	if (!told.ok) throw new Error(told.obstacle.why);
	return told.terms;
}

const change = async (to: BlacklistChange['to'], entry: BlacklistEntry): Promise<CommandConfirmed> =>
	p.engine.actions.confirm((await terms(to, entry)).command);
const add = (entry: BlacklistEntry) => change('add', entry);
const remove = (entry: BlacklistEntry) => change('remove', entry);

/** Who is refused at the operator; `undefined` without the service. */
function refused(): string[] | undefined {
	const owned = must(p.host.operator.lines.find(LINE)).products.find(({ offering }) => offering.id === 'blacklist');
	return owned && Object.keys(owned.blacklist ?? {});
}

const shown = async () => blacklistBoard(await known()).rows.map(({ entry, order }) => [entry, order?.state]);

it('several in a row without a network all arrive, each once; only the first one is paid for', async () => {
	const before = p.ledger().balance;
	const confirmed = await offline(p, async () => [await add(FRIEND), await add(MASK), await add('hidden')]);
	expect(await shown()).toEqual([
		['hidden', 'queued'],
		[MASK, 'queued'],
		[FRIEND, 'queued']
	]);
	await comeToRest(p);
	expect([await p.states(), refused()]).toEqual([
		['done', 'done', 'done'],
		[FRIEND, MASK, 'hidden']
	]);
	expect([confirmed.map(({ key }) => paid(p, key)), ordersSent(p)]).toEqual([[1, 0, 0], 3]);
	expect(p.ledger().balance).toBe(before - 1_50);
	expect(await shown()).toEqual([
		['hidden', undefined],
		[MASK, undefined],
		[FRIEND, undefined]
	]);
});

it('an answer that was lost is looked up: listed once, paid once', async () => {
	p.host.operator.faults.replace([{ method: 'POST', path: '*/productOrder', times: 1, kind: 'drop-after' }]);
	const { key } = await add(FRIEND);
	await comeToRest(p);
	expect([await p.states(), paid(p, key), ordersSent(p), refused()]).toEqual([['done'], 1, 1, [FRIEND]]);
});

it('added and taken off again without a network comes to nothing, and nothing is paid', async () => {
	await offline(p, async () => {
		const { key } = await add(FRIEND);
		expect((await remove(FRIEND)).met).toEqual({ how: 'opposite', key });
	});
	await comeToRest(p);
	expect([ordersSent(p), refused(), await shown()]).toEqual([0, undefined, []]);
});

it('taken off and put back without a network comes to nothing; sent already, it is put back by another order', async () => {
	await add(FRIEND);
	await comeToRest(p);
	await offline(p, async () => {
		const { key } = await remove(FRIEND);
		expect((await add(FRIEND)).met).toEqual({ how: 'opposite', key });
	});
	await comeToRest(p);
	expect([ordersSent(p), refused()]).toEqual([1, [FRIEND]]);
	await remove(FRIEND);
	await p.engine.drain('enqueued');
	expect((await add(FRIEND)).met).toBeUndefined();
	await comeToRest(p);
	expect([ordersSent(p), refused(), p.ledger().keys.filter(({ applied }) => applied > 1)]).toEqual([3, [FRIEND], []]);
});

it('a service that is gone meanwhile asks again, and nothing is paid', async () => {
	await add(FRIEND);
	await comeToRest(p);
	const { key } = await offline(p, () => add(MASK));
	const line = must(p.host.operator.lines.find(LINE));
	line.products = line.products.filter(({ offering }) => offering.id !== 'blacklist');
	await p.engine.drain('online');
	expect(await p.entry(key)).toMatchObject({ state: 'needs-confirmation', failure: { code: 'STATE_CHANGED' } });
	await p.engine.pull('pull');
	expect((await terms('add', MASK)).command).toMatchObject({ connects: true, price: { now: { minor: 1_50 } } });
});

it('one that the operator does not take stays, with what it says', async () => {
	await add(FRIEND);
	await comeToRest(p);
	const { command } = await terms('add', '+74951234567');
	const { blacklist } = must(
		must(p.host.operator.lines.find(LINE)).products.find(({ offering }) => offering.id === 'blacklist')
	);
	for (let n = 1; n < 30; n += 1) must(blacklist)[`+7900100${1000 + n}`] = 0;
	const { key } = await p.engine.actions.confirm(command);
	await comeToRest(p);
	expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'BLACKLIST_FULL' } });
	expect((await shown())[0]).toEqual(['+74951234567', 'rejected']);
});

it('the service switched off takes what waits with it', async () => {
	await add(FRIEND);
	await comeToRest(p);
	const sent = ordersSent(p);
	await offline(p, async () => {
		await add(MASK);
		await remove(FRIEND);
		expect((await disconnect(p, 'blacklist')).met?.how).toBe('supersedes');
	});
	await comeToRest(p);
	expect([ordersSent(p) - sent, refused()]).toEqual([1, undefined]);
});

it('what the operator has refused is known, and how many the list holds', async () => {
	await add(FRIEND);
	await comeToRest(p);
	p.host.operator.clock.advance(48 * HOUR);
	p.clock.advance(48 * HOUR);
	await p.engine.pull('pull');
	const { service, product } = blacklistBoard(await known());
	const attempts = must(product?.blacklist?.attempts);
	expect(attempts.length).toBeGreaterThan(3);
	expect(attempts.every(({ party, kind }) => party === FRIEND && kind !== 'unknown')).toBe(true);
	expect(service?.blacklistLimit).toBe(30);
});
