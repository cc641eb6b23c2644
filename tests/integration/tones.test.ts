/**
 * Tones, end to end: what callers hear is what was confirmed, at the price that was confirmed, paid
 * once.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { readCatalogue } from '$lib/db/queries/catalogue';
import type { OrderOf } from '$lib/domain/command';
import { inTodaysFormat } from '$lib/domain/commands/old-tone';
import type { OrderTerms } from '$lib/domain/orders/terms';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { ToneSlot } from '$lib/domain/tones/slot';
import { slotKey } from '$lib/domain/tones/slot-key';
import { termsOfTone } from '$lib/domain/tones/terms';
import type { CommandConfirmed } from '$lib/sync/actions';
import { comeToRest, LINE, type Phone } from './support/device';
import { assertSound, disconnect, offline, ordersSent, owned, paid, signedInPhone } from './support/orders';

const EVERYONE: ToneSlot = { for: 'everyone' };
const FRIEND: ToneSlot = { for: 'caller', number: '+79000000002' };

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

/** As the screen would tell it. */
async function terms(slot: ToneSlot, tone?: string): Promise<OrderTerms> {
	const { catalogue, products, balance, blocked, services } = await known();
	const orders = services.find(({ id }) => id === 'tone')?.orders ?? [];
	const around = { catalogue, products, balance, blocked, orders, currency: 'RUB', now: p.clock.now(), payer: LINE };
	const told = must(termsOfTone({ slot, ...(tone !== undefined && { tone }) }, around), 'terms');
	if (!told.ok) throw new Error(told.obstacle.why);
	return told.terms;
}

const known = () => readCatalogue(p.db, idOf(LINE));

async function set(slot: ToneSlot, tone?: string): Promise<CommandConfirmed> {
	const { command } = await terms(slot, tone);
	return p.engine.actions.confirm(command);
}

/** What callers hear at the operator. */
const heard = () =>
	must(p.host.operator.lines.find(LINE)).products.find(({ offering }) => offering.id === 'tone')?.tones ?? {};

it('the first one connects the service, a second slot has the tone for free; each is paid for once', async () => {
	const before = p.ledger().balance;
	const [first, second] = await offline(p, async () => [
		await set(EVERYONE, 'tone-rain'),
		await set(FRIEND, 'tone-rain')
	]);
	await comeToRest(p);
	expect(await p.states()).toEqual(['done', 'done']);
	expect(heard()).toEqual({ tone: 'tone-rain', [slotKey(FRIEND)]: 'tone-rain' });
	expect([paid(p, must(first).key), paid(p, must(second).key)]).toEqual([1, 0]);
	expect(p.ledger().balance).toBe(before - 143_00);
	const service = (await p.db.products.toArray()).find(({ offeringId }) => offeringId === 'tone');
	expect(service?.tones).toHaveLength(2);
});

it('an answer that was lost is looked up: set once, paid once', async () => {
	p.host.operator.faults.replace([{ method: 'POST', path: '*/productOrder', times: 1, kind: 'drop-after' }]);
	const { key } = await set(EVERYONE, 'tone-rain');
	await comeToRest(p);
	expect([await p.states(), paid(p, key), ordersSent(p)]).toEqual([['done'], 1, 1]);
	expect(owned(p).filter((id) => id.startsWith('tone'))).toEqual(['tone', 'tone-rain']);
});

it('a service that is gone meanwhile asks again, and nothing is paid', async () => {
	await set(EVERYONE, 'tone-rain');
	await comeToRest(p);
	const before = p.ledger().balance;
	const line = must(p.host.operator.lines.find(LINE));
	const { key } = await offline(p, () => set(FRIEND, 'tone-birds'));
	line.products = line.products.filter(({ offering }) => !offering.id.startsWith('tone'));
	await p.engine.drain('online');
	expect(await p.entry(key)).toMatchObject({ state: 'needs-confirmation', failure: { code: 'STATE_CHANGED' } });
	expect(p.ledger().balance).toBe(before);
	await p.engine.pull('pull');
	expect((await terms(FRIEND, 'tone-birds')).command).toMatchObject({ action: 'configure', connects: true });
});

it('switched off while settings wait: they are called off, and only that is sent', async () => {
	await set(EVERYONE, 'tone-birds');
	await comeToRest(p);
	const sent = ordersSent(p);
	await offline(p, async () => {
		await set(EVERYONE, 'tone-rain');
		await set(FRIEND, 'tone-surf');
		expect((await disconnect(p, 'tone')).met?.how).toBe('supersedes');
	});
	await comeToRest(p);
	expect((await p.states()).toSorted()).toEqual(['cancelled', 'cancelled', 'done', 'done']);
	expect([ordersSent(p) - sent, owned(p).some((id) => id.startsWith('tone'))]).toEqual([1, false]);
});

describe('a tone that an older version has queued', () => {
	/** As formats 2 to 7 held it, changed as on its way into the database of today. */
	async function queue(slot: ToneSlot, tone: string): Promise<string> {
		const { key } = await offline(p, () => set(slot, tone));
		const entry = must(await p.db.outbox.where({ key }).first(), 'an entry');
		const { characteristics, connects, ...order } = entry.command as OrderOf<'configure'>;
		const { value: id, valueName: name } = must(characteristics[0], 'a tone');
		const command = { ...order, action: 'tone', setting: { slot, tone: { id, name }, connects } };
		const old = { ...entry, version: 2, command: command as unknown as OutboxEntry['command'] };
		await p.db.outbox.put(inTodaysFormat(old));
		return key;
	}

	it('is sent as it was confirmed, once', async () => {
		const key = await queue(EVERYONE, 'tone-rain');
		await comeToRest(p);
		expect([await p.states(), paid(p, key), ordersSent(p), heard()]).toEqual([['done'], 1, 1, { tone: 'tone-rain' }]);
		expect(await p.db.outbox.where({ key }).first()).toMatchObject({ version: 8, command: { action: 'configure' } });
	});

	it('whose answer was lost is looked up', async () => {
		p.host.operator.faults.replace([{ method: 'POST', path: '*/productOrder', times: 1, kind: 'drop-after' }]);
		const key = await queue(EVERYONE, 'tone-rain');
		await comeToRest(p);
		expect([await p.states(), paid(p, key), ordersSent(p)]).toEqual([['done'], 1, 1]);
	});

	it('is called off, and meets what is confirmed after it', async () => {
		const key = await queue(EVERYONE, 'tone-rain');
		await offline(p, async () => {
			expect((await set(EVERYONE, 'tone-birds')).met).toEqual({ how: 'supersedes', key });
			const other = await queue(FRIEND, 'tone-surf');
			expect(await p.engine.actions.cancel(other)).toBe(true);
		});
		await comeToRest(p);
		expect(await p.states()).toEqual(['cancelled', 'done', 'cancelled']);
		expect(heard()).toEqual({ tone: 'tone-birds' });
	});
});
