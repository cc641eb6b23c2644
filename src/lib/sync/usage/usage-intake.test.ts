import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import { intakeNotBegun, lackingRecords } from '$lib/domain/usage/intake';
import type { UsageRecord } from '$lib/domain/usage/record';
import { record } from '$lib/domain/usage/usage.fixture';
import { history, NOW, usagePhone, usageServer, type Habits } from './usage-server.fixture';

const pagesAsked = (asked: readonly string[]) =>
	asked
		.filter((name) => name.startsWith('usage?') && !name.includes('fields=none'))
		.map((name) => new URLSearchParams(name.slice(6)));

describe('the first reading', () => {
	it('brings everything, newest first, a small page before all others', async () => {
		const server = usageServer(history(3_000));
		const p = await usagePhone(server);
		expect(await p.bring()).toBeUndefined();
		expect(await p.stored()).toEqual(p.wanted());
		expect(pagesAsked(server.asked).map((page) => page.get('limit'))).toEqual([
			...['200', '1000', '1000', '1000'],
			// The newest days once more, for what came meanwhile and for their tag.
			'1000'
		]);
		expect(await p.state()).toMatchObject({
			complete: true,
			knownFrom: server.records.at(-1)?.at,
			seenTo: server.records[0]?.at,
			stored: 3_000,
			expected: 3_000,
			unreadable: 0,
			gaps: []
		});
	});

	it('promises after every page what is here and no more', async () => {
		const server = usageServer(history(3_000));
		const p = await usagePhone(server);
		let pages = 0;
		await p.bring('pull', { isOver: () => (pages += 1) > 2 });
		const { knownFrom: from = 0, ...state } = (await p.state()) ?? {};
		expect(state).toMatchObject({ complete: false, stored: 1_199, expected: 3_000 });
		expect((await p.stored()).filter(({ at }) => at >= from)).toEqual(p.wanted().filter(({ at }) => at >= from));
		expect(p.wanted().filter(({ at }) => at >= from)).toHaveLength(1_198);
	});

	it('of nothing is complete as well', async () => {
		const server = usageServer([]);
		const p = await usagePhone(server);
		await p.bring();
		expect(await p.state()).toMatchObject({ complete: true, stored: 0, expected: 0 });
		server.records.push(record());
		await p.bring('person');
		expect(await p.stored()).toEqual(p.wanted());
	});

	it('asks for less after a page that did not come in time, and for more again when pages do', async () => {
		const server = usageServer(history(3_000));
		const p = await usagePhone(server);
		server.spoil = (name, answer) => (name.includes('limit=1000') ? new Promise(() => undefined) : answer);
		const bringing = p.bring();
		await expect.poll(() => pagesAsked(server.asked).at(-1)?.get('limit')).toBe('1000');
		p.clock.advance(30 * SECOND);
		expect(await bringing).toMatchObject({ class: 'timeout' });
		server.spoil = (_, answer) => answer;
		server.asked.length = 0;
		await p.bring('timer');
		expect(pagesAsked(server.asked).map((page) => page.get('limit'))).toEqual([
			'250',
			'500',
			'1000',
			'1000',
			'1000',
			'1000'
		]);
		expect(await p.stored()).toEqual(p.wanted());
	});
});

describe('a server of other habits', () => {
	const limits = (asked: readonly string[]) => pagesAsked(asked).map((page) => page.get('limit'));

	it('that counts only its page, and gives few at once, is read to the end', async () => {
		const server = usageServer(history(300), { page: 10, uncounted: 'page' });
		const p = await usagePhone(server);
		expect(await p.bring()).toBeUndefined();
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).toMatchObject({ complete: true, totals: 'wrong', stored: 300 });
		// Its count of one record is not believed, and nothing is replaced by less.
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
	});

	it('whose only page is all it has is believed after one more question, and from then on at once', async () => {
		const server = usageServer(history(30));
		const p = await usagePhone(server);
		await p.bring();
		expect(await p.state()).toMatchObject({ complete: true, totals: 'right', stored: 30 });
		expect(pagesAsked(server.asked).map((page) => page.get('offset'))).toEqual(['0', '30', '0']);
	});

	it('that refuses large pages is asked for smaller ones, and not for larger again', async () => {
		const server = usageServer(history(600), { most: 100 });
		const p = await usagePhone(server);
		expect(await p.bring()).toBeUndefined();
		expect(await p.stored()).toEqual(p.wanted());
		expect(limits(server.asked).slice(0, 3)).toEqual(['200', '100', '100']);
		expect(new Set(limits(server.asked).slice(1))).toEqual(new Set(['100']));
		server.bytes = 0;
		p.nextDay();
		await p.bring();
		expect(server.bytes).toBeLessThan(300);
	});

	it('that refuses filters is read by offset', async () => {
		const server = usageServer(history(600), { unfiltered: true, most: 100 });
		const p = await usagePhone(server);
		expect(await p.bring()).toBeUndefined();
		expect(await p.stored()).toEqual(p.wanted());
		expect(await p.state()).toMatchObject({ complete: true, byOffset: true });
		const refused = () =>
			pagesAsked(server.asked).filter((page) => page.has('usageDate.lt') || page.has('usageDate.gte'));
		expect(refused()).toHaveLength(1);
		server.records.push(record({ id: 'new', at: NOW + HOUR }));
		p.nextDay();
		await p.bring();
		expect(await p.stored()).toEqual(p.wanted());
		// The next session learns it again.
		p.nextDay();
		expect(await p.open()()).toBeUndefined();
		expect(await p.state()).not.toHaveProperty('failure');
	});

	it('that refuses everything is a failure, after a bounded number of tries', async () => {
		const server = usageServer(history(600), { most: 0 });
		const p = await usagePhone(server);
		expect(await p.bring()).toMatchObject({ class: 'rejected', status: 400 });
		expect(pagesAsked(server.asked).length).toBeLessThan(10);
		server.habits = {};
		await p.bring('person');
		expect(await p.stored()).toEqual(p.wanted());
		expect(limits(server.asked).at(-1)).toBe('1000');
	});

	it('that gives the same page for ever is not taken for complete', async () => {
		const server = usageServer(history(300), { page: 10, ignores: ['offset', 'range'] });
		const p = await usagePhone(server);
		expect(await p.bring()).toBeUndefined();
		expect(await p.state()).toMatchObject({ complete: false, cut: true, stored: 10, expected: 300, gaps: [] });
		expect((await p.state())?.knownFrom).toBeDefined();
	});

	it('that gives the same unreadable page for ever is left after two', async () => {
		const spoilt = history(300).map(({ id, at }) => ({ id, at, spoilt: true }));
		const server = usageServer(spoilt as never, { page: 10, ignores: ['offset', 'range'], uncounted: true });
		const p = await usagePhone(server);
		await p.bring();
		expect(await p.state()).toMatchObject({ complete: false, cut: true, stored: 0 });
		expect(server.asked.length).toBeLessThan(12);
	});

	it('that sends several records under one id is known to have more than came', async () => {
		const records = history(300).map((item, n) => (n % 10 === 3 ? { ...item, id: 'u-2' } : item));
		const p = await usagePhone(usageServer(records));
		await p.bring();
		const state = (await p.state()) ?? intakeNotBegun('');
		expect(state).toMatchObject({ complete: true, stored: 270 });
		expect(lackingRecords(state)).toBe(30);
	});

	it('of whose records none can be read counts each once', async () => {
		const spoilt = history(300).map(({ id, at }) => ({ id, at, spoilt: true }));
		const p = await usagePhone(usageServer(spoilt as never));
		for (let days = 0; days < 3; days += 1) {
			await p.bring('person');
			p.nextDay();
		}
		const state = (await p.state()) ?? intakeNotBegun('');
		expect(state).toMatchObject({ complete: true, stored: 0, unreadable: 300 });
		expect(lackingRecords(state)).toBe(300);
	});
});

