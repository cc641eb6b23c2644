import type { Client } from 'openapi-fetch';
import type { Result } from '../domain/failure';
import type { OperatorPack } from '../operator/pack';
import { apiClient } from './client';
import type { paths } from './generated/tmf670';
import { lister } from './lister';
import { toCard } from './mappers/card';
import { exchange, type Transport } from './transport';

/** Saved cards. */
export const listCards = lister('tmf670', (client: Client<paths>, page) => client.GET('/paymentMethod', page), toCard);

/** Has one forgotten; one that is not there any more has been. */
export async function deleteCard(transport: Transport, pack: OperatorPack, id: string): Promise<Result<void>> {
	const client = apiClient<paths>(transport, pack.api.tmf670);
	const params = { path: { id } };
	const reply = await exchange(transport, (options) => client.DELETE('/paymentMethod/{id}', { params, ...options }));
	return reply.ok || reply.failure.status === 404 ? { ok: true, value: undefined } : reply;
}
