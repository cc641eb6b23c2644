/**
 * Top-ups that the person pays on a page (СБП, a new card): begun once, paid by the person or not,
 * credited once by the operator.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import type { TopUpCommand } from '$lib/domain/command';
import { pageToPay, topUpOnPage } from '$lib/domain/top-up';
import { inProcessLocks } from '$lib/platform/locks';
import { charged, credited, LINE, OTHER, phone, type Phone } from './support/device';
import { assertSound, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

type Way = NonNullable<TopUpCommand['way']>;

const roubles = (sum: number) => ({ minor: sum * 100, currency: 'RUB' });
const state = async (key: string) => (await p.entry(key)).state;
const begun = () => p.host.operator.checkout.of(LINE);
const posts = () => p.sent.filter((request) => request === 'POST /payment').length;
const moved = (key: string, receiver = LINE) => [charged(p, key), credited(p, key, receiver)];

async function confirm(way: Way = 'sbp', sum = 500): Promise<string> {
	const { key } = await p.engine.actions.confirm(topUpOnPage(LINE, LINE, roubles(sum), way));
	return key;
}

/** Begun at the operator, and waiting for the person. */
async function waiting(way: Way = 'sbp', sum = 500): Promise<string> {
	const key = await confirm(way, sum);
	await p.engine.drain('timer');
	expect(await state(key)).toBe('awaits-payment');
	return key;
}

/** What the person, or the bank, does on the page, in a browser of its own. */
const onPage = (outcome: 'paid' | 'refused') =>
	must(p.host.operator.checkout.decide(must(begun().at(-1)).id, outcome)).status;

function pass(ms: number): void {
	p.clock.advance(ms);
	p.host.operator.clock.advance(ms);
}

it.each<[Way, string]>([
	['sbp', 'bankAccountTransfer'],
	['new-card', 'bankCard'],
	['kept-card', 'tokenizedCard']
])('%s: begun once, its page kept on the device, done once paid', async (way, method) => {
	const key = await waiting(way);
	expect(begun()).toMatchObject([{ method, correlatorId: key, amount: roubles(500) }]);
	const entry = await p.entry(key);
	const { until } = must(pageToPay(entry, p.clock.now()), 'a page');
	expect(entry.toPay).toEqual({ address: `/__mock/pay/${begun()[0]?.id}`, until: p.clock.now() + 20 * MINUTE });
	expect(moved(key)).toEqual([0, 0]);

	expect(onPage('paid')).toBe('done');
	pass(20 * SECOND);
	await p.engine.drain('timer');
	expect([await state(key), moved(key), posts()]).toEqual(['done', [1, 1], 1]);
	expect(pageToPay(await p.entry(key), must(until) - 1)).toBeUndefined();
});

it('nothing of it is sent again, however often it is asked about', async () => {
	const key = await waiting();
	for (let look = 0; look < 20; look += 1) {
		pass(20 * SECOND);
		await p.engine.drain('timer');
	}
	expect([await state(key), posts(), begun().length]).toEqual(['awaits-payment', 1, 1]);
});

it('an impatient person presses twice on the page: paid and credited once', async () => {
	const key = await waiting();
	expect([onPage('paid'), onPage('paid'), onPage('refused')]).toEqual(['done', 'done', 'done']);
	pass(MINUTE);
	await p.engine.drain('timer');
	expect(moved(key)).toEqual([1, 1]);
});

it('refused by the bank, or its time over: nothing is taken, and it can be confirmed anew under another key', async () => {
	const refused = await waiting();
	expect(onPage('refused')).toBe('denied');
	pass(MINUTE);
	await p.engine.drain('timer');
	expect(await p.entry(refused)).toMatchObject({ state: 'rejected', failure: { code: 'PAYMENT_DECLINED' } });

	const { key: anew } = await p.engine.actions.confirmAgain(refused);
	await p.engine.drain('timer');
	expect(await state(anew)).toBe('awaits-payment');
	pass(20 * MINUTE);
	expect(onPage('paid')).toBe('expired');
	await p.engine.drain('focus');
	expect(await p.entry(anew)).toMatchObject({ state: 'rejected', failure: { code: 'PAYMENT_EXPIRED' } });
	expect([moved(refused), moved(anew)]).toEqual([
		[0, 0],
		[0, 0]
	]);
});

