/**
 * All answers of a refresh spoilt at once, through the engine into the database, and on into what
 * the screens make of it. A failing seed is in the message; `MUTATIONS` runs more of them.
 */
import { idOf } from '$lib/domain/line.fixture';
import { beforeAll, expect, it } from 'vitest';
import { must } from '../../mocks/bss/must';
import { mutate } from '../../mocks/http/mutate';
import { createCatalogueQueries } from '$lib/db/queries/catalogue';
import { createQueries } from '$lib/db/queries/queries';
import { createSupportQueries } from '$lib/db/queries/support';
import type { Live } from '$lib/db/observe';
import type { CatalogueData } from '$lib/domain/catalogue';
import type { FreshnessMap } from '$lib/domain/freshness';
import { RESOURCES } from '$lib/domain/resources';
import { termsOfConnecting, termsOfDisconnecting } from '$lib/domain/orders/terms';
import { compareTariffs } from '$lib/domain/tariff/compare';
import { groupByDay } from '$lib/features/movements/group-by-day';
import { movementTitle, statusNote } from '$lib/features/movements/movement-labels';
import { serviceList } from '$lib/features/services/service-list';
import { standing } from '$lib/features/support/ticket-labels';
import { createEngine, type Engine } from '$lib/sync/engine';
import { inProcessLocks } from '$lib/platform/locks';
import { textSafetyOf } from '$lib/operator/sms-rules';
import { serverPackOf } from '$lib/operator/server-packs';
import { LINE, phone, type Phone } from './support/device';
import { unsound } from './support/soundness';

const SEEDS = Number(process.env['MUTATIONS'] ?? 30);

const SCRIPT = '<script>document.title="gotcha"</script>';
const HUGE = 'Ж'.repeat(5_000_000);

/** The bodies of a sound refresh, by request; long lists cut to a dozen. */
const bodies = new Map<string, unknown>();
let p: Phone;
let engine: Engine;
let spoil: (body: unknown) => unknown;
const problems: string[] = [];

beforeAll(async () => {
	p = await phone();
	p.watch((request, _, body) => {
		const whole = JSON.parse(body) as unknown;
		// Not the empty page after the last one.
		if (body === '[]' && bodies.has(request)) return;
		bodies.set(request, Array.isArray(whole) ? whole.slice(0, 12) : whole);
	});
	const { lines, tickets } = p.host.operator;
	tickets.open(must(lines.find(LINE)), { type: 'billing', text: 'За что списали?', externalId: 'key' });
	await p.engine.pull('sign-in', 'requests');
	await p.engine.pull('entry', 'inbox');
	await p.engine.pull('entry', 'operations');
	await p.engine.pull('entry', 'forwarding');
	engine = createEngine({
		db: p.db,
		packOf: serverPackOf,
		language: () => Promise.resolve('ru'),
		fetch(request) {
			const { pathname, searchParams } = new URL(request.url);
			const name = `${request.method} ${pathname.replace(/.*\/v\d+(\.\d+)?/, '')}`;
			if (Number(searchParams.get('offset')) > 0) return Promise.resolve(new Response('[]'));
			const body = name === 'GET /session' ? bodies.get(name) : spoil(bodies.get(name));
			return Promise.resolve(new Response(body === undefined ? '' : JSON.stringify(body)));
		},
		clock: p.clock,
		ids: { uuid: () => 'key' },
		random: () => 0.5,
		locks: inProcessLocks(),
		log: {
			error: (event, about) => problems.push(`${event} ${JSON.stringify(about)}`),
			warn: () => undefined,
			info: () => undefined
		},
		origin: 'http://operator.test'
	});
});

function once<T>(live: Live<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = live.subscribe({
			next(value) {
				resolve(value);
				queueMicrotask(() => stop());
			},
			error: reject
		});
	});
}

