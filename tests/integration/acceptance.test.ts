/**
 * What the operator has taken in and not decided is asked about by the id it told, and never sent
 * again.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import type { Command } from '$lib/domain/command';
import { DAY } from '$lib/domain/instant';
import { comeToRest, LINE, OTHER, type Phone } from './support/device';
import { assertSound, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const card = () => ({ cardId: must(p.cards[0]).id, cardLabel: '•• 4242' });
const topUp = (): Command => ({ kind: 'top-up', line: LINE, receiver: LINE, amount: rub(100_00), ...card() });

it.each<[string, string, () => Command]>([
	['/payment', 'a payment', topUp],
	['/topupBalance', 'its credit', topUp],
	[
		'/transferBalance',
		'a transfer',
		() => ({ kind: 'transfer', line: LINE, receiver: OTHER, amount: rub(100_00), fee: rub(10_00) })
	],
	[
		'/topupBalance',
		'a plan',
		() => ({
			kind: 'autopay',
			line: LINE,
			action: 'set',
			plan: { ...card(), amount: rub(500_00), by: 'date', period: 'month', firstAt: p.clock.now() + DAY }
		})
	]
])('POST %s: %s', async (path, _, command) => {
	p.answer((request, body) =>
		request === `POST ${path}` ? body.replace(/"status":"\w+"/, '"status":"pending"') : undefined
	);
	const { key } = await p.engine.actions.confirm(command());
	await p.engine.drain('timer');
	const { progress } = await p.entry(key);
	expect(progress.acknowledged).toBeTypeOf('string');
	p.sent.length = 0;
	await comeToRest(p);
	expect((await p.entry(key)).state).toBe('done');
	expect(p.sent).toContain(`GET ${path}/${progress.acknowledged}`);
	expect(p.sent).not.toContain(`POST ${path}`);
});
