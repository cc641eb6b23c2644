/** Our own `links` API: lines that look at one another (F83). */
import * as v from 'valibot';
import type { Client } from 'openapi-fetch';
import type { Failure, Result } from '../domain/failure';
import type { LinkRequested, Right } from '../domain/links';
import type { Msisdn } from '../domain/msisdn';
import { SECOND } from '../domain/instant';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import { unexpectedBody } from './errors';
import type { paths } from './generated/links';
import { lister } from './lister';
import { toLink } from './mappers/link';
import { exchange, type Transport } from './transport';

/** Of both roles; the API knows no paging. */
export const listLinks = lister(
	'links',
	(client: Client<paths>, { params: { header }, ...call }) => client.GET('/links', { params: { header }, ...call }),
	toLink,
	{ paged: false }
);

type At = Pick<OperatorPack, 'api'>;

const requested = v.object({
	link: v.object({ id: v.string() }),
	resendAfter: v.pipe(v.number(), v.minValue(0))
});

/** Asks the owner of a line; a code goes to that number. */
export async function requestLink(
	transport: Transport,
	{ api }: At,
	phoneNumber: Msisdn,
	rights: readonly Right[]
): Promise<Result<LinkRequested>> {
	const client = apiClient<paths>(transport, api.links);
	const reply = await exchange(transport, (options) =>
		client.POST('/links', { body: { phoneNumber, rights: [...rights] }, ...options })
	);
	if (!reply.ok) return reply;
	const body = v.safeParse(requested, reply.value.body);
	if (!body.success) return unexpectedBody(reply.value.status);
	const { link, resendAfter } = body.output;
	return { ok: true, value: { id: link.id, resendAt: transport.now() + resendAfter * SECOND } };
}

/** The code that the owner has told. */
export async function acceptLink(transport: Transport, { api }: At, id: string, code: string): Promise<Result<void>> {
	const client = apiClient<paths>(transport, api.links);
	const params = { path: { id } };
	const reply = await exchange(transport, (options) =>
		client.POST('/links/{id}/accept', { params, body: { code }, ...options })
	);
	return reply.ok ? { ok: true, value: undefined } : reply;
}

/** Nothing of it has an id, and any 2xx says that it is so. */
const DONE: Acknowledgement = { id: '', state: 'done' };

/** What the owner grants from now on. */
export async function grantRights(
	transport: Transport,
	{ api }: At,
	id: string,
	rights: readonly Right[]
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, api.links);
	const params = { path: { id } };
	return acknowledged(
		await exchange(transport, (options) =>
			client.PUT('/links/{id}/rights', { params, body: { rights: [...rights] }, ...options })
		),
		() => DONE
	);
}

/** One that has gone already is ended, whoever ended it. */
export async function endLink(transport: Transport, { api }: At, id: string): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, api.links);
	const params = { path: { id } };
	const reply = await exchange(transport, (options) => client.DELETE('/links/{id}', { params, ...options }));
	return !reply.ok && hasGone(reply.failure) ? { ok: true, value: DONE } : acknowledged(reply, () => DONE);
}

const hasGone = (failure: Failure): boolean => failure.class === 'rejected' && failure.status === 404;
