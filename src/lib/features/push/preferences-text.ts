import type { PushTrouble } from '$lib/domain/push/preferences';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Reach } from '../shared/app-context';

interface Around {
	reach: Reach;
	/** The session is in force. */
	signedIn: boolean;
	/** The operator has taken the wish as it is. */
	heard: boolean;
}

/**
 * How far a wish has come that goes by itself. An operator may close or lose this API alone: then
 * neither a network nor a sign-in would help, and neither is asked for. `denied` stands on the
 * screen already, or has just been mended.
 */
export function preferencesText(trouble: PushTrouble | undefined, { reach, signedIn, heard }: Around): string {
	if (trouble === 'unreachable') return reach === 'offline' ? m.push_waits() : m.push_waits_operator();
	if (trouble === 'sign-in') return signedIn ? m.push_waits_operator() : m.push_waits_sign_in();
	return heard ? m.push_told() : m.push_telling();
}
