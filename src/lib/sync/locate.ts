import { transportOf, type EngineDeps } from './engine-deps';
import { retrieveLocation } from '$lib/api/location';
import { closeSession, currentSession } from '$lib/db/repositories/session';
import type { Result } from '$lib/domain/failure';
import type { Area } from '$lib/domain/location';
import { weigh401 } from './session/closed-door';

/** Asks the operator once where the phone is. Nothing of the answer is kept. */
export async function locate(deps: EngineDeps): Promise<Result<Area>> {
	const session = await currentSession(deps.db);
	if (session?.status !== 'active')
		return { ok: false, failure: { class: 'auth', code: 'UNAUTHENTICATED', reason: 'Nobody is signed in' } };
	const transport = transportOf(deps);
	const { api } = deps.packOf(session);
	const answer = await retrieveLocation(transport, api.location);
	if (answer.ok) return answer;
	const failure = await weigh401(answer.failure, { transport, path: api.session, number: session.number });
	if (failure.class === 'auth') await closeSession(deps.db, session, 'expired');
	return { ok: false, failure };
}
