import type { Result } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { CatalogueOffering, Offering } from '../domain/subscriber';
import { apiClient } from './client';
import type { paths } from './generated/tmf620';
import { isBadRequest, readList, type Etags, type ListAnswer, type PageRequest } from './list';
import { toCatalogueOffering } from './mappers/catalogue';
import { toOffering } from './mappers/offering';
import type { OfferingContext } from './mappers/offering-context';
import { namedPrices, priceList, withPrices } from './mappers/price-references';
import { exchange, type Reply, type Transport } from './transport';

/** What the catalogue says of the offerings with these ids. */
export async function listOfferings(
	transport: Transport,
	context: OfferingContext,
	ids: readonly string[],
	etags?: Etags
): Promise<Result<ListAnswer<Offering>>> {
	// A backend that ignores the filter sends the whole catalogue; one that refuses it is asked for
	// the whole.
	const read = (filter: OfferingFilter) =>
		readPriced(
			transport,
			context,
			filter,
			(record) => toOffering(record, context)?.filter(({ id }) => ids.includes(id)),
			etags
		);
	const named = await read({ id: ids.join(',') });
	return isBadRequest(named) ? read({}) : named;
}

/**
 * The whole catalogue, or what has changed in it since. A backend that ignores the filter sends all
 * of it, which does no harm; one that refuses it is a failure with status 400.
 */
export function listCatalogue(
	transport: Transport,
	context: OfferingContext,
	since: Instant | undefined,
	etags?: Etags
): Promise<Result<ListAnswer<CatalogueOffering>>> {
	const changed = since === undefined ? {} : { 'lastUpdate.gt': new Date(since).toISOString() };
	return readPriced(transport, context, changed, (record) => toCatalogueOffering(record, context), etags);
}

interface OfferingFilter {
	id?: string;
	'lastUpdate.gt'?: string;
}

/**
 * With the prices that offerings only name. Those have no tags: what is named changes by itself.
 */
async function readPriced<Row>(
	transport: Transport,
	context: OfferingContext,
	filter: OfferingFilter,
	map: (record: unknown) => Row[] | undefined,
	etags: Etags
): Promise<Result<ListAnswer<Row>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf620);
	const readPage = ({ query, header }: PageRequest): Promise<Result<Reply>> =>
		exchange(transport, (options) =>
			client.GET('/productOffering', { params: { query: { ...query, ...filter }, header }, ...options })
		);
	const filtered = Object.keys(filter).length > 0 && ({ filtered: true } as const);
	const answer = await readList<unknown>({ ...filtered, readPage, map: (record) => [record] }, etags);
	if (!answer.ok) return answer;
	if (answer.value.notModified) return { ok: true, value: { notModified: true } };
	const { pages, rows: records, ...rest } = answer.value;
	const named = new Set(records.flatMap(namedPrices));
	if (named.size === 0) return { ok: true, value: { ...rest, ...mapped(records, map), ...(pages && { pages }) } };
	const prices = await readPrices(transport, context, [...named]);
	if (!prices.ok) return prices;
	const joined = records.map((record) => withPrices(record, prices.value));
	return { ok: true, value: { ...rest, ...mapped(joined, map) } };
}

/** More than this are not asked for one by one: an address has its limits. */
const MOST_IDS = 20;

/**
 * Prices of a list of their own, by id. None when the operator answers but not with prices: those
 * are not known then. Without an answer, or signed out, nothing is known of anything.
 */
async function readPrices(
	transport: Transport,
	{ pack }: OfferingContext,
	ids: readonly string[]
): Promise<Result<ReadonlyMap<string, unknown>>> {
	const client = apiClient<paths>(transport, pack.api.tmf620);
	const read = (filter: { id?: string }) =>
		readList<unknown>(
			{
				...('id' in filter && { filtered: true }),
				readPage: ({ query, header }) =>
					exchange(transport, (options) =>
						client.GET('/productOfferingPrice', { params: { query: { ...query, ...filter }, header }, ...options })
					),
				map: (record) => [record]
			},
			undefined
		);
	let answer = await read(ids.length > MOST_IDS ? {} : { id: ids.join(',') });
	// Not every server knows the filter.
	if (!answer.ok && answer.failure.class === 'rejected' && ids.length <= MOST_IDS) answer = await read({});
	if (answer.ok) return { ok: true, value: priceList(answer.value.notModified ? [] : answer.value.rows) };
	const answered = answer.failure.class === 'rejected' || answer.failure.class === 'server';
	return answered ? { ok: true, value: new Map() } : answer;
}

function mapped<Row>(
	records: readonly unknown[],
	map: (record: unknown) => Row[] | undefined
): { rows: Row[]; unreadable: number } {
	const rows = records.map(map);
	return { rows: rows.flatMap((some) => some ?? []), unreadable: rows.filter((some) => some === undefined).length };
}
