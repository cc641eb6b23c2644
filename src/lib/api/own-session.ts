/** Reads of the `session` API. What signs in, changes and ends a session stands in `session.ts`. */
import type { Result } from '../domain/failure';
import { unexpectedBody } from './errors';
import { isMsisdn, type Msisdn } from '../domain/msisdn';
import type { SecurityNotices, Visit } from '../domain/session';
import { apiClient } from './client';
import type { paths } from './generated/session';
import { readList, type Etags, type ListAnswer } from './list';
import { toNotices } from './mappers/notices';
import type { MapContext } from './mappers/fields';
import { toVisit } from './mappers/visit';
import { exchange, type Transport } from './transport';

/** Whose cookie this is: the line that every other answer would be about. */
export async function whoseSession(transport: Transport, basePath: string): Promise<Result<Msisdn>> {
	const client = apiClient<paths>(transport, basePath);
	const reply = await exchange(transport, (options) => client.GET('/session', options));
	if (!reply.ok) return reply;
	const body = reply.value.body as { phoneNumber?: unknown } | null | undefined;
	return isMsisdn(body?.phoneNumber) ? { ok: true, value: body.phoneNumber } : unexpectedBody(reply.value.status);
}

/** The three notice switches, as a list of one. */
export async function getNotices(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<SecurityNotices & { line: Msisdn }>>> {
	const client = apiClient<paths>(transport, context.pack.api.session);
	return readList(
		{
			paged: false,
			async readPage({ header }) {
				const reply = await exchange(transport, (options) =>
					client.GET('/notices', { params: { header }, ...options })
				);
				return reply.ok ? { ok: true, value: { ...reply.value, body: [reply.value.body] } } : reply;
			},
			map(record) {
				const notices = toNotices(record);
				return notices && [{ line: context.line, ...notices }];
			}
		},
		etags
	);
}

/** Visits and attempts of the line; the API knows no paging here. */
export function listVisits(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Visit>>> {
	const client = apiClient<paths>(transport, context.pack.api.session);
	return readList(
		{
			paged: false,
			readPage: ({ header }) =>
				exchange(transport, (options) => client.GET('/visits', { params: { header }, ...options })),
			map: (record) => toVisit(record, context)
		},
		etags
	);
}
