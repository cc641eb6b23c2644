import type { Transport } from '$lib/api/transport';
import { closeSession, currentSession } from '$lib/db/repositories/session';
import type { Failure, Result } from '$lib/domain/failure';
import type { SessionState } from '$lib/domain/session';
import type { OperatorPack } from '$lib/operator/pack';
import { transportOf, type EngineDeps } from '../engine-deps';
import { weigh401 } from './closed-door';

/** Who asks for one thing at once, and whom. */
interface InSession {
	session: SessionState;
	transport: Transport;
	pack: OperatorPack;
}

const NOBODY: Failure = { class: 'auth', code: 'UNAUTHENTICATED', reason: 'Nobody is signed in' };

/**
 * One question of whoever is signed in that needs no queue. A 401 ends the sign-in only when the
 * operator says of the session itself that it is over.
 */
export async function inSession<T>(deps: EngineDeps, call: (as: InSession) => Promise<Result<T>>): Promise<Result<T>> {
	const session = await currentSession(deps.db);
	if (session?.status !== 'active') return { ok: false, failure: NOBODY };
	const transport = transportOf(deps);
	const pack = deps.packOf(session);
	const answer = await call({ session, transport, pack });
	if (answer.ok) return answer;
	const failure = await weigh401(answer.failure, { transport, path: pack.api.session, number: session.number });
	if (failure.class === 'auth') await closeSession(deps.db, session, 'expired');
	return { ok: false, failure };
}
