/** Where the phone is, by CAMARA location-retrieval. */
import type { Result } from '../domain/failure';
import type { Area } from '../domain/location';
import { apiClient } from './client';
import { unexpectedBody } from './errors';
import type { paths } from './generated/location';
import { toArea } from './mappers/location';
import { exchange, type Transport } from './transport';

/** An hour-old place is still in the same region. Seconds. */
const OLD_ENOUGH = 3_600;

/**
 * The session says whose phone. Failures of its own: 422 `LOCATION_RETRIEVAL.UNABLE_TO_LOCATE` and
 * the like.
 */
export async function retrieveLocation(transport: Transport, basePath: string): Promise<Result<Area>> {
	const client = apiClient<paths>(transport, basePath);
	const reply = await exchange(transport, (options) =>
		client.POST('/retrieve', { body: { maxAge: OLD_ENOUGH }, ...options })
	);
	if (!reply.ok) return reply;
	const area = toArea(reply.value.body);
	return area ? { ok: true, value: area } : unexpectedBody(reply.value.status);
}
