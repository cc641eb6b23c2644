import type { Result } from '../domain/failure';
import type { OwnedProduct } from '../domain/subscriber';
import { apiClient } from './client';
import type { paths } from './generated/tmf637';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { toProduct } from './mappers/product';
import { exchange, type Transport } from './transport';

/** The tariff and every option of the line. */
export function listProducts(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<OwnedProduct>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf637);
	return readList(
		{
			readPage: (page) => exchange(transport, (options) => client.GET('/product', { params: page, ...options })),
			map: (record) => toProduct(record, context)
		},
		etags
	);
}
