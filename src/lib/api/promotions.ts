import type { Result } from '../domain/failure';
import type { Promotion } from '../domain/promotion';
import { apiClient } from './client';
import type { paths } from './generated/tmf671';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { toPromotion } from './mappers/promotion';
import { exchange, type Transport } from './transport';

/** News and promotions of TMF671. */
export function listPromotions(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Promotion>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf671);
	return readList(
		{
			readPage: (page) => exchange(transport, (options) => client.GET('/promotion', { params: page, ...options })),
			map: (record) => toPromotion(record, context)
		},
		etags
	);
}
