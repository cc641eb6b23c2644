import type { Result } from '../domain/failure';
import type { SavedCard } from '../domain/subscriber';
import { apiClient } from './client';
import type { paths } from './generated/tmf670';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { toCard } from './mappers/card';
import { exchange, type Transport } from './transport';

/** Saved cards. */
export function listCards(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<SavedCard>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf670);
	return readList(
		{
			readPage: (page) => exchange(transport, (options) => client.GET('/paymentMethod', { params: page, ...options })),
			map: (record) => toCard(record, context)
		},
		etags
	);
}
