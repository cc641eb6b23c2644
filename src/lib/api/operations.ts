/** What was asked of the operator under a line, by the `session` API, which knows no paging. */
import type { Client } from 'openapi-fetch';
import type { paths } from './generated/session';
import { lister } from './lister';
import { toOperation } from './mappers/operation';

export const listOperations = lister(
	'session',
	(client: Client<paths>, { params: { header }, ...call }) =>
		client.GET('/operations', { params: { header }, ...call }),
	toOperation,
	{ paged: false }
);
