import { deleteCard } from '$lib/api/tmf670';
import { closeSession, currentSession } from '$lib/db/repositories/session';
import type { Result } from '$lib/domain/failure';
import { transportOf, type EngineDeps } from './engine-deps';
import { weigh401 } from './session/closed-door';

/**
 * Has the operator forget a saved card of who is signed in. Done twice it is as if it were done
 * once, so it needs no queue.
 */
export async function removeCard(deps: EngineDeps, id: string): Promise<Result<void>> {
	const session = await currentSession(deps.db);
	if (session?.status !== 'active')
		return { ok: false, failure: { class: 'auth', code: 'UNAUTHENTICATED', reason: 'Nobody is signed in' } };
	const transport = transportOf(deps);
	const pack = deps.packOf(session);
	const removed = await deleteCard(transport, pack, id);
	if (removed.ok) return removed;
	const failure = await weigh401(removed.failure, { transport, path: pack.api.session, number: session.number });
	if (failure.class === 'auth') await closeSession(deps.db, session, 'expired');
	return { ok: false, failure };
}
