/** What is seen and done of a linked line besides its balance (F45, F83): records and orders. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { must } from '../../mocks/bss/must';
import type { OrderOf } from '$lib/domain/command';
import type { LineId } from '$lib/domain/line';
import { RIGHTS } from '$lib/domain/links';
import type { Msisdn } from '$lib/domain/msisdn';
import { orderPrice } from '$lib/domain/orders/price';
import { record } from '$lib/domain/usage/usage.fixture';
import { omit } from '$lib/domain/util/omit';
import { readCatalogue } from '$lib/db/queries/catalogue';
import { linkedLines } from '$lib/db/repositories/linked-lines';
import { currentSession } from '$lib/db/repositories/session';
import { changeIntake } from '$lib/db/usage/intake-state';
import { readRecords } from '$lib/db/usage/reader';
import { createUsageWriter } from '$lib/db/usage/writer';
import { comeToRest, LINE, OTHER, phone, type Phone } from './support/device';
import { balanceOf, link, linkId, ownLine } from './support/linked';
import { assertSound, ordersSent, signedInPhone } from './support/orders';

let p: Phone;
let own: LineId;

beforeEach(async () => {
	p = await signedInPhone();
	own = await ownLine(p);
});

afterEach(() => assertSound(p));

describe('records of a linked line', () => {
	const stored = async (line: LineId) => (await p.db.usageSync.get(line))?.stored ?? 0;
	const truth = (line: Msisdn) => p.host.operator.usage.of(must(p.host.operator.lines.find(line)));

	beforeEach(async () => {
		p = await phone(LINE, { usage: true });
		await p.engine.pull('sign-in');
		own = await ownLine(p);
	});

	it('come while it is looked at, each under its own key, and go with the right', async () => {
		const linked = await link(p, 'balance', 'expenses');
		await p.engine.bringUsage('person');
		expect([await stored(linked), await stored(own)]).toEqual([0, truth(LINE).length]);
		expect(truth(OTHER).length).toBeGreaterThan(0);
		await p.engine.actions.view(linked);
		await p.engine.bringUsage('person');
		expect([await stored(linked), await stored(own)]).toEqual([truth(OTHER).length, truth(LINE).length]);
		const range = { from: 0, to: 90_000 };
		const { records } = await readRecords(p.db, linked, { range, limit: 100_000 });
		expect(new Set(records.map(({ id }) => id))).toEqual(new Set(truth(OTHER).map(({ id }) => id)));

		p.host.operator.links.grant(OTHER, linkId(p), ['balance']);
		await p.engine.actions.refresh('pull');
		for (const name of ['usageDays', 'usageMonths', 'usageCells', 'usageSync'] as const) {
			const rows: { line: LineId }[] = await p.db.table(name).toArray();
			expect([...new Set(rows.map(({ line }) => line))], name).toEqual([own]);
		}
		p.sent.length = 0;
		await p.engine.bringUsage('person');
		expect(await stored(linked)).toBe(0);
	});

	it('that do not come are asked for again, whatever has come of one’s own', async () => {
		const linked = await link(p, 'balance', 'expenses');
		await p.engine.actions.view(linked);
		await p.engine.bringUsage('person');
		await p.db.usageSync.delete(linked);
		p.syncTags.length = 0;
		p.faults({ method: 'GET', path: '**/usage', kind: 'drop-after', times: 1 });
		await p.engine.bringUsage('person');
		expect([await stored(linked), p.syncTags]).toEqual([0, ['usage']]);
	});

	it('that come after the right has gone are not kept', async () => {
		const linked = await link(p, 'balance', 'expenses');
		await p.engine.actions.view(linked);
		const signIn = must(await currentSession(p.db));
		const [row] = await p.db.links.toArray();
		await p.db.links.put({ ...must(row), rights: must(row).rights.filter(({ name }) => name !== 'expenses') });
		const writer = createUsageWriter(p.db);
		const batch = { line: linked, timeZone: 'Europe/Moscow', records: [record({ id: 'late' })], signIn };
		expect(await writer.ingest(batch)).toEqual({ days: 0, dropped: 0 });
		const whose = { line: linked, signIn };
		expect(await changeIntake(p.db, whose, 'Europe/Moscow', () => ({ complete: true }))).toBeUndefined();
	});
});

