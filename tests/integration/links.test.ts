/**
 * F83, end to end: a line is linked, its rows come and go with its owner's word, and nothing of it
 * ever stands under another line.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { comingTo } from '$lib/domain/lacking';
import { RIGHTS, type Right } from '$lib/domain/links';
import type { LinksBoard } from '$lib/domain/links-board';
import { HOUR } from '$lib/domain/instant';
import type { Resource } from '$lib/domain/resources';
import { lineId, type LineId } from '$lib/domain/line';
import { damage, type RawRow } from '$lib/db/database.fixture';
import { readCatalogue } from '$lib/db/queries/catalogue';
import { readHome } from '$lib/db/queries/home';
import { createLinkQueries } from '$lib/db/queries/links';
import { createQueries } from '$lib/db/queries/queries';
import { wipe } from '$lib/db/repositories/session-row';
import { currentSession } from '$lib/db/repositories/session';
import { linkedLines, settleLinkedLines } from '$lib/db/repositories/linked-lines';
import { commitOutcomes } from '$lib/db/repositories/resources';
import { tablesWith } from '$lib/db/tables';
import { confirmLink } from '$lib/sync/confirm-link';
import { nextPullAt } from '$lib/sync/pull';
import type { EngineDeps } from '$lib/sync/engine-deps';
import { comeToRest, LINE, NOON, OTHER, type Phone } from './support/device';
import { balanceOf, link, linkId, ownLine } from './support/linked';
import { assertSound, signedInPhone } from './support/orders';

let p: Phone;
let own: LineId;

beforeEach(async () => {
	p = await signedInPhone();
	own = await ownLine(p);
});

afterEach(() => assertSound(p));

/** Rows that can't be opened any more. */
const spoilt = (isMeant: (row: RawRow) => boolean) => (rows: readonly RawRow[]) =>
	rows.map((row) => (isMeant(row) ? { ...row, sealed: new Uint8Array(30) } : row));

it('brings what its owner has granted, under a key that nothing else has', async () => {
	const linked = await link(p, 'balance');
	expect(linked).not.toBe(own);
	expect(await balanceOf(p, linked)).toBe(p.ledger(OTHER).balance);
	expect(await balanceOf(p, own)).toBe(p.ledger(LINE).balance);
	p.sent.length = 0;
	await p.engine.actions.view(linked);
	expect(p.sent).not.toContain('GET /product');
	expect((await p.db.products.toArray()).filter(({ line }) => line === linked)).toEqual([]);
	expect((await readHome(p.db, linked)).balances).toHaveLength(1);
});

it('a wrong code links nothing, and says how many entries are left', async () => {
	const asked = await p.engine.actions.requestLink(OTHER, ['balance']);
	if (!asked.ok) throw new Error(asked.failure.code);
	expect(await p.engine.actions.acceptLink(asked.value.id, 'x')).toMatchObject({
		ok: false,
		failure: { code: 'ONE_TIME_PASSWORD_SMS.INVALID_OTP', attemptsLeft: 4 }
	});
	expect(await linkedLines(p.db, own)).toEqual([]);
});

it('services come with their right, entries with theirs', async () => {
	const linked = await link(p, ...RIGHTS);
	await p.engine.actions.view(linked);
	const of = <T extends { line: LineId }>(rows: T[]) => rows.filter(({ line }) => line === linked).length;
	expect(of(await p.db.products.toArray())).toBeGreaterThan(0);
	expect(of(await p.db.movements.toArray())).toBeGreaterThan(0);
	// Never of another line, whatever has been granted.
	expect(of(await p.db.cards.toArray())).toBe(0);
	await p.engine.actions.view(undefined);
	p.sent.length = 0;
	await p.engine.actions.refresh('pull');
	expect(p.sent.filter((request) => request === 'GET /bucket')).toHaveLength(1);
});

