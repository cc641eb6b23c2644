import type { SessionState } from '$lib/domain/session';
import type { Settings } from '$lib/domain/settings';

/**
 * Whether the sign-in screen may try the operator's network by itself (F6). Never after «Выход», or
 * leaving would not last a second; never after idling, because whoever holds the phone then may not
 * be who signed in; and only while the subscriber has it switched on.
 */
export function mayTryNetwork(settings: Settings, session: SessionState | null): boolean {
	return settings.networkSignIn && !settings.signedOut && (session === null || session.status === 'expired');
}
