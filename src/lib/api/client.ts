import createClient, { type Client } from 'openapi-fetch';
import type { Transport } from './transport';

/**
 * A typed client of one API; every call goes through `exchange`, which brings its own fetch, signal
 * and timeout.
 */
export function apiClient<Paths extends object>(transport: Transport, basePath: string): Client<Paths> {
	return createClient<Paths>({ baseUrl: transport.origin + basePath });
}
