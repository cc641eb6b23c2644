import { transportOf, type EngineDeps } from './engine-deps';
import { retrieveLocation } from '$lib/api/location';
import { closeSession, currentSession } from '$lib/db/repositories/session';
import type { Result } from '$lib/domain/failure';
import type { Area } from '$lib/domain/location';

/** Asks the operator once where the phone is. Nothing of the answer is kept. */
export async function locate(deps: EngineDeps): Promise<Result<Area>> {
	const session = await currentSession(deps.db);
	if (session?.status !== 'active')
		return { ok: false, failure: { class: 'auth', code: 'UNAUTHENTICATED', reason: 'Nobody is signed in' } };
	const answer = await retrieveLocation(transportOf(deps), deps.packOf(session.line).api.location);
	if (!answer.ok && answer.failure.class === 'auth') await closeSession(deps.db, session, 'expired');
	return answer;
}
