/**
 * F80, end to end: the number is blocked as was confirmed, once, and works again; what is known of
 * the line follows.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { readCatalogue } from '$lib/db/queries/catalogue';
import { DAY } from '$lib/domain/instant';
import { blockState, termsOfBlock, type BlockChange } from '$lib/domain/orders/block';
import type { CommandConfirmed } from '$lib/sync/actions';
import { comeToRest, LINE, type Phone } from './support/device';
import { assertSound, offline, ordersSent, paid, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const known = () => readCatalogue(p.db, idOf(LINE));

/** As the screen would ask for it. */
async function confirm(wish: BlockChange): Promise<CommandConfirmed> {
	const told = must(
		termsOfBlock(wish, { ...(await known()), currency: 'RUB', now: p.clock.now(), payer: LINE }),
		'terms'
	);
	if (!told.ok) throw new Error(told.obstacle.why);
	return p.engine.actions.confirm(told.terms.command);
}

const shown = async () => {
	const data = await known();
	return [blockState(data).block?.by, data.blocked];
};
const atOperator = () => must(p.host.operator.lines.find(LINE)).rest;

it('confirmed without a network it is sent once, and the line is known to be blocked; its end is sent once too', async () => {
	const until = p.clock.now() + 5 * DAY;
	const { key } = await offline(p, () => confirm({ to: 'start', until }));
	expect(await shown()).toEqual([undefined, false]);
	await comeToRest(p);
	expect([await p.states(), ordersSent(p), paid(p, key), atOperator()?.until]).toEqual([['done'], 1, 1, until]);
	expect(await shown()).toEqual(['subscriber', true]);
	await confirm({ to: 'end' });
	await comeToRest(p);
	expect([await p.states(), ordersSent(p), atOperator()]).toEqual([['done', 'done'], 2, undefined]);
	expect(await shown()).toEqual([undefined, false]);
});

it('an answer that was lost is looked up: blocked once, paid once', async () => {
	p.host.operator.faults.replace([{ method: 'POST', path: '*/productOrder', times: 1, kind: 'drop-after' }]);
	const { key } = await confirm({ to: 'start' });
	await comeToRest(p);
	expect([await p.states(), paid(p, key), ordersSent(p)]).toEqual([['done'], 1, 1]);
});

it('asked for again in another way it asks, instead of paying twice', async () => {
	const { key } = await offline(p, () => confirm({ to: 'start' }));
	must(p.host.operator.lines.find(LINE)).rest = { by: 'subscriber', since: p.clock.now() };
	await p.engine.drain('online');
	expect(await p.entry(key)).toMatchObject({ state: 'needs-confirmation', failure: { code: 'STATE_CHANGED' } });
	expect(paid(p, key)).toBe(0);
});
