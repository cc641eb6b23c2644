/**
 * What the operator writes, end to end: read when somebody looks and now and then before, kept for
 * when there is no network.
 */
import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOUR, MINUTE } from '$lib/domain/instant';
import { LINE, type Phone } from './support/device';
import { assertSound, signedInPhone } from './support/orders';

let p: Phone;

beforeEach(async () => {
	p = await signedInPhone();
});

afterEach(() => assertSound(p));

const INBOX = 'GET /communicationMessage';
const REQUESTS = 'GET /troubleTicket';
const letters = async () => (await p.db.letters.toArray()).map(({ subject }) => subject);

it('comes ahead of its screen, to be there with no network: hourly, after everything else', async () => {
	expect(await letters()).toHaveLength(3);
	await p.engine.actions.refresh('pull');
	expect(p.sent).not.toContain(INBOX);
	p.clock.advance(HOUR);
	await p.engine.actions.refresh('entry');
	expect(p.sent.slice(-3).toSorted()).toEqual([INBOX, 'GET /links', REQUESTS]);
});

it('is asked for by its screen, once in a minute', async () => {
	p.host.operator.letters.send(LINE, { subject: 'Новое', text: 'Только вам' });
	await p.engine.actions.refresh('focus', 'inbox');
	expect(await letters()).not.toContain('Новое');
	p.clock.advance(MINUTE);
	await p.engine.actions.refresh('focus', 'inbox');
	expect(await letters()).toContain('Новое');
});

it('stays as it is when it can not be read anew, and so does what has been opened', async () => {
	await p.engine.actions.refresh('entry', 'inbox');
	const [first] = await p.db.letters.toArray();
	await p.engine.actions.openLetter(idOf(LINE), first?.id ?? '');
	p.faults({ path: '**/communicationMessage', kind: 'status', status: 500, times: 1 });
	await p.engine.actions.refresh('pull', 'inbox');
	expect(await letters()).toHaveLength(3);
	expect(await p.db.freshness.get([idOf(LINE), 'inbox'])).toMatchObject({ failure: { class: 'server' } });
	await p.engine.actions.refresh('pull', 'inbox');
	expect(await p.db.openedLetters.toArray()).toEqual([{ line: idOf(LINE), id: first?.id }]);
});
