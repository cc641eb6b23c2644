import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import type { Autopay, AutopayData } from '$lib/domain/autopay';
import type { CatalogueData } from '$lib/domain/catalogue';
import { autopay, NOW, offering, order, product, queued, rub } from '$lib/domain/orders/orders.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import type { ForwardingSignal } from '$lib/domain/forwarding/signal';
import type { Promotion } from '$lib/domain/promotion';
import { freshDatabase } from '../database.fixture';
import { createCatalogueQueries } from './catalogue';

it('catalogue: of one line; every change of it, of what is owned and of the queue', async () => {
	const db = freshDatabase();
	await db.catalogue.bulkAdd([offering('a'), offering('b', { line: idOf(OTHER_LINE) })]);
	const seen: CatalogueData[] = [];
	const stop = createCatalogueQueries(db)
		.catalogue(idOf(LINE))
		.subscribe({ next: (value) => seen.push(value), error: (error) => expect.unreachable(String(error)) });
	const last = () => seen.at(-1)?.services.map(({ id, products, orders }) => [id, products.length, orders.length]);
	await expect.poll(last).toEqual([['a', 0, 0]]);
	await db.outbox.add(queued(order(), 1));
	await expect.poll(last).toEqual([['a', 0, 1]]);
	await db.products.add(product('a'));
	await expect.poll(last).toEqual([['a', 1, 1]]);
	await db.catalogue.add(offering('c'));
	await expect.poll(last).toEqual([
		['a', 1, 1],
		['c', 0, 0]
	]);
	stop();
});

it('autopays: of one line; every change of the plans and of the queue', async () => {
	const db = freshDatabase();
	const plan: Autopay = {
		...{ line: idOf(LINE), id: 'a-1', amount: rub(500_00), cardId: 'card-1' },
		...{ by: 'date', period: 'month', nextRunAt: NOW }
	};
	await db.autopays.bulkAdd([plan, { ...plan, line: idOf(OTHER_LINE), id: 'a-2' }]);
	const seen: AutopayData[] = [];
	const stop = createCatalogueQueries(db)
		.autopays(idOf(LINE))
		.subscribe({ next: (value) => seen.push(value), error: (error) => expect.unreachable(String(error)) });
	const last = () => seen.at(-1)?.slots.map(({ by, plan, pending }) => [by, plan?.id, pending?.key]);
	await expect.poll(last).toEqual([
		['date', 'a-1', undefined],
		['threshold', undefined, undefined]
	]);
	const asked = queued(autopay(), 1);
	await db.outbox.add(asked);
	await expect.poll(last).toEqual([
		['date', 'a-1', asked.key],
		['threshold', undefined, undefined]
	]);
	stop();
});

it('promotions: of one line; every change of them', async () => {
	const db = freshDatabase();
	const news: Promotion = { line: idOf(LINE), id: 'n-1', name: 'Вышки', text: '', kind: 'news', offerings: [] };
	await db.promotions.bulkAdd([news, { ...news, line: idOf(OTHER_LINE), id: 'n-2' }]);
	const seen: Promotion[][] = [];
	const stop = createCatalogueQueries(db)
		.promotions(idOf(LINE))
		.subscribe({ next: (value) => seen.push(value), error: (error) => expect.unreachable(String(error)) });
	const last = () => seen.at(-1)?.map(({ id }) => id);
	await expect.poll(last).toEqual(['n-1']);
	await db.promotions.add({ ...news, id: 'n-3' });
	await expect.poll(last).toEqual(['n-1', 'n-3']);
	stop();
});

it('forwarding: nothing before the network was asked, then what it says of the line', async () => {
	const db = freshDatabase();
	const seen: (ForwardingSignal | null)[] = [];
	const stop = createCatalogueQueries(db)
		.forwarding(idOf(LINE))
		.subscribe({ next: (value) => seen.push(value), error: (error) => expect.unreachable(String(error)) });
	await expect.poll(() => seen.at(-1)).toBeNull();
	const signal: ForwardingSignal = { line: idOf(LINE), id: 'signal', active: ['busy'] };
	await db.forwarding.bulkAdd([signal, { ...signal, line: idOf(OTHER_LINE), active: [] }]);
	await expect.poll(() => seen.at(-1)).toEqual(signal);
	stop();
});
