/** Taking back what other devices hold of a line: their sessions, and where pushes go. */
import type { Result } from '../domain/failure';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, LOOK_UP_UNCERTAIN, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { paths as PushPaths } from './generated/push';
import type { paths as SessionPaths } from './generated/session';
import { exchange, type Transport } from './transport';

/** Nothing of it has an id, and any 2xx says that it is so. */
const DONE: Acknowledgement = { id: '', state: 'done' };

/** Every open session of the line but the one that asks. */
export async function endOtherSessions(
	transport: Transport,
	{ api }: Pick<OperatorPack, 'api'>
): Promise<Result<Acknowledgement>> {
	const client = apiClient<SessionPaths>(transport, api.session);
	return acknowledged(await exchange(transport, (options) => client.DELETE('/sessions', options)), () => DONE);
}

/** Whether no other session is open; `undefined` while one is. */
export async function findNoOthers(
	transport: Transport,
	{ api }: Pick<OperatorPack, 'api'>
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<SessionPaths>(transport, api.session);
	const reply = await exchange(transport, (options) => client.GET('/sessions', options));
	if (!reply.ok) return reply;
	const { body } = reply.value;
	if (!Array.isArray(body)) return { ok: false, failure: { class: 'server', code: LOOK_UP_UNCERTAIN, reason: '' } };
	const open = body as readonly { current?: unknown }[];
	return { ok: true, value: open.every(({ current }) => current === true) ? DONE : undefined };
}

/** Every subscription of the line. @param keep id of the one that stays */
export async function withdrawPushes(
	transport: Transport,
	{ api }: Pick<OperatorPack, 'api'>,
	keep?: string
): Promise<Result<Acknowledgement>> {
	const client = apiClient<PushPaths>(transport, api.push);
	const params = { query: keep === undefined ? {} : { keep } };
	return acknowledged(
		await exchange(transport, (options) => client.DELETE('/subscription', { params, ...options })),
		() => DONE
	);
}
