import type { Result } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { CatalogueOffering, Offering } from '../domain/subscriber';
import { apiClient } from './client';
import type { paths } from './generated/tmf620';
import { readList, type Etags, type ListAnswer } from './list';
import { toCatalogueOffering } from './mappers/catalogue';
import { toOffering, type OfferingContext } from './mappers/offering';
import { exchange, type Transport } from './transport';

/** What the catalogue says of the offerings with these ids. */
export function listOfferings(
	transport: Transport,
	context: OfferingContext,
	ids: readonly string[],
	etags?: Etags
): Promise<Result<ListAnswer<Offering>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf620);
	return readList(
		{
			readPage: ({ query, header }) =>
				exchange(transport, (options) =>
					client.GET('/productOffering', { params: { query: { ...query, id: ids.join(',') }, header }, ...options })
				),
			// A backend that ignores the filter sends the whole catalogue.
			map: (record) => toOffering(record, context)?.filter(({ id }) => ids.includes(id))
		},
		etags
	);
}

/**
 * The whole catalogue, or what has changed in it since. A backend that ignores the filter sends all of it, which does no harm; one that
 * refuses it is a failure with status 400.
 */
export function listCatalogue(
	transport: Transport,
	context: OfferingContext,
	since: Instant | undefined,
	etags?: Etags
): Promise<Result<ListAnswer<CatalogueOffering>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf620);
	const changed = since === undefined ? {} : { 'lastUpdate.gt': new Date(since).toISOString() };
	return readList(
		{
			...(since !== undefined && { filtered: true }),
			readPage: ({ query, header }) =>
				exchange(transport, (options) =>
					client.GET('/productOffering', { params: { query: { ...query, ...changed }, header }, ...options })
				),
			map: (record) => toCatalogueOffering(record, context)
		},
		etags
	);
}