const habits: fc.Arbitrary<Habits> = fc.record(
	{
		page: fc.integer({ min: 3, max: 60 }),
		ignores: fc.subarray(['range', 'sort', 'nested', 'offset', 'limit'] as const).map((list) => [...list]),
		refuses: fc.constant('nested' as const),
		uncounted: fc.constantFrom(true, false, 'page' as const),
		most: fc.constant(60),
		unfiltered: fc.boolean(),
		untagged: fc.boolean(),
		coarse: fc.boolean()
	},
	{ requiredKeys: [] }
);

/** Several within one second, several at one moment, days without any. */
const histories: fc.Arbitrary<UsageRecord[]> = fc
	.array(fc.constantFrom(0, 0, 1, 400, SECOND, HOUR, DAY, 9 * DAY), { minLength: 1, maxLength: 150 })
	.map((gaps) => {
		let at = NOW - MINUTE;
		return gaps.map((gap, n) => {
			at -= gap;
			return record({ id: `u-${n}`, at, cost: n, revision: at + 1, cancelled: n % 11 === 5 });
		});
	});

/**
 * Without offsets nobody gets past a page of one second, nor past the first page where time does
 * not count either.
 */
const isReadable = ({ ignores = [] }: Habits) => !ignores.includes('offset') || ignores.includes('limit');

describe('whatever the operator makes of the request', () => {
	it('everything is here in the end, once, and the reading ends', async () => {
		await fc.assert(
			fc.asyncProperty(histories, habits, fc.infiniteStream(fc.nat(9)), async (records, habit, luck) => {
				const server = usageServer(records, habit);
				const p = await usagePhone(server);
				server.spoil = (_, answer) => {
					const [lot] = [luck.next().value];
					if (lot === 0) throw new TypeError('Failed to fetch');
					return lot === 1 ? new Response('{}', { status: 503 }) : answer;
				};
				let runs = 0;
				let tab = p.open();
				while ((await tab('timer')) !== undefined) {
					expect((runs += 1)).toBeLessThan(500);
					const state = await p.state();
					const from = state?.knownFrom;
					if (from !== undefined && isReadable(habit))
						expect((await p.stored()).filter(({ at }) => at >= from)).toEqual(
							p.wanted().filter(({ at }) => at >= from)
						);
					if (state?.gaps?.length === 0) expect(state.complete !== (state.cut ?? false)).toBe(true);
					if (runs % 3 === 0) tab = p.open();
				}
				expect(server.asked.length).toBeLessThan(3_000);
				expect(await p.state()).toMatchObject({ gaps: [] });
				if (isReadable(habit)) {
					// Of an operator that knows no paging and does not count, nobody can tell
					// whether it has sent everything.
					const telling = !habit.uncounted || habit.ignores?.includes('offset') !== true;
					if (telling) expect(await p.state()).toMatchObject({ complete: true });
					expect(await p.stored()).toEqual(p.wanted());
					// Nothing had to be looked for afterwards.
					expect(server.asked.filter((name) => /usageDate.*fields=none/.test(name))).toEqual([]);
				} else expect(p.wanted()).toEqual(expect.arrayContaining(await p.stored()));
				expect(p.errors).toEqual([]);
				p.db.close();
			}),
			{ numRuns: 60 }
		);
	}, 60_000);
});
