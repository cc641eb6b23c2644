import type { Result } from '../domain/failure';
import type { Allowance } from '../domain/subscriber';
import { apiClient } from './client';
import type { paths } from './generated/tmf677';
import { readList, type Etags, type ListAnswer } from './list';
import type { MapContext } from './mappers/fields';
import { bucketsOf, toAllowance } from './mappers/allowance';
import { exchange, type Transport } from './transport';

/** What is left of the packages. */
export function listAllowances(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Allowance>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf677);
	return readList(
		{
			readPage: (page) =>
				exchange(transport, (options) => client.GET('/usageConsumptionReport', { params: page, ...options })),
			split: bucketsOf,
			map: (record) => toAllowance(record, context)
		},
		etags
	);
}
