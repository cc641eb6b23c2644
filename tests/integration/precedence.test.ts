/**
 * Law 4 for every pair: an operator that can't digest the first command holds up what needs it, and
 * nothing else.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { MINUTE } from '$lib/domain/instant';
import { LINE, OTHER, type Phone } from './support/device';
import { assertSound, signedInPhone, termsOf } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const card = () => ({ cardId: must(p.cards[0]).id, cardLabel: '•• 4242' });

const CONFIRM = {
	'top-up': async () => p.topUp(100),
	'another’s top-up': async () => p.topUp(100, OTHER),
	transfer: async () => {
		const command = { kind: 'transfer', line: LINE, receiver: OTHER, amount: rub(50_00), fee: rub(10_00) } as const;
		return (await p.engine.actions.confirm(command)).key;
	},
	order: async () => {
		const { command } = await termsOf(p, 'social-net');
		return (await p.engine.actions.confirm(command)).key;
	},
	'another order': async () => {
		const { command } = await termsOf(p, 'weather');
		return (await p.engine.actions.confirm(command)).key;
	},
	plan: async () => {
		const plan = { ...card(), amount: rub(500_00), by: 'date', period: 'month', firstAt: p.clock.now() + 9e7 } as const;
		return (await p.engine.actions.confirm({ kind: 'autopay', line: LINE, action: 'set', plan })).key;
	},
	message: async () => (await p.engine.actions.confirm({ kind: 'message', line: LINE, text: 'Здравствуйте' })).key,
	request: async () =>
		(await p.engine.actions.confirm({ kind: 'request', line: LINE, topic: 'other', text: 'Нет сети' })).key
};

type What = keyof typeof CONFIRM;

/** Of the sick one, what stands still behind it. */
const NEEDS: Readonly<Record<What, readonly What[]>> = {
	'top-up': ['transfer', 'order', 'another order'],
	'another’s top-up': [],
	transfer: [],
	order: [],
	'another order': [],
	plan: ['plan'],
	message: ['message'],
	request: ['request']
};

const all = Object.keys(CONFIRM) as What[];
/** The same option is not ordered twice. */
const pairs = all.flatMap((sick) =>
	all.flatMap((next) => (sick === next && sick.includes('order') ? [] : [[sick, next] as const]))
);

it.each(pairs)('a sick %s, then a %s', async (sick, next) => {
	const first = await sickly(sick);
	const second = await CONFIRM[next]();
	for (let minute = 0; minute < 5; minute += 1) {
		for (let step = 0; step < 4; step += 1) await p.engine.drain('timer');
		p.clock.advance(MINUTE);
		p.host.operator.clock.advance(MINUTE);
	}
	expect((await p.entry(first)).state).toBe('queued');
	const { state } = await p.entry(second);
	if (NEEDS[sick].includes(next)) expect(state).toBe('queued');
	else expect(['done', 'accepted']).toContain(state);
});

/** Answered with 429 whenever it is tried: nothing has happened, and it is to come again. */
async function sickly(what: What): Promise<string> {
	p.network.up = false;
	const sick = await CONFIRM[what]();
	await p.engine.drain('timer');
	p.refuse((_, key) => key === sick, 429);
	p.network.up = true;
	return sick;
}

it('what is tried again and again can be given up: it is looked up, and not sent any more', async () => {
	p.faults({ method: 'POST', path: '**/productOrder', kind: 'status', status: 500, times: 100 });
	const key = await CONFIRM.order();
	expect(await p.engine.actions.giveUp(key)).toBe(false);
	while ((await p.entry(key)).attempts < 3) {
		await p.engine.drain('timer');
		p.clock.advance(MINUTE);
	}
	expect(await p.entry(key)).toMatchObject({ state: 'queued', outcomeUnknown: true });
	const sendings = () => p.sent.filter((request) => request === 'POST /productOrder').length;
	const before = sendings();
	expect(await p.engine.actions.giveUp(key)).toBe(true);
	expect((await p.entry(key)).state).toBe('unknown');
	for (let minute = 0; minute < 5; minute += 1) {
		await p.engine.drain('timer');
		p.clock.advance(MINUTE);
	}
	expect(await p.entry(key)).toMatchObject({ state: 'expired', outcomeUnknown: false });
	expect([sendings(), await p.engine.actions.giveUp(key)]).toEqual([before, false]);
});
