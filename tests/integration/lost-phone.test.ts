/**
 * F80, end to end: a phone is lost, and another device of the subscriber's takes everything back
 * from it in one step: each part once, whatever becomes of the others.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import type { Device } from '../../mocks/node';
import { readCatalogue } from '$lib/db/queries/catalogue';
import type { Command } from '$lib/domain/command';
import { DAY } from '$lib/domain/instant';
import { blockState } from '$lib/domain/orders/block';
import { lostPhoneCommands, lostPhoneResults } from '$lib/domain/lost-phone';
import { inProcessLocks } from '$lib/platform/locks';
import { entriesOf } from '$lib/db/repositories/outbox';
import { comeToRest, LINE, type Phone } from './support/device';
import { assertSound, offline, ordersSent, signedInPhone } from './support/orders';

const MINE = '6f9619ff-8b86-4d11-b42d-00c04fc964ff';
const STOLEN = '7f9619ff-8b86-4d11-b42d-00c04fc964ff';

let p: Phone;
/** The phone that is lost. */
let stolen: Device;

const rub = (minor: number) => ({ minor, currency: 'RUB' });

beforeEach(async () => {
	p = await signedInPhone();
	stolen = p.host.signedIn(LINE);
	for (const id of [MINE, STOLEN])
		p.host.operator.push.put(must(p.host.operator.lines.find(LINE)), { id, endpoint: 'e', types: [], below: 0 });
	const { id } = must(p.cards[0]);
	const agreed = { cardId: id, cardLabel: '•• 4242', amount: rub(500_00) };
	const plan = { ...agreed, by: 'date', period: 'month', firstAt: p.clock.now() + DAY } as const;
	await p.engine.actions.confirm({ kind: 'autopay', line: LINE, action: 'set', plan });
	await comeToRest(p);
	await expect.poll(() => p.db.autopays.count()).toBe(1);
	p.sent.length = 0;
});

afterEach(() => assertSound(p));

const known = () => readCatalogue(p.db, idOf(LINE));

/** As the screen would confirm it. */
async function commands(): Promise<readonly [Command, ...Command[]]> {
	const [first, ...more] = must(
		lostPhoneCommands({
			...(await known()),
			currency: 'RUB',
			now: p.clock.now(),
			payer: LINE,
			plans: await p.db.autopays.toArray(),
			cards: p.cards,
			pushes: { own: MINE }
		}),
		'commands'
	);
	return [must(first), ...more];
}

const lose = async () => p.engine.actions.confirmTogether(await commands());

/** What each part has come to, as the screen tells it. */
const results = async () =>
	lostPhoneResults(await entriesOf(p.db, idOf(LINE))).map(({ part, entry }) => `${part} ${entry.state}`);

const ALL_DONE = ['block done', 'sessions done', 'pushes done', 'autopay done'];
const changes = () => p.sent.filter((request) => !request.startsWith('GET'));

const blockedBy = () => must(p.host.operator.lines.find(LINE)).rest?.by;
const stolenIsIn = async () => (await stolen.fetch('/session/v1/session')).status;
const pushes = () => p.host.operator.push.subscriptions().map(({ id }) => id);
const plans = () => p.host.operator.autopays.of(LINE).map(({ status }) => status);

async function everythingIsTakenBack(): Promise<void> {
	expect(await results()).toEqual(ALL_DONE);
	expect([blockedBy(), await stolenIsIn(), pushes(), plans()]).toEqual(['lost', 401, [MINE], ['cancelled']]);
}

it('confirmed without a network everything goes once, in its order, and the line is known to be blocked', async () => {
	const keys = await offline(p, lose);
	expect(keys).toHaveLength(4);
	expect(await results()).toEqual(['block queued', 'sessions queued', 'pushes queued', 'autopay queued']);
	expect(await stolenIsIn()).toBe(200);
	await comeToRest(p);
	await everythingIsTakenBack();
	expect(changes().map((request) => request.replace(/\/autopay-.*/, ''))).toEqual([
		'POST /productOrder',
		'DELETE /sessions',
		'DELETE /subscription',
		'PATCH /topupBalance'
	]);
	expect(blockState(await known()).block).toMatchObject({ by: 'lost' });
	// Nothing to say a second time, and no tap lifts it.
	expect(blockState(await known()).block?.until).toBeUndefined();
});

it.each(['POST /productOrder', 'DELETE /sessions', 'DELETE /subscription', 'PATCH /topupBalance'])(
	'killed while %s is on its way, the rest goes on with the next start, and nothing twice',
	async (request) => {
		const at = request.startsWith('PATCH') ? `${request}/${must((await p.db.autopays.toArray())[0]).id}` : request;
		const died = p.dieAt(at, 'before the answer');
		await lose();
		await died;
		p.engine = p.reopen(inProcessLocks());
		await comeToRest(p);
		await everythingIsTakenBack();
		expect(ordersSent(p)).toBe(1);
		expect(p.host.operator.orders.of(LINE)).toHaveLength(1);
	}
);

