import { createSessionApi, type SessionApi } from '$lib/api/session';
import type { Transport } from '$lib/api/transport';
import type { Msisdn } from '$lib/domain/msisdn';
import type { EngineDeps } from '../engine-deps';

/** The `session` API of a line's operator; one for all that have the same path. */
export function sessionApis(
	transport: Transport,
	packOf: EngineDeps['packOf']
): (line: Msisdn | undefined) => SessionApi {
	const made = new Map<string, SessionApi>();
	return (line) => {
		const path = packOf(line).api.session;
		const api = made.get(path) ?? createSessionApi(transport, path);
		made.set(path, api);
		return api;
	};
}