it('what the owner takes back is refused, and nothing of it stays when all is', async () => {
	const linked = await link(p, 'balance', 'expenses');
	await p.engine.actions.view(linked);
	const kept = async (resource: Resource) => [
		(await p.db.table<{ line: LineId }>(resource).toArray()).filter((row) => row['line'] === linked).length > 0,
		(await p.db.freshness.get([linked, resource])) !== undefined
	];
	expect([await kept('balances'), await kept('movements')]).toEqual([
		[true, true],
		[true, true]
	]);
	p.host.operator.links.grant(OTHER, linkId(p), ['expenses']);
	await p.engine.actions.refresh('pull');
	expect(await linkedLines(p.db, own)).toMatchObject([{ rights: ['expenses'] }]);
	// What a right had let see goes with it, and nothing else.
	expect([await kept('balances'), await kept('movements')]).toEqual([
		[false, false],
		[true, true]
	]);
	p.host.operator.links.end(OTHER, linkId(p));
	await p.engine.actions.refresh('pull');
	expect(await linkedLines(p.db, own)).toEqual([]);
	for (const name of tablesWith('signOut', 'all')) {
		const rows: { line?: unknown }[] = await p.db.table(name).toArray();
		expect(
			rows.filter(({ line }) => line === linked),
			name
		).toEqual([]);
	}
	expect(await balanceOf(p, own)).toBe(p.ledger(LINE).balance);
});

it('a top-up of it stands as on its way, then shows in its balance', async () => {
	const linked = await link(p, 'balance');
	p.network.up = false;
	const key = await p.topUp(200, OTHER);
	expect((await readHome(p.db, linked)).pending).toHaveLength(1);
	expect((await readHome(p.db, own)).pending).toEqual([]);
	const coming = async (line: LineId) => comingTo(OTHER, await readCatalogue(p.db, line));
	expect([await coming(linked), await coming(own)]).toEqual([200_00, 200_00]);
	await p.topUp(50);
	expect(await coming(linked)).toBe(200_00);
	p.network.up = true;
	await comeToRest(p);
	expect(await balanceOf(p, linked)).toBe(p.ledger(OTHER).balance);
	expect(p.ledger(OTHER).entries.filter((entry) => entry.key === key)).toHaveLength(1);
	expect((await readHome(p.db, linked)).pending).toEqual([]);
});

it('a top-up of a line that shows no balance is awaited nowhere', async () => {
	const linked = await link(p, 'services');
	await p.engine.actions.view(linked);
	await p.topUp(200, OTHER);
	await comeToRest(p);
	const rows = (await p.db.freshness.toArray()).filter(({ line }) => line === linked);
	expect(rows.filter(({ awaiting }) => awaiting)).toEqual([]);
	expect((await readHome(p.db, linked)).pending).toEqual([]);
});

it('whoever looks at a line that is linked no longer has all of their own read', async () => {
	await p.engine.actions.view(await link(p, 'balance'));
	await p.engine.actions.view(lineId('of-nobody'));
	p.sent.length = 0;
	await p.engine.actions.refresh('pull');
	expect(p.sent).toContain('GET /productOffering');
});

it('what a linked line has failed to bring is brought by itself', async () => {
	const linked = await link(p, 'balance');
	await p.engine.actions.view(linked);
	const deps = { db: p.db, clock: p.clock } as unknown as EngineDeps;
	expect(await nextPullAt(deps, linked)).toBeUndefined();
	p.faults({ method: 'GET', path: '**/bucket', kind: 'status', status: 503, times: 2 });
	p.clock.advance(HOUR);
	await p.engine.actions.refresh('focus');
	expect(await nextPullAt(deps, linked)).toBeGreaterThan(p.clock.now());
	await p.db.freshness.where({ line: own }).modify({ failedAt: 0 });
	expect(await nextPullAt(deps, undefined)).toBeUndefined();
	expect(await nextPullAt(deps, linked)).toBeGreaterThan(p.clock.now());
});

it('a damaged row of a linked line is brought back for it; a damaged key takes the line in anew', async () => {
	const linked = await link(p, 'balance');
	await damage(
		p.db.name,
		'balances',
		spoilt((row) => row['line'] === linked)
	);
	await p.db.balances.toArray();
	await expect.poll(() => balanceOf(p, linked)).toBe(p.ledger(OTHER).balance);
	await damage(
		p.db.name,
		'linkedLines',
		spoilt(() => true)
	);
	await p.db.linkedLines.toArray();
	await expect.poll(async () => (await linkedLines(p.db, own)).length).toBe(1);
	expect((await linkedLines(p.db, own))[0]?.id).not.toBe(linked);
	expect((await p.db.balances.toArray()).filter(({ line }) => line === linked)).toEqual([]);
	p.errors.length = 0;
});

