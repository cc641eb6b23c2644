/** The whole intake, from the operator's HTTP to packed days, against the mock operator. */
import { idOf } from '$lib/domain/line.fixture';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Used } from '../../mocks/bss/usage/used';
import { must } from '../../mocks/bss/must';
import { readRecords } from '$lib/db/usage/reader';
import { createUsageWriter } from '$lib/db/usage/writer';
import { DAY, HOUR, MINUTE, SECOND } from '$lib/domain/instant';
import { LINE, phone, type Phone } from './support/device';

let p: Phone;

beforeEach(async () => {
	p = await phone(LINE, { usage: true });
});

afterEach(() => {
	p.host.assertSound();
	expect(p.errors).toEqual([]);
	p.db.close();
});

const theirs = (): readonly Used[] => p.host.operator.usage.of(must(p.host.operator.lines.find(LINE), LINE));

const costs = (list: readonly { id: string; at: number; cost: number }[]) =>
	list.map(({ id, at, cost }) => `${at} ${id} ${cost}`).sort();

async function ours() {
	return (await readRecords(p.db, idOf(LINE), { range: { from: 0, to: 90_000 }, limit: 1_000_000 })).records;
}

async function expectEqual(): Promise<void> {
	const alive = theirs().filter(({ status }) => status !== 'rejected');
	expect(costs(await ours())).toEqual(costs(alive));
	expect(await p.db.usageSync.get(idOf(LINE))).toMatchObject({ complete: true, stored: theirs().length });
}

const bring = (reason: Parameters<Phone['engine']['bringUsage']>[0] = 'pull') => p.engine.bringUsage(reason);

/** A day later on both sides. */
function nextDay(): void {
	p.clock.advance(DAY + HOUR);
	p.host.operator.clock.set(p.clock.now());
}

describe('the first sync', () => {
	it('follows the first pull by itself and brings what the operator has, no more and no less', async () => {
		await p.engine.pull('sign-in');
		await p.engine.actions.fetchUsage();
		await expectEqual();
		expect(p.sent.findIndex((name) => name === 'GET /usage')).toBeGreaterThan(p.sent.indexOf('GET /individual'));
	});

	it('gives way to a pull, which does not wait for it', async () => {
		let release: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		p.hold((name) => (name === 'GET /usage' ? held : Promise.resolve()));
		const intake = bring();
		await expect.poll(() => p.sent.includes('GET /usage')).toBe(true);
		await p.engine.pull('pull');
		expect(p.sent.filter((name) => name === 'GET /usage')).toHaveLength(1);
		expect(await p.db.balances.count()).toBeGreaterThan(0);
		release();
		await intake;
		await expectEqual();
	});

	it('is tried again by itself after the network has failed, and by the worker when there is one', async () => {
		const stop = p.engine.start({ maybeOnline: () => true, subscribe: () => () => undefined });
		p.network.up = false;
		await bring();
		expect(await p.db.usageSync.get(idOf(LINE))).toMatchObject({ failure: { class: 'network' } });
		expect(p.syncTags).toContain('usage');
		p.network.up = true;
		expect(p.clock.nextTimer()).toBeLessThan(MINUTE);
		p.clock.advance(MINUTE);
		await expect.poll(async () => (await p.db.usageSync.get(idOf(LINE)))?.complete).toBe(true);
		await expectEqual();
		stop();
	});

	it('asked for again and again goes on once, and a database that is gone is logged, not thrown', async () => {
		await Promise.all((['focus', 'person', 'focus', 'online', 'person'] as const).map((reason) => bring(reason)));
		await expectEqual();
		p.db.giveWay();
		await bring('person');
		expect(p.errors.splice(0)).toEqual(['usage intake failed']);
	});

	it('in the background goes on for a while, and not at all once a newer worker wants to take over', async () => {
		const giveWay = new AbortController();
		giveWay.abort();
		await p.engine.bringUsage('background', giveWay.signal);
		expect(p.sent).toEqual([]);
		p.watch((name) => {
			if (name === 'GET /usage') p.clock.advance(21 * SECOND);
		});
		await p.engine.bringUsage('background', new AbortController().signal);
		expect(await p.db.usageSync.get(idOf(LINE))).toMatchObject({ complete: false, stored: 200 });
		p.watch(() => undefined);
		await bring();
		await expectEqual();
	});

	it('stops where the app stops, and goes on in the next one', async () => {
		const tab = p.reopen();
		const stop = tab.start({ maybeOnline: () => true, subscribe: () => () => undefined });
		p.hold(async (name) => {
			if (name === 'GET /usage') stop();
		});
		await tab.bringUsage('pull');
		expect(await p.db.usageSync.get(idOf(LINE))).toMatchObject({ complete: false, stored: 200 });
		p.hold(() => Promise.resolve());
		await bring();
		await expectEqual();
	});

	it('ends complete wherever and however often it is cut', async () => {
		const cuts = fc.array(fc.constantFrom('network', 'answer lost', 'new app', '503'), { maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(
				cuts,
				fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 6 }),
				async (how, after) => {
					await p.db.usageSync.clear();
					await Promise.all([p.db.usageDays.clear(), p.db.usageMonths.clear(), p.db.usageCells.clear()]);
					let engine = p.reopen();
					for (const [index, cut] of how.entries()) {
						const requests = after[index] ?? 1;
						if (cut === 'network') Object.assign(p.network, { up: true, lasts: requests });
						if (cut === '503') p.faults({ path: '**/usage', kind: 'status', status: 503, times: 1 });
						if (cut === 'answer lost') p.faults({ path: '**/usage', kind: 'drop-after', times: requests });
						await engine.bringUsage('timer');
						if (cut === 'new app') engine = p.reopen();
						p.network = Object.assign(p.network, { up: true, lasts: Infinity });
						p.faults();
					}
					await engine.bringUsage('person');
					await expectEqual();
				}
			),
			{ numRuns: 6 }
		);
	});
});

