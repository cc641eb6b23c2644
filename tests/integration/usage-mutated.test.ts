/**
 * Usage answers spoilt in seeded ways, through the whole intake. A failing seed is in the message;
 * `MUTATIONS` runs more of them.
 */
import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { createTestOperator } from '../../mocks/node';
import { mutate } from '../../mocks/http/mutate';
import { readReport } from '$lib/db/usage/reader';
import { usageTables } from '$lib/db/usage/ranges';
import { sumOfCosts } from '$lib/domain/usage/cost';
import { serverPackOf } from '$lib/operator/server-packs';
import { usageDecoders } from '$lib/sync/usage/usage-decoders';
import { ingestPages } from '$lib/sync/usage/ingest-pages';
import { LINE, NOW, usagePhone, usageServer } from '$lib/sync/usage/usage-server.fixture';
import { createUsageWriter } from '$lib/db/usage/writer';

const SEEDS = Number(process.env['MUTATIONS'] ?? 1_000);

it(`${SEEDS} spoilt answers: nothing breaks, what can't be read is counted, what can is kept`, async () => {
	const host = createTestOperator({ now: NOW });
	const answer = await host.signedIn(LINE).fetch('/tmf-api/usageManagement/v4/usage?limit=12');
	const body = (await answer.json()) as unknown[];
	const decoderOf = usageDecoders(serverPackOf);
	const server = usageServer([]);
	const p = await usagePhone(server);
	const writer = createUsageWriter(p.db);
	p.hands.ingest = (pages) => ingestPages(writer, decoderOf, pages);

	let [kept, unreadable, refused] = [0, 0, 0];
	for (let seed = 0; seed < SEEDS; seed += 1) {
		await Promise.all(usageTables(p.db).map((table) => table.clear()));
		const spoilt = mutate(body, seed);
		const text = JSON.stringify(spoilt) ?? '';
		server.asked.length = 0;
		// Some operators count, others don't: without a count the end of the list has to be found.
		const counts = seed % 10 !== 0 && Array.isArray(spoilt);
		server.spoil = (name, sound) => {
			if (!name.startsWith('usage?')) return sound;
			if (name.includes('fields=none')) return new Response('[]');
			return new Response(text, counts ? { headers: { 'X-Total-Count': String(spoilt.length) } } : {});
		};
		const failure = await p.bring('timer');
		expect(server.asked.length, `seed ${seed}: does not end`).toBeLessThan(40);
		const state = await p.state();
		if (failure !== undefined) {
			expect(failure, `seed ${seed}`).toMatchObject({ class: 'server', code: 'NOT_A_LIST' });
			expect(state, `seed ${seed}`).toMatchObject({ stored: 0, failure });
			refused += 1;
			continue;
		}
		const { records, unreadable: lost } = decoderOf({ operator: 'mts-ru', specifications: [] })(
			new TextEncoder().encode(text).buffer as ArrayBuffer
		);
		const ids = new Set(records.map(({ id }) => id)).size;
		expect(state, `seed ${seed}`).toMatchObject({ stored: ids, gaps: [] });
		// The same page again and again, without a count: nobody can tell whether it is all there
		// is.
		expect(state?.complete, `seed ${seed}`).toBe(counts || text === '[]');
		expect(state?.unreadable ?? 0, `seed ${seed}`).toBeGreaterThanOrEqual(lost);
		const sound = (spoilt as unknown[]).filter((item) =>
			body.some((one) => JSON.stringify(one) === JSON.stringify(item))
		);
		expect(ids, `seed ${seed}`).toBeGreaterThanOrEqual(sound.length);
		const alive = records.filter(({ cancelled }) => !cancelled);
		const { totals } = await readReport(p.db, idOf(LINE), { range: { from: 0, to: 90_000 }, grouping: 'service' });
		expect([totals.count, totals.cost], `seed ${seed}`).toEqual([alive.length, sumOfCosts(alive)]);
		kept += ids;
		unreadable += lost;
	}
	expect(p.errors).toEqual([]);
	expect(kept).toBeGreaterThan(SEEDS * 8);
	expect(unreadable).toBeGreaterThan(SEEDS / 5);
	expect(refused).toBeGreaterThan(0);
}, 180_000);
