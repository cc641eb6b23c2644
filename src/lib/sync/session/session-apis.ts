import { createSessionApi, type SessionApi } from '$lib/api/session';
import type { Transport } from '$lib/api/transport';
import type { EngineDeps } from '../engine-deps';

/** The `session` API of a line's operator; one for all that have the same path. */
export function sessionApis(
	transport: Transport,
	packOf: EngineDeps['packOf']
): (of: Parameters<EngineDeps['packOf']>[0]) => SessionApi {
	const made = new Map<string, SessionApi>();
	return (of) => {
		const path = packOf(of).api.session;
		const api = made.get(path) ?? createSessionApi(transport, path);
		made.set(path, api);
		return api;
	};
}
