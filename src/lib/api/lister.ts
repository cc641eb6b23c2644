import type { Client } from 'openapi-fetch';
import type { Result } from '../domain/failure';
import type { ApiName } from '../operator/api-paths';
import { apiClient } from './client';
import { readList, type Etags, type ListAnswer, type ListReader, type PageRequest } from './list';
import type { MapContext } from './mappers/fields';
import { exchange, type Answered, type CallOptions, type Transport } from './transport';

/** Reads one resource; `etags` are those of the rows at hand. */
export type ReadResource<Row, Context extends MapContext = MapContext> = (
	transport: Transport,
	context: Context,
	etags?: Etags
) => Promise<Result<ListAnswer<Row>>>;

interface How<Row> extends Pick<ListReader<Row>, 'filtered' | 'paged' | 'split'> {
	/** The answer is one record and no list. */
	single?: true;
}

/**
 * Reads a list of an API to its end. The path literal stays with the caller, so that the compiler
 * holds it against the API's own OpenAPI.
 * @param get one page
 * @param map a record as rows; `undefined` when it can't be read
 */
export function lister<Paths extends object, Row, Context extends MapContext = MapContext>(
	api: ApiName,
	get: (client: Client<Paths>, page: CallOptions & { params: PageRequest }) => Promise<Answered>,
	map: (record: unknown, context: Context) => Row[] | undefined,
	{ single, ...how }: How<Row> = {}
): ReadResource<Row, Context> {
	return (transport, context, etags) => {
		const client = apiClient<Paths>(transport, context.pack.api[api]);
		return readList(
			{
				...how,
				readPage: async (params) => {
					const reply = await exchange(transport, (options) => get(client, { params, ...options }));
					return single && reply.ok ? { ok: true, value: { ...reply.value, body: [reply.value.body] } } : reply;
				},
				map: (record) => map(record, context)
			},
			etags
		);
	};
}
