import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { dropDays } from '$lib/db/usage/storage-usage';
import { createUsageWriter } from '$lib/db/usage/writer';
import { DAY, HOUR, MINUTE } from '$lib/domain/instant';
import { omit } from '$lib/domain/util/omit';
import { monthOf } from '$lib/domain/usage/day';
import type { UsageIntake } from '$lib/domain/usage/intake';
import { day, record } from '$lib/domain/usage/usage.fixture';
import { history, LINE, NOW, usagePhone, usageServer, type Habits } from './usage-server.fixture';

const COUNT = 1_500;

/** Everything has been read. */
async function filled(habits: Habits = {}, records = history(COUNT)) {
	const server = usageServer(records, habits);
	const p = await usagePhone(server);
	await p.bring();
	server.asked.length = 0;
	server.bytes = 0;
	return { server, p };
}

const names = (asked: readonly string[]) => asked.map((name) => name.replace(/\?.*/, ''));

describe('coming back', () => {
	it('at once asks for nothing', async () => {
		const { server, p } = await filled();
		await p.bring('focus');
		expect(server.asked).toEqual([]);
		p.clock.advance(4 * MINUTE);
		await p.bring('entry');
		expect(server.asked).toEqual([]);
		p.clock.set(NOW - HOUR);
		await p.bring('entry');
		expect(names(server.asked).slice(0, 2)).toEqual(['session', 'usage']);
	});

	it('days later, with nothing changed, brings hardly a byte', async () => {
		const { server, p } = await filled();
		const before = await p.db.usageDays.toArray();
		p.nextDay();
		await p.open()('pull');
		expect(names(server.asked)).toEqual(['session', 'usage', 'session', 'usage', 'session', 'usage']);
		expect(server.bytes).toBeLessThan(200);
		expect(await p.db.usageDays.toArray()).toEqual(before);
		expect(await p.state()).toMatchObject({ checkedAt: p.clock.now(), newestAt: p.clock.now(), complete: true });
	});

	it('brings what is new and what comes days late, and nothing older', async () => {
		const { server, p } = await filled();
		server.records.push(
			record({ id: 'late', at: NOW - 5 * DAY, revision: NOW }),
			record({ id: 'new', at: NOW + HOUR, revision: NOW + HOUR })
		);
		p.clock.advance(2 * HOUR);
		await p.bring('pull');
		expect(await p.stored()).toEqual(p.wanted());
		expect(server.bytes).toBeLessThan(10_000);
		expect(await p.state()).toMatchObject({ complete: true, stored: COUNT + 2, seenTo: NOW + HOUR });
	});

	it('after months goes on from the newest known, page by page, and may be cut between any two', async () => {
		const { server, p } = await filled();
		const recent = history(3_000, MINUTE).map((item, n) => ({ ...item, id: `v-${n}`, at: item.at + 30 * DAY }));
		server.records.push(...recent);
		p.clock.set(NOW + 30 * DAY);
		for (let cuts = 0; cuts < 5; cuts += 1) {
			let requests = 0;
			await p.open()('person', { isOver: () => (requests += 1) > 1 });
			const { knownFrom = 0, complete } = (await p.state()) ?? {};
			expect(complete).toBe(false);
			expect((await p.stored()).filter(({ at }) => at >= knownFrom)).toEqual(
				p.wanted().filter(({ at }) => at >= knownFrom)
			);
			p.clock.advance(6 * MINUTE);
			server.records.push(record({ id: `w-${cuts}`, at: p.clock.now() - MINUTE }));
		}
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).toMatchObject({ complete: true, gaps: [], knownFrom: server.records[COUNT - 1]?.at });
	});
});

it.each(['fields=none', 'ratingDate'])(
	'a failure of the question with %s is over with its next answer',
	async (which) => {
		const { server, p } = await filled();
		p.nextDay();
		server.spoil = (name, answer) => (name.includes(which) ? new Response('{}', { status: 503 }) : answer);
		expect(await p.bring()).toMatchObject({ class: 'server' });
		expect(await p.bring('entry')).toMatchObject({ class: 'server' });
		server.spoil = (_, answer) => answer;
		expect(await p.bring('timer')).toBeUndefined();
		expect(await p.state()).not.toHaveProperty('failure');
	}
);

