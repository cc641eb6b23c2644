import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { fakeTransport, json } from '$lib/api/transport.fixture';
import { commitAnswer } from '$lib/db/repositories/resources.fixture';
import { SESSION, signedInDatabase } from '$lib/db/database.fixture';
import type { Resource } from '$lib/domain/resources';
import { LINE } from '$lib/domain/outbox.fixture';
import { serverPackOf } from '$lib/operator/server-packs';
import { READERS } from './readers';

const offering = (id: string) => ({
	id,
	name: id,
	lifecycleStatus: 'active',
	category: [{ id: 'option', name: 'Услуги' }],
	lastUpdate: '2026-11-01T00:00:00Z'
});

/** An operator that answers 400 to what it does not know. */
function strict(known: readonly string[], answer: (query: URLSearchParams) => Response) {
	return fakeTransport(({ url }) => {
		const { searchParams } = new URL(url);
		const strange = [...searchParams.keys()].some((name) => !['offset', 'limit', ...known].includes(name));
		return strange ? json({ code: 'BAD', reason: 'Unsupported filter' }, { status: 400 }) : answer(searchParams);
	});
}

async function reading(transport: ReturnType<typeof fakeTransport>['transport']) {
	const db = await signedInDatabase();
	const context = {
		db,
		transport,
		line: idOf(LINE),
		number: LINE,
		pack: serverPackOf({ number: LINE }),
		language: 'ru',
		etags: undefined,
		afresh: false
	};
	return { db, read: <R extends Resource>(resource: R) => READERS[resource](context) };
}

const attempt = { resource: 'catalogue' as const, session: SESSION, startedAt: 5, language: 'ru', shows: [] };

it('a catalogue that can not be asked for its changes is read whole, in place of the one at hand', async () => {
	let ids = ['a', 'b'];
	const { transport, requests } = strict([], () => json(ids.map(offering)));
	const { db, read } = await reading(transport);
	const first = await read('catalogue');
	if (!first.ok) throw new Error(first.failure.code);
	await commitAnswer(db, attempt, first.value, 5);
	ids = ['b'];
	requests.length = 0;
	const answer = await read('catalogue');
	expect(answer).toMatchObject({ ok: true, value: { rows: [{ id: 'b' }] } });
	expect(answer).not.toHaveProperty('value.merge');
	expect(requests[0]?.url).toContain('lastUpdate.gt');
	expect(requests[1]?.url).not.toContain('lastUpdate.gt');
});

it.each([404, 204])('a catalogue without changes may be told by %d', async (status) => {
	let changed = false;
	const { transport } = strict(['lastUpdate.gt'], () =>
		changed ? new Response(null, { status }) : json([offering('a')])
	);
	const { db, read } = await reading(transport);
	const first = await read('catalogue');
	if (!first.ok) throw new Error(first.failure.code);
	await commitAnswer(db, attempt, first.value, 5);
	changed = true;
	expect(await read('catalogue')).toEqual({ ok: true, value: { rows: [], unreadable: 0, merge: true } });
});

it('any other failure of the changes is one of the catalogue', async () => {
	let down = false;
	const { transport } = strict(['lastUpdate.gt'], () =>
		down ? new Response('', { status: 503 }) : json([offering('a')])
	);
	const { db, read } = await reading(transport);
	const first = await read('catalogue');
	if (!first.ok) throw new Error(first.failure.code);
	await commitAnswer(db, attempt, first.value, 5);
	down = true;
	expect(await read('catalogue')).toMatchObject({ ok: false, failure: { status: 503 } });
});

it('automatic top-ups that can not be asked for alone are picked out here', async () => {
	const plan = {
		id: 'plan',
		isAutoTopup: true,
		status: 'created',
		amount: { amount: 100, units: 'RUB' },
		paymentMethod: { id: 'card' },
		recurringPeriod: 'monthly',
		nextRunDate: '2026-12-01T00:00:00Z'
	};
	const { transport } = strict([], () => json([plan, { id: 'single', amount: { amount: 5, units: 'RUB' } }]));
	const { read } = await reading(transport);
	expect(await read('autopays')).toMatchObject({ ok: true, value: { rows: [{ id: 'plan' }], unreadable: 0 } });
});

it('a list that may go on says so, and rows that were read before are kept apart from it', async () => {
	const page = Array.from({ length: 10 }, (_, n) => offering(`o${n}`));
	const { transport } = fakeTransport(() => json(page));
	const { db, read } = await reading(transport);
	const answer = await read('catalogue');
	expect(answer).toMatchObject({ ok: true, value: { cut: true } });
	if (!answer.ok) throw new Error(answer.failure.code);
	await commitAnswer(db, attempt, answer.value, 5);
	expect(await db.freshness.get([idOf(LINE), 'catalogue'])).toMatchObject({ cut: true, unreadable: 0 });
	// Not by its changes: it has never been whole.
	await commitAnswer(db, { ...attempt, startedAt: 6 }, { rows: [], unreadable: 0 }, 6);
	expect(await db.freshness.get([idOf(LINE), 'catalogue'])).not.toHaveProperty('cut');
});