describe('an order for a linked line', () => {
	let linked: LineId;
	const owned = (line: Msisdn) => must(p.host.operator.lines.find(line)).products.map(({ offering }) => offering.id);
	const ordered = async (line: LineId) => (await readCatalogue(p.db, line)).orders.map(({ key }) => key);

	/** What the confirm step makes of an option of 60 ₽ a month. */
	async function order(): Promise<OrderOf<'connect'>> {
		const offering = must((await readCatalogue(p.db, linked)).catalogue.find(({ id }) => id === 'social-net'));
		const price = must(orderPrice(offering.prices, p.clock.now(), 'RUB'));
		const { id, name } = offering;
		return { kind: 'order', action: 'connect', line: LINE, forLine: OTHER, offering: { id, name }, price, related: [] };
	}

	beforeEach(async () => {
		linked = await link(p, ...RIGHTS);
		await p.engine.actions.view(linked);
		await p.topUp(1_000);
		await comeToRest(p);
	});

	it('changes its services, is paid by one’s own once, and shows under none of one’s own', async () => {
		const [own0, other0] = [p.ledger(LINE).balance, p.ledger(OTHER).balance];
		p.network.up = false;
		const command = await order();
		const { key } = await p.engine.actions.confirm(command);
		expect(await p.entry(key)).toMatchObject({ version: 14 });
		expect([await ordered(linked), await ordered(own)]).toEqual([[key], []]);
		p.network.up = true;
		p.faults({ method: 'POST', path: '**/productOrder', kind: 'drop-after', times: 1 });
		await comeToRest(p);
		expect((await p.entry(key)).state).toBe('done');
		expect([owned(OTHER).includes('social-net'), owned(LINE).includes('social-net')]).toEqual([true, false]);
		expect([p.ledger(LINE).balance, p.ledger(OTHER).balance]).toEqual([own0 - command.price.now.minor, other0]);
		expect(await balanceOf(p, own)).toBe(p.ledger(LINE).balance);
		expect((await p.db.products.toArray()).filter(({ offeringId }) => offeringId === 'social-net')).toMatchObject([
			{ line: linked }
		]);
		expect((await p.db.freshness.toArray()).filter(({ awaiting }) => awaiting)).toEqual([]);
	});

	it('whose right has gone before it was sent is refused, and says so; nothing is taken', async () => {
		const before = p.ledger(LINE).balance;
		p.network.up = false;
		const { key } = await p.engine.actions.confirm(await order());
		p.host.operator.links.grant(OTHER, linkId(p), ['balance']);
		p.network.up = true;
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'RIGHT_MISSING' } });
		expect([owned(OTHER).includes('social-net'), p.ledger(LINE).balance]).toEqual([false, before]);
		await p.engine.pull('pull');
		expect(await linkedLines(p.db, own)).toMatchObject([{ rights: ['balance'] }]);
	});

	it('whose link ends after the operator has taken it in is not carried out', async () => {
		const before = p.ledger(LINE).balance;
		const { key } = await p.engine.actions.confirm(await order());
		await p.engine.drain('enqueued');
		expect((await p.entry(key)).state).toBe('accepted');
		p.host.operator.links.end(OTHER, linkId(p));
		await comeToRest(p);
		expect(await p.entry(key)).toMatchObject({ state: 'rejected', failure: { code: 'RIGHT_MISSING' } });
		expect([owned(OTHER).includes('social-net'), p.ledger(LINE).balance]).toEqual([false, before]);
	});

	it('that was carried out before the link ended is done, as whoever has paid is told', async () => {
		const before = p.ledger(LINE).balance;
		const command = await order();
		const { key } = await p.engine.actions.confirm(command);
		await p.engine.drain('enqueued');
		p.host.operator.clock.advance(30_000);
		p.host.operator.orders.advance(p.host.operator.clock.now());
		expect(owned(OTHER)).toContain('social-net');
		p.host.operator.links.end(OTHER, linkId(p));
		await comeToRest(p);
		expect((await p.entry(key)).state).toBe('done');
		expect(p.ledger(LINE).balance).toBe(before - command.price.now.minor);
	});

	it('whose answer was lost is not sent again because one of one’s own is found', async () => {
		p = await phone(LINE, { pack: { repeats: 'never' } });
		await p.engine.pull('sign-in');
		own = await ownLine(p);
		linked = await link(p, ...RIGHTS);
		await p.engine.actions.view(linked);
		await p.topUp(1_000);
		const command = await order();
		await p.engine.actions.confirm(omit(command, 'forLine'));
		await comeToRest(p);
		p.faults({ method: 'POST', path: '**/productOrder', kind: 'drop-after', times: 1 });
		// An operator that tells of one's own orders alone.
		const { orders } = p.host.operator;
		const all = orders.of;
		const told = vi.spyOn(orders, 'of').mockImplementation((line) => all(line).filter((one) => one.line === line));
		onTestFinished(() => told.mockRestore());
		const { key } = await p.engine.actions.confirm(command);
		await comeToRest(p);
		expect((await p.entry(key)).state).toBe('unknown');
		expect(ordersSent(p)).toBe(2);
	});

	it('has nothing to do with the same order of one’s own', async () => {
		p.network.up = false;
		const command = await order();
		const theirs = await p.engine.actions.confirm(command);
		const mine = await p.engine.actions.confirm(omit(command, 'forLine'));
		expect(mine.met).toBeUndefined();
		expect((await p.engine.actions.confirm(await order())).met).toEqual({ how: 'same', key: theirs.key });
		p.network.up = true;
		await comeToRest(p);
		expect([owned(OTHER).includes('social-net'), owned(LINE).includes('social-net')]).toEqual([true, true]);
	});
});