describe('records rated anew or taken back', () => {
	const change = (n: number, more: object) => (list: ReturnType<typeof history>) =>
		list.map((item, at) => (at === n ? { ...item, revision: NOW + HOUR, ...more } : item));

	it('replace the old ones, however old', async () => {
		const { server, p } = await filled();
		server.records = change(1_000, { cost: 999 })(change(1_200, { cancelled: true })(server.records));
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		expect((await p.stored()).find(({ id }) => id === 'u-1000')).toMatchObject({ cost: 999 });
		// Once: the day after there is nothing to be read again.
		p.nextDay();
		await p.bring();
		p.nextDay();
		server.bytes = 0;
		await p.bring();
		expect(server.bytes).toBeLessThan(1_000);
	});

	it('by the thousand are read in pages', async () => {
		const { server, p } = await filled();
		server.records = server.records.map((item) => ({ ...item, cost: item.cost + 1, revision: NOW + HOUR }));
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).toMatchObject({ complete: true, gaps: [], stored: COUNT });
	});

	it.each<[string, Habits]>([
		['ignores', { ignores: ['nested'] }],
		['refuses', { refuses: 'nested' }],
		['ignores, and does not count,', { ignores: ['nested'], uncounted: true }]
	])('an operator that %s nested filters is not asked again for a month', async (_, habits) => {
		const { server, p } = await filled(habits);
		p.nextDay();
		expect(await p.bring()).toBeUndefined();
		expect(await p.state()).toMatchObject({ rerated: { ignored: true }, complete: true, stored: COUNT });
		expect(server.bytes).toBeLessThan(3_000);
		const nested = () => server.asked.filter((name) => name.includes('ratingDate')).length;
		const asked = nested();
		p.nextDay();
		await p.bring();
		expect(nested()).toBe(asked);
		for (let days = 0; days < 30; days += 1) p.nextDay();
		await p.bring();
		expect(nested()).toBeGreaterThan(asked);
	});
});

describe('a count that differs', () => {
	it('has the month fetched again that lost a record, and no other', async () => {
		const { server, p } = await filled();
		const lost = server.records[700];
		await loseDayOf(p, lost?.at ?? 0);
		expect(await p.stored()).not.toEqual(p.wanted());
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).toMatchObject({ audit: { surplus: {} }, stored: COUNT });
		const pages = server.asked.filter((name) => name.includes('limit=1000'));
		// The newest days, and one month.
		expect(pages).toHaveLength(2);
	});

	it('has a record taken out that the operator no longer has', async () => {
		const { server, p } = await filled();
		server.records.splice(900, 1);
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
	});

	it('leaves dropped days dropped', async () => {
		const { server, p } = await filled();
		await dropDays(p.db, idOf(LINE), day('2026-01-01'));
		const dropped = await p.db.usageDays.count();
		server.records.push(record({ id: 'late', at: Date.UTC(2025, 10, 3, 9, 30), revision: NOW }));
		for (let days = 0; days < 3; days += 1) {
			p.nextDay();
			await p.bring();
		}
		expect(await p.db.usageDays.count()).toBe(dropped);
		expect(await p.state()).toMatchObject({ audit: { surplus: { [monthOf(day('2025-11-01'))]: 1 } } });
		server.asked.length = 0;
		p.nextDay();
		await p.bring();
		expect(server.asked.filter((name) => name.includes('fields=none'))).toHaveLength(1);
	});

	it('is known for good once the month has been fetched again: some records can’t be read', async () => {
		const spoilt = history(COUNT).map((item, n) => (n % 100 === 7 ? { id: item.id, at: item.at, spoilt: true } : item));
		const { server, p } = await filled({}, spoilt as ReturnType<typeof history>);
		expect(await p.state()).toMatchObject({ complete: true, stored: COUNT - 15, unreadable: 15 });
		p.nextDay();
		await p.bring();
		expect(server.asked.filter((name) => name.includes('fields=none'))).toHaveLength(1);
		expect(await p.state()).toMatchObject({ unreadable: 15 });
	});

	it('by a record older than all is healed by reading what lies before', async () => {
		const { server, p } = await filled();
		server.records.push(record({ id: 'ancient', at: Date.UTC(2020, 0, 1) }));
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toHaveLength(COUNT + 1);
		expect(await p.state()).toMatchObject({ complete: true, knownFrom: Date.UTC(2020, 0, 1) });
	});

	it('where time can’t be cut is healed by reading everything once more, and then given up', async () => {
		const { server, p } = await filled({ ignores: ['range'] });
		await loseDayOf(p, server.records[700]?.at ?? 0);
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		server.records.push({ id: 'spoilt', spoilt: true, at: NOW } as never);
		for (let days = 0; days < 3; days += 1) {
			p.nextDay();
			await p.bring();
		}
		expect(await p.state()).toMatchObject({ complete: true, gaps: [], audit: { surplus: { 0: 1 } } });
	});

	it('is not looked for where the operator does not count', async () => {
		const { server, p } = await filled({ uncounted: true });
		await loseDayOf(p, server.records[700]?.at ?? 0);
		p.nextDay();
		expect(await p.bring()).toBeUndefined();
		expect(server.asked.filter((name) => name.includes('fields=none'))).toHaveLength(1);
	});

	it('with less sent than counted changes nothing that is here', async () => {
		const { server, p } = await filled();
		server.spoil = (name, answer) => {
			if (name.includes('fields=none')) return new Response('[]', { headers: { 'X-Total-Count': '2000' } });
			return name.includes('usageDate.lt') ? new Response('[]') : answer;
		};
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		server.spoil = (_, answer) => answer;
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).toMatchObject({ audit: { surplus: {} } });
	});
});

