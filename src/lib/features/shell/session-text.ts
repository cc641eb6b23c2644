import type { Instant } from '$lib/domain/instant';
import type { SessionState } from '$lib/domain/session';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * Why the person has to sign in again; `undefined` while they need not. Time is named only when it
 * is over: the operator may have ended the session, or the browser may have lost its cookie before
 * it was on disk.
 */
export function sessionOverText(
	{ status, passwordExpiresAt = Infinity }: Pick<SessionState, 'status' | 'passwordExpiresAt'>,
	now: Instant
): string | undefined {
	if (status === 'active') return undefined;
	if (status === 'ended') return m.shell_session_ended();
	return passwordExpiresAt <= now ? m.shell_session_expired() : m.shell_session_lost();
}