it('the page and the app are closed, and it is paid meanwhile: credited at once, and known when the app is back', async () => {
	const key = await waiting();
	const before = p.ledger().balance;
	onPage('paid');
	// Nobody has asked: it is the operator that credits.
	expect(p.ledger().balance).toBe(before + 500_00);
	pass(3 * HOUR);
	p.engine = p.reopen(inProcessLocks());
	await p.engine.drain('start');
	expect([await state(key), moved(key), posts()]).toEqual(['done', [1, 1], 1]);
});

it('whoever comes back to the app is told at once, not when the next question is due', async () => {
	const key = await waiting();
	for (let look = 0; look < 70; look += 1) {
		pass(4 * SECOND);
		await p.engine.drain('timer');
	}
	onPage('paid');
	pass(1);
	await p.engine.drain('timer');
	expect(await state(key)).toBe('awaits-payment');
	await p.engine.drain('focus');
	expect(await state(key)).toBe('done');
});

it('the answer with the page is lost: looked up by its key, one payment, the same page', async () => {
	p.faults({ method: 'POST', path: '**/payment', kind: 'drop-after', times: 1 });
	const key = await confirm();
	await p.engine.drain('timer');
	expect([await state(key), begun().length]).toEqual(['queued', 1]);
	pass(5 * SECOND);
	await p.engine.drain('timer');
	expect([await state(key), posts(), begun().length]).toEqual(['awaits-payment', 1, 1]);
	expect((await p.entry(key)).toPay?.address).toContain(must(begun()[0]).id);
});

it.each(['before it arrives', 'before the answer'] as const)(
	'the app dies at the first request, %s: one payment, one page',
	async (moment) => {
		const dead = p.dieAt('POST /payment', moment);
		const key = await confirm();
		void p.engine.drain('timer');
		await dead;
		p.engine = p.reopen(inProcessLocks());
		for (let look = 0; look < 4 && (await state(key)) !== 'awaits-payment'; look += 1) {
			await p.engine.drain('start');
			pass(MINUTE);
		}
		expect([await state(key), begun().length]).toEqual(['awaits-payment', 1]);
		onPage('paid');
		await p.engine.drain('start');
		expect([await state(key), moved(key)]).toEqual(['done', [1, 1]]);
	}
);

it('the app dies with the question whether it is paid: it waits as before, and is done at the next look', async () => {
	const key = await waiting();
	onPage('paid');
	const dead = p.dieAt(`GET /payment/${must(begun()[0]).id}`, 'before the answer');
	void p.engine.drain('focus');
	await dead;
	expect(await state(key)).toBe('awaits-payment');
	p.engine = p.reopen(inProcessLocks());
	await p.engine.drain('start');
	expect([await state(key), moved(key), posts()]).toEqual(['done', [1, 1], 1]);
});

it('no network, or an operator that fails, takes the page away from nobody', async () => {
	const key = await waiting();
	p.network.up = false;
	pass(MINUTE);
	await p.engine.drain('timer');
	expect(pageToPay(await p.entry(key), p.clock.now())).toBeDefined();
	p.network.up = true;
	p.faults({ method: 'GET', path: '**/payment/*', kind: 'status', status: 503, times: 1 });
	await p.engine.drain('focus');
	expect(await p.entry(key)).toMatchObject({ state: 'awaits-payment', failure: { status: 503 } });
	expect(pageToPay(await p.entry(key), p.clock.now())).toBeDefined();
	onPage('paid');
	await p.engine.drain('focus');
	pass(MINUTE);
	await p.engine.drain('timer');
	expect([await state(key), moved(key)]).toEqual(['done', [1, 1]]);
});

it('confirmed with no network it waits for one, and nothing is begun before', async () => {
	p.network.up = false;
	const key = await confirm();
	await p.engine.drain('enqueued');
	expect([await state(key), begun()]).toEqual(['queued', []]);
	expect(await p.engine.actions.cancel(key)).toBe(true);
	const again = await confirm();
	p.network.up = true;
	await p.engine.drain('online');
	expect([await state(again), begun().length]).toEqual(['awaits-payment', 1]);
});

