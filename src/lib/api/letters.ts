/** What the operator writes, by TMF681. */
import type { Result } from '../domain/failure';
import type { Letter } from '../domain/inbox';
import { apiClient } from './client';
import type { paths } from './generated/tmf681';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { toLetter } from './mappers/letter';
import { exchange, type Transport } from './transport';

export function listLetters(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Letter>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf681);
	return readList(
		{
			readPage: ({ query, header }) =>
				exchange(transport, (options) =>
					client.GET('/communicationMessage', { params: { query, header }, ...options })
				),
			map: (record) => toLetter(record, context)
		},
		etags
	);
}
