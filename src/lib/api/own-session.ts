/** Reads of the `session` API. What signs in, changes and ends a session stands in `session.ts`. */
import type { Client } from 'openapi-fetch';
import type { Result } from '../domain/failure';
import { unexpectedBody } from './errors';
import type { LineId } from '../domain/line';
import { isMsisdn, type Msisdn } from '../domain/msisdn';
import type { SecurityNotices } from '../domain/session';
import { apiClient } from './client';
import type { paths } from './generated/session';
import { lister, type ReadResource } from './lister';
import { toNotices } from './mappers/notices';
import { toSignedInDevice } from './mappers/signed-in-device';
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
export const getNotices: ReadResource<SecurityNotices & { line: LineId }> = lister(
	'session',
	(client: Client<paths>, { params: { header }, ...call }) => client.GET('/notices', { params: { header }, ...call }),
	(record, { line }) => {
		const notices = toNotices(record);
		return notices && [{ line, ...notices }];
	},
	{ paged: false, single: true }
);

/** Visits and attempts of the line; the API knows no paging here. */
export const listVisits = lister(
	'session',
	(client: Client<paths>, { params: { header }, ...call }) => client.GET('/visits', { params: { header }, ...call }),
	toVisit,
	{ paged: false }
);

/** Where the line is signed in, this device among them; no paging either. */
export const listDevices = lister(
	'session',
	(client: Client<paths>, { params: { header }, ...call }) => client.GET('/sessions', { params: { header }, ...call }),
	toSignedInDevice,
	{ paged: false }
);