it.each([
	['PATCH /topupBalance', ['block done', 'sessions done', 'pushes done', 'autopay rejected']],
	['DELETE /sessions', ['block done', 'sessions rejected', 'pushes done', 'autopay done']],
	['DELETE /subscription', ['block done', 'sessions done', 'pushes rejected', 'autopay done']],
	['POST /productOrder', ['block rejected', 'sessions done', 'pushes done', 'autopay done']]
])('%s refused is told, loses none of the others, and can be asked for again', async (refused, expected) => {
	let refuses = true;
	p.refuse((request) => refuses && request.startsWith(refused), 422, { code: 'NOT_TODAY', reason: 'Не сегодня' });
	await lose();
	await comeToRest(p);
	expect(await results()).toEqual(expected);
	const failed = (await entriesOf(p.db, idOf(LINE))).find(({ state }) => state === 'rejected');
	expect(failed?.failure).toMatchObject({ code: 'NOT_TODAY' });
	refuses = false;
	await p.engine.actions.confirmAgain(must(failed).key);
	await comeToRest(p);
	await everythingIsTakenBack();
});

it('what has only just failed before it does not hold it up', async () => {
	p.refuse((request) => request === 'POST /payment', 503);
	const topUp = await p.topUp(100);
	await p.engine.drain('person');
	await lose();
	await p.engine.drain('person');
	expect((await p.entry(topUp)).attempts).toBeLessThan(3);
	expect((await results()).slice(0, 3)).toEqual(['block accepted', 'sessions done', 'pushes done']);
});

it('what fails before it does not hold it up, and it does not wait for a block that fails', async () => {
	let down = true;
	p.refuse((request) => down && /POST \/(payment|productOrder)/.test(request), 503);
	await p.topUp(100);
	await lose();
	await expect
		.poll(async () => {
			const { nextAttemptAt } = await p.engine.drain('timer');
			p.clock.advance(Math.max(1, (nextAttemptAt ?? p.clock.now()) - p.clock.now()));
			return results();
		})
		.toEqual(['block queued', 'sessions done', 'pushes done', 'autopay done']);
	expect(await stolenIsIn()).toBe(401);
	down = false;
	await comeToRest(p);
	await everythingIsTakenBack();
});

it('the device that can’t keep all of it keeps none', async () => {
	let rows = 0;
	p.db.outbox.hook('creating', () => {
		rows += 1;
		if (rows === 3) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
	});
	await expect(lose()).rejects.toMatchObject({ reason: 'quota' });
	expect(await results()).toEqual([]);
	await p.engine.drain('person');
	expect(changes()).toEqual([]);
});

it('said twice before it is sent it is asked for once; an autopay being stopped stays so', async () => {
	await offline(p, async () => {
		const [, ...others] = await commands();
		await p.engine.actions.confirm(must(others.at(-1)));
		await lose();
		expect(await lose()).toHaveLength(3);
	});
	await comeToRest(p);
	expect(changes()).toHaveLength(4);
	expect([blockedBy(), await stolenIsIn(), pushes(), plans()]).toEqual(['lost', 401, [MINE], ['cancelled']]);
});

it('said again while it is on its way, that one is enough', async () => {
	await offline(p, lose);
	let arrived = (): void => undefined;
	const answered = new Promise<void>((resolve) => (arrived = resolve));
	let asked = (): void => undefined;
	const underWay = new Promise<void>((resolve) => (asked = resolve));
	p.hold((request) => {
		if (request !== 'DELETE /sessions') return Promise.resolve();
		asked();
		return answered;
	});
	const drained = p.engine.drain('person');
	await underWay;
	const again = await lose();
	expect(
		(await entriesOf(p.db, idOf(LINE))).filter(({ key }) => again.includes(key)).map(({ command }) => command)
	).not.toContainEqual(expect.objectContaining({ kind: 'revoke', what: 'sessions' }));
	arrived();
	await drained;
	await comeToRest(p);
	expect(changes().filter((request) => request === 'DELETE /sessions')).toHaveLength(1);
	await everythingIsTakenBack();
});

it('what is no repetition is queued as often as it is confirmed, also beside what was cancelled', async () => {
	const told = { kind: 'message', line: LINE, text: 'Телефон потерян' } as const;
	await offline(p, async () => {
		await p.engine.actions.confirmTogether([told, told]);
		expect(await p.engine.actions.confirmTogether([told])).toHaveLength(1);
	});
	await comeToRest(p);
	expect(changes()).toEqual(Array.from({ length: 3 }, () => 'POST /partyInteraction'));
});

it('is one payer’s alone', async () => {
	const [first, ...more] = await commands();
	const other = { kind: 'revoke', line: '+79000000002', what: 'sessions' } as const;
	await expect(p.engine.actions.confirmTogether([first, ...more, other])).rejects.toThrow(RangeError);
	expect(await results()).toEqual([]);
});
