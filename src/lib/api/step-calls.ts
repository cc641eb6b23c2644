/**
 * The three calls by which a step of a command reaches the operator: sent under its key, asked
 * about by id, looked up by key.
 */
import type { Client } from 'openapi-fetch';
import type { Result } from '../domain/failure';
import type { ApiName } from '../operator/api-paths';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, lookUp, type Acknowledgement, type ToAcknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { PageRequest } from './list';
import type { PageQuery } from './list-gathering';
import { exchange, type Answered, type CallOptions, type Transport } from './transport';

type Told = (pack: OperatorPack) => ToAcknowledgement;

/**
 * Sends a step, once per key.
 * @param bare what an answer means that says no more than «created»
 */
export function sender<Paths extends object, Step>(
	api: ApiName,
	send: (
		client: Client<Paths>,
		call: CallOptions & { params: { header: { 'Idempotency-Key': string } } },
		step: Step,
		key: string
	) => Promise<Answered>,
	told: Told,
	bare?: Acknowledgement['state']
) {
	return async (
		transport: Transport,
		pack: OperatorPack,
		key: string,
		step: Step
	): Promise<Result<Acknowledgement>> => {
		const client = apiClient<Paths>(transport, pack.api[api]);
		const params = { header: { 'Idempotency-Key': key } };
		const reply = await exchange(transport, (options) => send(client, { params, ...options }, step, key));
		return acknowledged(reply, told(pack), bare);
	};
}

/** What has become of a step that the operator has taken in under this id. */
export function asker<Paths extends object>(
	api: ApiName,
	get: (client: Client<Paths>, call: CallOptions & { params: { path: { id: string } } }) => Promise<Answered>,
	told: Told
) {
	return async (transport: Transport, pack: OperatorPack, id: string): Promise<Result<Acknowledgement>> => {
		const client = apiClient<Paths>(transport, pack.api[api]);
		const params = { path: { id } };
		return acknowledged(await exchange(transport, (options) => get(client, { params, ...options })), told(pack));
	};
}

/**
 * What the operator has under a key; `undefined`: nothing, as far as its list tells. @param
 * keyField where its records carry the key
 */
export function finder<Paths extends object, Field extends string>(
	api: ApiName,
	keyField: Field,
	get: (
		client: Client<Paths>,
		call: CallOptions & {
			params: { query: PageQuery & { readonly [Name in Field]?: string }; header: PageRequest['header'] };
		}
	) => Promise<Answered>,
	told: Told
) {
	return (transport: Transport, pack: OperatorPack, key: string): Promise<Result<Acknowledgement | undefined>> => {
		const client = apiClient<Paths>(transport, pack.api[api]);
		return lookUp(
			key,
			keyField,
			({ query, header }, filter) =>
				exchange(transport, (options) =>
					get(client, { params: { query: { ...query, ...filter }, header }, ...options })
				),
			told(pack)
		);
	};
}
