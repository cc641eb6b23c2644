/** What the app reads of the operator's usage and prices is what the operator meant. */
import { idOf } from '$lib/domain/line.fixture';
import { beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../mocks/bss/usage/line-plan';
import { charged, type Used } from '../../mocks/bss/usage/used';
import { must } from '../../mocks/bss/must';
import { inLanguage } from '../../mocks/bss/both';
import { mutate } from '../../mocks/http/mutate';
import { ORIGIN } from '../../mocks/node';
import { useOperator } from '../../mocks/vitest';
import { listOfferings } from '$lib/api/tmf620';
import type { Transport } from '$lib/api/transport';
import { usageDecoder } from '$lib/api/usage/decoder';
import { countUsage, getUsagePage, listUsageSpecifications, MOST_PER_PAGE } from '$lib/api/usage/requests';
import type { Msisdn } from '$lib/domain/msisdn';
import type { DecodeUsage, UsageSpecification } from '$lib/domain/usage/decode';
import { isStorable, type UsageRecord } from '$lib/domain/usage/record';
import { serverPackOf } from '$lib/operator/server-packs';
import { usageRulesOf } from '$lib/operator/usage';

const SEEDS = Number(process.env['MUTATIONS'] ?? 1_000);
const LINES = ['+79000000001', '+79000000003', '+79000000005', '+375290000001'] as const;

const operator = useOperator();

function transportOf(line: Msisdn): Transport {
	const { fetch } = operator.signedIn(line);
	return { origin: ORIGIN, fetch: (request) => fetch(request), now: () => 0, after: () => () => undefined };
}

async function value<T>(answer: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
	const said = await answer;
	if (!said.ok) throw new Error(JSON.stringify(said));
	return said.value;
}

async function specificationsOf(transport: Transport, base: string): Promise<UsageSpecification[]> {
	const answer = await value(listUsageSpecifications(transport, base));
	return answer.notModified ? [] : answer.rows;
}

/** As the operator's own record should arrive. */
function expected({
	id,
	at,
	category,
	direction,
	party,
	amount,
	unit,
	cost,
	destination,
	ratedAt,
	status,
	...used
}: Used) {
	// Usage is asked for in the operator's own language, whatever the interface speaks.
	const service = inLanguage(used.service, 'ru');
	const place = category === 'roaming' ? destination : undefined;
	const named = { second: 'Звонок', byte: service, piece: 'SMS' }[unit];
	return {
		id,
		at,
		category,
		direction,
		party,
		amount,
		unit,
		cost,
		service: place === undefined ? service : `${named}, ${place}`,
		revision: ratedAt,
		cancelled: status === 'rejected'
	} satisfies UsageRecord;
}

describe('usage', () => {
	it.each(LINES)('%s: every record arrives as it is', async (line) => {
		const { usage, lines } = operator.operator;
		const own = must(lines.find(line));
		const used = usage.of(own);
		usage.cancel(own, must(used[7]).id);
		usage.rerate(own, must(used[9]).id, 1_23);
		const pack = serverPackOf({ number: line });
		const transport = transportOf(line);
		const base = pack.api.tmf635;
		const specifications = await specificationsOf(transport, base);
		const decode = usageDecoder({ rules: usageRulesOf(pack), pack, specifications });
		const total = await value(countUsage(transport, base, {}));
		expect(total).toBe(used.length);
		const read: UsageRecord[] = [];
		for (let offset = 0; offset < Math.min(total, 12_000); offset += MOST_PER_PAGE) {
			const page = await value(getUsagePage(transport, base, { order: 'newest first', offset, limit: MOST_PER_PAGE }));
			const { records, unreadable } = decode(must(page.body));
			expect(unreadable).toBe(0);
			read.push(...records);
		}
		const meant = usage.of(own).slice(0, read.length);
		expect(read).toEqual(meant.map(expected));
		const costs = read.reduce((sum, { cost, cancelled }) => sum + (cancelled ? 0 : cost), 0);
		expect(costs).toBe(meant.reduce((sum, one) => sum + charged(one), 0));
	});
});

describe('prices for usage', () => {
	it.each(LINES)('%s: the app rates by the plan that the operator charges by', async (line) => {
		const own = must(operator.operator.lines.find(line));
		const pack = serverPackOf({ number: line });
		const context = { line: idOf(line), number: line, pack, usage: usageRulesOf(pack) };
		const tariff = must(own.products[0]);
		const answer = await value(listOfferings(transportOf(line), context, [tariff.offering.id]));
		const plan = must(answer.notModified ? undefined : answer.rows[0]?.plan);
		const { rates, packages } = planOf({ ...own, products: [tariff] }, operator.operator.clock.now());
		expect(plan.rates.map(({ name, ...rate }) => [rate, typeof name])).toEqual(rates.map((rate) => [rate, 'string']));
		expect(plan.packages.map(({ unit, amount, match }) => ({ unit, amount, match }))).toEqual(
			packages.map(({ unit, amount, match }) => ({ unit, amount, match }))
		);
		expect(plan.fees).toEqual([expect.objectContaining({ category: 'tariff-fee', period: 'month' })]);
	});
});

describe(`usage spoilt in ${SEEDS} ways`, () => {
	let decode: DecodeUsage;
	let page: { id: string }[];
	const bytesOf = (body: unknown) => new TextEncoder().encode(JSON.stringify(body) ?? '').buffer;

	beforeAll(async () => {
		const line = '+79000000003';
		const transport = transportOf(line);
		const pack = serverPackOf({ number: line });
		const { api } = pack;
		const specifications = await specificationsOf(transport, api.tmf635);
		decode = usageDecoder({ rules: usageRulesOf(pack), pack, specifications });
		const request = { order: 'newest first', offset: 0, limit: 25 } as const;
		const { body } = await value(getUsagePage(transport, api.tmf635, request));
		page = JSON.parse(new TextDecoder().decode(body)) as { id: string }[];
	});

	it('breaks nothing: good records are kept as they are, the others counted', () => {
		const sound = new Map(decode(bytesOf(page)).records.map((record) => [record.id, record]));
		expect(sound.size).toBe(page.length);
		let [kept, told, refused] = [0, 0, 0];
		for (let seed = 0; seed < SEEDS; seed += 1) {
			const spoilt = mutate(page, seed);
			const untouched = Array.isArray(spoilt)
				? page.filter((dto, index) => JSON.stringify(spoilt[index]) === JSON.stringify(dto))
				: [];
			let answer: ReturnType<DecodeUsage>;
			try {
				answer = decode(bytesOf(spoilt));
			} catch (error) {
				expect(error, `seed ${seed}`).toMatchObject({ name: 'NoUsageList' });
				expect(Array.isArray(spoilt), `seed ${seed}`).toBe(false);
				refused += 1;
				continue;
			}
			expect(answer.records.length + answer.unreadable, `seed ${seed}`).toBe((spoilt as unknown[]).length);
			expect(
				answer.records.filter((record) => !isStorable(record)),
				`seed ${seed}`
			).toEqual([]);
			const read = new Map(answer.records.map((record) => [record.id, record]));
			for (const { id } of untouched) expect(read.get(id), `seed ${seed}`).toEqual(sound.get(id));
			kept += untouched.length;
			told += answer.unreadable;
		}
		expect(kept).toBeGreaterThan(SEEDS * 20);
		expect(told).toBeGreaterThan(SEEDS / 5);
		expect(refused).toBeGreaterThan(0);
	});
});