describe('cut at any question', () => {
	it.each([false, true])('it goes on after the next sign-in; nested filters ignored: %s', async (ignored) => {
		for (let cut = 1, done = false; !done; cut += 1) {
			const { server, p } = await filled(ignored ? { ignores: ['nested'] } : {}, history(300, DAY));
			await loseDayOf(p, server.records[70]?.at ?? 0);
			server.records = server.records.map((item, n) =>
				n === 200 ? { ...item, cost: 777, revision: NOW + HOUR } : item
			);
			p.nextDay();
			let requests = 0;
			server.spoil = (name, answer) => {
				if (!name.startsWith('usage?') || (requests += 1) !== cut) return answer;
				return new Response('{}', { status: 401 });
			};
			done = (await p.bring()) === undefined;
			await p.signIn(LINE, p.clock.now());
			await p.bring('sign-in');
			const [ours, wanted] = [await p.stored(), p.wanted()];
			if (ignored) expect(ours.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
			else expect(ours).toEqual(wanted);
			expect(cut).toBeLessThan(40);
			p.db.close();
		}
	});

	it('or when a month is replaced: then it is replaced the next time', async () => {
		const { server, p } = await filled({}, history(300, DAY));
		server.records.splice(150, 1);
		p.nextDay();
		const { ingest: takeIn } = p.hands;
		p.hands.ingest = async (pages) => {
			if (pages.replaceMonth !== undefined) await p.db.session.update('current', { status: 'ended' });
			return takeIn(pages);
		};
		await p.bring();
		expect(await p.stored()).toHaveLength(300);
		p.hands.ingest = takeIn;
		await p.signIn(LINE, p.clock.now());
		await p.bring('sign-in');
		expect(await p.stored()).toEqual(p.wanted());
	});
});

it('records that nobody has rated yet are not taken for re-rated ones', async () => {
	const unrated = history(COUNT).map((item) => ({ ...item, revision: 0 }));
	const { server, p } = await filled({}, unrated);
	await p.bring('person');
	server.bytes = 0;
	p.nextDay();
	await p.bring();
	expect(server.bytes).toBeLessThan(300);
	const ignoring = await filled({ ignores: ['nested'] }, unrated);
	expect(await ignoring.p.state()).toMatchObject({ rerated: { ignored: true } });
});

/** As after a fault of the device: a day's records are gone, and the sums with them. */
async function loseDayOf(p: Awaited<ReturnType<typeof usagePhone>>, at: number): Promise<void> {
	const left = (await p.stored()).filter((item) => Math.abs(item.at - at) > HOUR);
	const state = await p.state();
	await Promise.all([
		p.db.usageDays.clear(),
		p.db.usageMonths.clear(),
		p.db.usageCells.clear(),
		p.db.usageSync.clear()
	]);
	const { timeZone = '', ...progress } = omit(
		state ?? { line: LINE, mark: '' },
		'line',
		'mark'
	) as Partial<UsageIntake>;
	await createUsageWriter(p.db).ingest({ line: idOf(LINE), timeZone, records: left, progress });
	await p.db.usageSync.update(idOf(LINE), { stored: left.length });
}
