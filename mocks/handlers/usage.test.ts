import { describe, expect, it } from 'vitest';
import type { components } from '../../src/lib/api/generated/tmf635';
import { balanceAccount } from '../bss/accounts';
import { must } from '../bss/must';
import { useOperator } from '../vitest';

type Usage = components['schemas']['Usage'];

const API = '/tmf-api/usageManagement/v4';
const LINE = '+79000000001';
const operator = useOperator();

async function get(query: string, line: `+${string}` = LINE) {
	const answer = await operator.signedIn(line).fetch(`${API}/usage${query}`);
	const records = (await answer.json()) as Usage[];
	return {
		status: answer.status,
		records,
		total: Number(answer.headers.get('x-total-count')),
		headers: answer.headers
	};
}

describe('the records of a line', () => {
	it('come newest first, a page at most 1,000, and all of them page by page', async () => {
		const first = await get('?sort=-usageDate&limit=5000');
		expect(first.records).toHaveLength(1_000);
		const all: Usage[] = [];
		for (let offset = 0; offset < first.total; offset += 900)
			all.push(...(await get(`?sort=-usageDate&limit=900&offset=${offset}`)).records);
		expect(new Set(all.map(({ id }) => id)).size).toBe(first.total);
		const dates = all.map(({ usageDate }) => usageDate);
		expect(dates).toEqual(dates.toSorted().toReversed());
		expect((await get(`?sort=%2BusageDate&limit=1`)).records).toEqual(all.slice(-1));
	});

	it('can be asked for by when they were used, and only what is needed of them', async () => {
		const { records, total } = await get(
			'?usageDate.gte=2026-11-01T00:00:00%2B03:00&usageDate.lt=2026-11-02T00:00:00%2B03:00&fields=usageDate,status'
		);
		expect(total).toBe(records.length);
		expect(records.length).toBeGreaterThan(5);
		expect(records.every(({ usageDate }) => usageDate >= '2026-10-31T21' && usageDate < '2026-11-01T21')).toBe(true);
		expect(Object.keys(must(records[0]))).toEqual(['id', '@type', 'usageDate', 'status']);
	});

	it('tell what was used in the words of the specification', async () => {
		const specifications = (await (
			await operator.signedIn(LINE).fetch(`${API}/usageSpecification`)
		).json()) as components['schemas']['UsageSpecification'][];
		const named = new Map(
			specifications.map(({ id, specCharacteristic }) => [id, specCharacteristic.map(({ name }) => name)])
		);
		const { records } = await get('?limit=1000', '+79000000003');
		for (const { usageSpecification, usageCharacteristic } of records)
			for (const { name } of usageCharacteristic) expect(named.get(usageSpecification.id)).toContain(name);
	});

	it('are its own', async () => {
		const mine = must((await get('?limit=1')).records[0]).id;
		const other = operator.signedIn('+79000000002');
		expect((await other.fetch(`${API}/usage/${mine}`)).status).toBe(404);
		expect(await (await operator.signedIn(LINE).fetch(`${API}/usage/${mine}`)).json()).toMatchObject({ id: mine });
		expect((await operator.device().fetch(`${API}/usage`)).status).toBe(401);
	});

	it('are not sent again while nothing has changed', async () => {
		const { headers } = await get('?limit=10');
		const again = () =>
			operator
				.signedIn(LINE)
				.fetch(`${API}/usage?limit=10`, { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
		expect((await again()).status).toBe(304);
		const line = must(operator.operator.lines.find(LINE));
		operator.operator.usage.cancel(line, must(operator.operator.usage.of(line)[3]).id);
		expect((await again()).status).toBe(200);
	});
});

describe('records that have changed', () => {
	it('are found by their date of rating, however old they are', async () => {
		const { usage, lines, clock } = operator.operator;
		const line = must(lines.find(LINE));
		const old = must(usage.of(line).at(-100));
		const gone = must(usage.of(line).at(-200));
		clock.advance(60_000);
		usage.rerate(line, old.id, 5);
		usage.cancel(line, gone.id);
		const since = '2026-11-22T09:00:30Z';
		const { records } = await get(`?ratedProductUsage.ratingDate.gte=${since}&sort=-usageDate`);
		expect(records.map(({ id, status }) => [id, status])).toEqual([
			[gone.id, 'rejected'],
			[old.id, 'rerated']
		]);
		expect(records[1]?.ratedProductUsage[0]?.taxIncludedRatingAmount).toEqual({ unit: 'RUB', value: 0.05 });
	});

	it('are not found where nested filters are ignored, and come whole where fields are', async () => {
		operator.operator.habits.take(['ignores-nested-filters', 'ignores-fields']);
		const all = (await get('?limit=1')).total;
		const { records, total } = await get(
			'?ratedProductUsage.ratingDate.gte=2026-11-22T09:00:30Z&usageDate.gte=2020-01-01T00:00:00Z&fields=status&limit=2'
		);
		expect([records.length, total]).toEqual([2, all]);
		expect(records[0]).toHaveProperty('usageCharacteristic');
		expect((await get('?usageDate.lt=2020-01-01T00:00:00Z')).total).toBe(0);
	});
});

interface Movement {
	id: string;
	description: string;
	amount: { amount: number };
}

describe('the statement of the account', () => {
	it('shows the calls, messages and traffic of a day as one movement, to the kopeck', async () => {
		const line = '+79000000003';
		const device = operator.signedIn(line);
		const movements: Movement[] = [];
		let total = Infinity;
		while (movements.length < total) {
			const answer = await device.fetch(
				`/tmf-api/prepayBalanceManagement/v4/balanceActionHistory?offset=${movements.length}&limit=500`
			);
			total = Number(answer.headers.get('x-total-count'));
			movements.push(...((await answer.json()) as Movement[]));
		}
		const since = Date.UTC(2025, 10, 22, 9);
		const entries = operator.operator.ledger
			.entries(balanceAccount(line))
			.filter(({ transaction }) => transaction.at >= since);
		expect(entries.length).toBeGreaterThan(2 * total);
		const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
		expect(sum(movements.map(({ amount }) => Math.round(amount.amount * 100)))).toBe(
			sum(entries.map(({ minor }) => minor))
		);
		const day = must(movements.find(({ id }) => id === 'usage-2026-11-19'));
		expect(day.description).toBe('Связь за 19 ноября');
		const ofDay = entries.filter(
			({ transaction: { kind, at } }) =>
				kind === 'usage' && at >= Date.UTC(2026, 10, 18, 21) && at < Date.UTC(2026, 10, 19, 21)
		);
		expect(Math.round(day.amount.amount * 100)).toBe(sum(ofDay.map(({ minor }) => minor)));
		expect(new Set(movements.map(({ id }) => id)).size).toBe(movements.length);
	});
});