describe('later', () => {
	beforeEach(async () => {
		await bring();
	});

	it('nothing new brings hardly a byte', async () => {
		nextDay();
		let bytes = 0;
		p.watch((_, response, body) => {
			bytes += response.status === 304 ? 0 : body.length;
		});
		await p.reopen().bringUsage('pull');
		expect(bytes).toBeLessThan(1_500);
		await expectEqual();
	});

	it('late, re-rated and cancelled records replace or join the old ones', async () => {
		const { usage, lines } = p.host.operator;
		const line = must(lines.find(LINE), LINE);
		const paid = theirs().filter(({ cost, status }) => cost > 0 && status === 'rated');
		nextDay();
		usage.rerate(line, must(paid.at(-1)).id, 1);
		usage.cancel(line, must(paid.at(-2)).id);
		usage.cancel(line, must(paid[0]).id);
		const late = {
			category: 'sms',
			direction: 'out',
			unit: 'piece',
			amount: 1,
			party: '+79000000009',
			service: ''
		} as const;
		usage.use(line, late, p.clock.now() - 3 * DAY);
		usage.use(line, late, p.clock.now() - MINUTE);
		await bring();
		await expectEqual();
	});

	it('works the same where nested filters and `fields` mean nothing', async () => {
		p.host.operator.habits.take(['ignores-nested-filters', 'ignores-fields']);
		const { usage, lines } = p.host.operator;
		nextDay();
		usage.charge(must(lines.find(LINE)), { category: 'one-off', service: 'x', minor: 5, text: 'x' }, p.clock.now());
		await bring();
		await expectEqual();
		expect(await p.db.usageSync.get(idOf(LINE))).toMatchObject({ rerated: { ignored: true } });
	});

	it('a lost record is found by its count', async () => {
		const all = await ours();
		const state = must(await p.db.usageSync.get(idOf(LINE)));
		await Promise.all([
			p.db.usageDays.clear(),
			p.db.usageMonths.clear(),
			p.db.usageCells.clear(),
			p.db.usageSync.clear()
		]);
		await createUsageWriter(p.db).ingest({ line: idOf(LINE), timeZone: state.timeZone, records: all.slice(1) });
		await p.db.usageSync.put({ ...state, mark: 'x', stored: all.length - 1 });
		nextDay();
		await bring();
		expect(costs(await ours())).toEqual(costs(all));
	});

	it('two tabs at once bring the same as one', async () => {
		nextDay();
		p.host.operator.usage.charge(
			must(p.host.operator.lines.find(LINE)),
			{ category: 'one-off', service: 'x', minor: 5, text: 'x' },
			p.clock.now()
		);
		await Promise.all([bring('person'), p.reopen().bringUsage('person'), p.reopen().bringUsage('focus')]);
		await expectEqual();
	});
});