it('a number of one’s own is not asked', async () => {
	expect(await p.engine.actions.requestLink(LINE, ['balance'])).toMatchObject({
		ok: false,
		failure: { code: 'OWN_NUMBER' }
	});
});

it('what the screens read: the lines that may be looked at, and all with their figures', async () => {
	const queries = createLinkQueries(p.db);
	const once = <T>(live: { subscribe(of: { next(value: T): void; error(cause: unknown): void }): unknown }) =>
		new Promise<T>((resolve, reject) => void live.subscribe({ next: resolve, error: reject }));
	const linked = await link(p, 'balance');
	const reads = ['balances', 'allowances'];
	expect(await once(queries.linked(own))).toEqual([{ id: linked, number: OTHER, rights: ['balance'], reads }]);
	const all = await once(queries.summaries({ id: own, number: LINE }));
	expect(all.map(({ id, home }) => [id, home.balances.length > 0])).toEqual([
		[own, true],
		[linked, true]
	]);
	// Told by the operator, and not taken in yet.
	await p.db.linkedLines.clear();
	expect(await linkedLines(p.db, own)).toEqual([]);
});

it('a line is taken in under the sign-in in force, with the operator it is of', async () => {
	await link(p, 'balance');
	await p.db.linkedLines.clear();
	const session = must(await currentSession(p.db));
	const fresh = () => lineId('new');
	await settleLinkedLines(p.db, { ...session, signedInAt: session.signedInAt - 1 }, fresh);
	expect(await p.db.linkedLines.count()).toBe(0);
	await settleLinkedLines(p.db, { ...session, operator: 'mts-ru' }, fresh);
	expect(await p.db.linkedLines.toArray()).toMatchObject([{ line: 'line-new', number: OTHER, operator: 'mts-ru' }]);
});

it('an answer that comes after the right for it has gone is not kept', async () => {
	const linked = await link(p, 'balance', 'expenses');
	await p.db.balances.clear();
	const session = must(await currentSession(p.db));
	const row = must(await p.db.links.toCollection().first());
	await p.db.links.put({ ...row, rights: row.rights.filter(({ name }) => name !== 'balance') });
	const attempt = { resource: 'balances', session, linked, startedAt: NOON + 1, language: 'ru', shows: [] } as const;
	expect(await commitOutcomes(p.db, [{ attempt, answer: { rows: [], unreadable: 0 } }], NOON + 2)).toEqual([false]);
});

describe('a wish about a link', () => {
	const wish = { kind: 'link', line: LINE, other: OTHER, action: 'end' } as const;

	it('passes a payment that fails; one whose answer was lost is done once more, and does no harm', async () => {
		await link(p, 'balance');
		p.network.up = false;
		await p.topUp(100);
		await p.engine.actions.confirm({ ...wish, linkId: linkId(p) });
		p.network.up = true;
		p.faults(
			{ method: 'DELETE', path: '**/links/*', kind: 'drop-after', times: 1 },
			{ method: 'POST', path: '**/payment', kind: 'status', status: 503, times: 1 }
		);
		p.sent.length = 0;
		await comeToRest(p);
		expect(p.sent.indexOf('DELETE /links/link-1000001')).toBeLessThan(p.sent.lastIndexOf('POST /payment'));
		expect(await p.states()).toEqual(['done', 'done']);
		expect(await linkedLines(p.db, own)).toEqual([]);
	});

	it('that is too old is confirmed anew in its place', async () => {
		await link(p, 'balance');
		p.network.up = false;
		const { key } = await p.engine.actions.confirm({ ...wish, linkId: linkId(p) });
		p.clock.advance(21 * HOUR);
		await p.engine.drain('timer');
		expect(await p.states()).toEqual(['expired']);
		const again = await p.engine.actions.confirmAgain(key);
		expect(await p.states()).toEqual(['cancelled', 'queued']);
		p.clock.advance(21 * HOUR);
		await p.engine.drain('timer');
		await p.engine.actions.confirm({ ...wish, linkId: linkId(p) }, { replaces: again.key });
		expect(await p.states()).toEqual(['cancelled', 'cancelled', 'queued']);
	});

	it('is one, however often the work is done', async () => {
		await link(p, 'balance');
		const deps = { db: p.db, clock: p.clock, ids: { uuid: () => 'same' } } as unknown as EngineDeps;
		const again = () => confirmLink(deps, { ...wish, linkId: linkId(p) }, 'same');
		await Promise.all([again(), again()]);
		expect((await p.db.outbox.toArray()).map(({ key }) => key)).toEqual(['same']);
		// What is on its way to the operator stands.
		const other = { ...deps, ids: { uuid: () => 'other' } } as unknown as EngineDeps;
		const [row] = await p.db.outbox.toArray();
		await p.db.outbox.put({ ...must(row), state: 'sending' });
		await confirmLink(other, { ...wish, linkId: linkId(p) }, 'same');
		expect(await p.states()).toEqual(['sending', 'queued']);
		await p.db.outbox.clear();
	});
});