/** Everything that the screens ask for, and what they make of it. */
async function look(): Promise<FreshnessMap> {
	const queries = createQueries(p.db);
	const [home, movements, cards, security, catalogue, support, inbox, log, freshness] = await Promise.all([
		once(queries.home(idOf(LINE))),
		once(createCatalogueQueries(p.db).movements(idOf(LINE), 50)),
		once(createCatalogueQueries(p.db).cards(idOf(LINE))),
		once(createCatalogueQueries(p.db).security(idOf(LINE))),
		once(createCatalogueQueries(p.db).catalogue(idOf(LINE))),
		once(createSupportQueries(p.db).tickets(idOf(LINE))),
		once(createSupportQueries(p.db).inbox(idOf(LINE))),
		once(createSupportQueries(p.db).operations(idOf(LINE))),
		once(queries.freshness(idOf(LINE)))
	]);
	for (const rows of [
		home.balances,
		movements.rows,
		cards,
		security.visits,
		security.devices,
		catalogue.catalogue,
		catalogue.products,
		support.items,
		inbox.items,
		log.operations
	])
		for (const row of rows) {
			const problem = unsound(row);
			if (problem !== undefined) problems.push(problem);
		}
	const { dangersOf, piecesOf } = textSafetyOf(serverPackOf({ number: LINE }));
	for (const { text } of inbox.items)
		expect([
			dangersOf(text),
			piecesOf(text)
				.map((piece) => piece.text)
				.join('')
		]).toEqual([[], text]);
	for (const item of support.items) expect(standing(item)).toBeDefined();
	for (const { rows } of groupByDay(movements.rows, (at) => Math.floor(at / 86_400_000)))
		for (const row of rows) expect([movementTitle(row), statusNote(row.status)]).toBeDefined();
	order(catalogue);
	return freshness;
}

const isNothing = ({ price }: { price: { minor: number } }): boolean => price.minor === 0;

function order(data: CatalogueData): void {
	const around = { ...data, currency: 'RUB', now: p.clock.now(), payer: LINE };
	serviceList(data.services, { payment: 'paid', typed: 'a' }, around.now);
	for (const offering of data.catalogue) {
		const made = termsOfConnecting(offering, around);
		const { prices, plan } = offering;
		// Nothing is free but by a price of 0, however the answers were spoilt.
		if (made.ok) expect(made.terms.command.price.now.minor).toBeGreaterThanOrEqual(prices.some(isNothing) ? 0 : 1);
		for (const other of data.tariffs.slice(0, 2))
			compareTariffs({ prices, plan }, other.offering ?? {}, { now: around.now, currency: 'RUB', home: '+7' });
	}
	for (const product of data.products) termsOfDisconnecting(product, around);
}

async function refresh(): Promise<FreshnessMap> {
	problems.length = 0;
	await p.signIn();
	await engine.pull('sign-in', 'requests');
	await engine.pull('sign-in', 'inbox');
	await engine.pull('sign-in', 'operations');
	await engine.pull('sign-in', 'forwarding');
	return look();
}

it(`${SEEDS} refreshes of ${RESOURCES.length} spoilt answers: no screen breaks, what can't be read is told`, async () => {
	let told = 0;
	for (let seed = 0; seed < SEEDS; seed += 1) {
		let answers = 0;
		spoil = (body) => mutate(body, seed * 100 + (answers += 1));
		const freshness = await refresh();
		expect(problems, `seed ${seed}`).toEqual([]);
		told += RESOURCES.filter((resource) => freshness[resource].failure ?? freshness[resource].unreadable > 0).length;
	}
	expect(told).toBeGreaterThan(SEEDS);
}, 120_000);

it('script in every text: kept as words or refused, never anything else', async () => {
	spoil = (body) => rewrite(body, (text) => SCRIPT + text);
	await refresh();
	expect(problems).toEqual([]);
}, 60_000);

it('10 MB in a text of every answer: nothing of it is stored', async () => {
	spoil = (body) => {
		let left = 1;
		return rewrite(body, (text) => (/^[A-Za-zА-Яа-я ]{4,}$/.test(text) && (left -= 1) >= 0 ? HUGE : text));
	};
	await refresh();
	expect(problems).toEqual([]);
}, 60_000);

function rewrite(value: unknown, change: (text: string) => string): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((inner) => rewrite(inner, change));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner, change)]));
}