it('what waits to be paid holds up nothing: neither other money nor what money is needed for', async () => {
	const key = await waiting();
	const card = await p.topUp(100);
	await p.engine.drain('timer');
	expect([await state(key), await state(card)]).toEqual(['awaits-payment', 'done']);
});

it('another line signs in: the payment waits for its own, and is asked about there', async () => {
	const key = await waiting();
	await p.signIn(OTHER);
	await p.engine.drain('sign-in');
	expect(await state(key)).toBe('waiting-sign-in');
	onPage('paid');
	await p.signIn();
	await p.engine.drain('sign-in');
	expect([await state(key), moved(key), posts()]).toEqual(['done', [1, 1], 1]);
});

it('taken off the queue it is not asked about any more, and credited all the same if it is paid', async () => {
	const key = await waiting();
	await p.engine.actions.discard(key);
	onPage('paid');
	await p.engine.drain('focus');
	expect([await state(key), credited(p, key)]).toEqual(['dismissed', 1]);
});

it('an operator that never says how it ended: after a day nobody knows, and nothing is sent', async () => {
	p.answer((request, body) =>
		request.startsWith('GET /payment') ? body.replaceAll('"expired"', '"pendingAuthorization"') : undefined
	);
	const key = await waiting();
	pass(21 * HOUR);
	await p.engine.drain('start');
	expect([await state(key), posts()]).toEqual(['unknown', 1]);
});

it.each(['javascript:alert(1)', '//elsewhere.example/pay', 'http://bank.example/pay', '/\t/elsewhere.example', 5])(
	'sends nobody to %j',
	async (redirectUrl) => {
		p.answer((request, body) =>
			request === 'POST /payment' || request.startsWith('GET /payment')
				? body.replaceAll(/"redirectUrl":"[^"]*"/g, `"redirectUrl":${JSON.stringify(redirectUrl)}`)
				: undefined
		);
		const key = await confirm();
		await p.engine.drain('timer');
		expect(await p.entry(key)).toMatchObject({ state: 'accepted' });
		expect((await p.entry(key)).toPay).toBeUndefined();
	}
);

it('a card paid with and kept is among the saved ones, pays by itself, and is forgotten when told', async () => {
	p = await phone('+79000000004');
	const line = '+79000000004';
	const { key } = await p.engine.actions.confirm(topUpOnPage(line, line, roubles(100), 'kept-card'));
	await p.engine.drain('timer');
	p.host.operator.checkout.decide(must(p.host.operator.checkout.of(line)[0]).id, 'paid');
	await p.engine.drain('focus');
	expect(await state(key)).toBe('done');
	const [card] = await p.db.cards.toArray();
	expect(card).toMatchObject({ line: idOf(line), lastFour: '5566' });

	const second = await p.topUp(200, line, must(card));
	await p.engine.drain('timer');
	expect(await state(second)).toBe('done');

	expect(await p.engine.actions.removeCard(must(card).id)).toEqual({ ok: true, value: undefined });
	expect(await p.db.cards.toArray()).toEqual([]);
	expect(await p.engine.actions.removeCard(must(card).id)).toEqual({ ok: true, value: undefined });
});

it('a card that an automatic top-up pays with stays, and the operator says why', async () => {
	const [card] = p.cards;
	const plan = { by: 'threshold', amount: roubles(100), below: roubles(1), monthlyMax: roubles(1000) } as const;
	const { id: cardId } = must(card);
	await p.engine.actions.confirm({
		...{ kind: 'autopay', line: LINE, action: 'set' },
		plan: { ...plan, cardId, cardLabel: '' }
	});
	await p.engine.drain('timer');
	expect(await p.engine.actions.removeCard(cardId)).toMatchObject({ ok: false, failure: { code: 'CARD_IN_USE' } });
});

it('nobody signed in, or a session that has ended: no card is forgotten', async () => {
	p.loseCookie();
	expect(await p.engine.actions.removeCard('card')).toMatchObject({ ok: false, failure: { class: 'auth' } });
	expect(await p.engine.actions.removeCard('card')).toMatchObject({ ok: false, failure: { class: 'auth' } });
});
