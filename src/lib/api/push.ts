/** Where this device wants its notices, and which. */
import type { Result } from '../domain/failure';
import { toMajor } from '../domain/money';
import type { PushPreferences } from '../domain/push/preferences';
import { apiClient } from './client';
import { unexpectedBody } from './errors';
import type { paths } from './generated/push';
import { exchange, type Transport } from './transport';

/** As the browser's push service gave it. */
export interface PushAddress {
	endpoint: string;
	keys: { p256dh: string; auth: string };
}

/** The operator's public VAPID key. */
export async function getPushKey(transport: Transport, basePath: string): Promise<Result<string>> {
	const client = apiClient<paths>(transport, basePath);
	const reply = await exchange(transport, (options) => client.GET('/key', options));
	if (!reply.ok) return reply;
	const { publicKey } = (reply.value.body ?? {}) as { publicKey?: unknown };
	return typeof publicKey === 'string' ? { ok: true, value: publicKey } : unexpectedBody(reply.value.status);
}

/** The whole wish, in place of the one before. */
export async function putSubscription(
	transport: Transport,
	basePath: string,
	{ id, kinds, below }: PushPreferences,
	{ endpoint, keys }: PushAddress
): Promise<Result<void>> {
	const client = apiClient<paths>(transport, basePath);
	const lowBalance = { unit: below.currency, value: toMajor(below) };
	const reply = await exchange(transport, (options) =>
		client.PUT('/subscription/{id}', {
			params: { path: { id } },
			body: { endpoint, keys, types: [...kinds], lowBalance },
			...options
		})
	);
	return reply.ok ? { ok: true, value: undefined } : reply;
}

/** With a session or without: the id is known to this device and the operator alone. */
export async function deleteSubscription(transport: Transport, basePath: string, id: string): Promise<Result<void>> {
	const client = apiClient<paths>(transport, basePath);
	const reply = await exchange(transport, (options) =>
		client.DELETE('/subscription/{id}', { params: { path: { id } }, ...options })
	);
	return reply.ok ? { ok: true, value: undefined } : reply;
}
