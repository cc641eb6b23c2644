import type { Result } from '../domain/failure';
import type { Owner } from '../domain/subscriber';
import { apiClient } from './client';
import type { paths } from './generated/tmf632';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { toOwner } from './mappers/owner';
import { exchange, type Transport } from './transport';

/** Who owns the line: one record. */
export function listOwners(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Owner>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf632);
	return readList(
		{
			readPage: (page) => exchange(transport, (options) => client.GET('/individual', { params: page, ...options })),
			map: (record) => toOwner(record, context)
		},
		etags
	);
}