it('a sign-out takes every linked line along', async () => {
	await link(p, ...RIGHTS);
	await wipe(p.db, await currentSession(p.db));
	expect([await p.db.links.count(), await p.db.linkedLines.count(), await p.db.balances.count()]).toEqual([0, 0, 0]);
});

it('of rights wished one after the other with no network the last one goes', async () => {
	const request = p.host.operator.links.request(must(p.host.operator.lines.find(OTHER)), LINE, ['balance']);
	p.host.operator.links.grant(LINE, request.link.id, ['balance', 'expenses', 'services']);
	await p.engine.pull('entry', 'links');
	const board = () =>
		new Promise<LinksBoard>((resolve, reject) => {
			createLinkQueries(p.db).board(own).subscribe({ next: resolve, error: reject });
		});
	p.network.up = false;
	const grant = (...rights: Right[]) =>
		p.engine.actions.confirm({
			kind: 'link',
			line: LINE,
			linkId: request.link.id,
			other: OTHER,
			action: 'grant',
			rights
		});
	await grant('balance', 'expenses');
	await grant('balance');
	expect((await board()).granted).toMatchObject([{ rights: ['balance'], ending: false }]);
	p.network.up = true;
	p.sent.length = 0;
	await comeToRest(p);
	expect(p.sent.filter((sent) => sent.startsWith('PUT'))).toHaveLength(1);
	expect([...request.link.rights.keys()]).toEqual(['balance']);
	await expect.poll(async () => (await board()).granted[0]?.wish).toBeUndefined();

	await p.engine.actions.confirm({ kind: 'link', line: LINE, linkId: request.link.id, other: OTHER, action: 'end' });
	p.host.operator.links.end(OTHER, request.link.id);
	await comeToRest(p);
	// It is gone already: that is what was wished.
	expect(await p.states()).toEqual(['cancelled', 'done', 'done']);
	await expect.poll(async () => (await board()).granted).toEqual([]);
});

it('whichever line is looked at while pulls and pushes arrive, no figure stands under another’s key', async () => {
	const linked = await link(p, ...RIGHTS);
	const queries = createQueries(p.db);
	const truth = new Map<LineId, number>([
		[own, p.ledger(LINE).balance],
		[linked, p.ledger(OTHER).balance]
	]);
	const seen = new Set<string>();
	const watched = [own, linked].map((line) =>
		queries.home(line).subscribe({
			error: (error) => seen.add(String(error)),
			next: ({ balances }) => {
				const main = balances.find(({ kind }) => kind === 'main');
				if (main && main.remaining.minor !== truth.get(line)) seen.add(`${line} ${main.remaining.minor}`);
			}
		})
	);
	let seed = 7;
	const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
	const work: Promise<unknown>[] = [];
	for (let turn = 0; turn < 200; turn += 1) {
		p.clock.advance(31_000);
		work.push(p.engine.actions.view(random() < 0.5 ? linked : undefined));
		if (random() < 0.3) work.push(p.engine.pull('pull'));
		if (random() < 0.3) work.push(p.engine.pullOnly(['balances']));
		if (random() < 0.3) work.push(p.engine.actions.refreshLinked('focus'));
		if (random() < 0.5) await Promise.race(work.splice(-2));
	}
	await Promise.all(work);
	expect([...seen]).toEqual([]);
	expect([await balanceOf(p, own), await balanceOf(p, linked)]).toEqual([...truth.values()]);
	for (const stop of watched) stop();
}, 60_000);
