import { expect, it } from 'vitest';
import type { CatalogueData } from '$lib/domain/catalogue';
import { offering, order, product, queued } from '$lib/domain/orders/orders.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase } from '../database.fixture';
import { createCatalogueQueries } from './catalogue';

it('catalogue: of one line; every change of it, of what is owned and of the queue', async () => {
	const db = freshDatabase();
	await db.catalogue.bulkAdd([offering('a'), offering('b', { line: OTHER_LINE })]);
	const seen: CatalogueData[] = [];
	const stop = createCatalogueQueries(db)
		.catalogue(LINE)
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
