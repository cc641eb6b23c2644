import { m } from '$lib/i18n/paraglide/messages.js';
import type { Reach } from '../app-context';

/** Why the newest data are not here, in a title's length; `undefined` when they are. */
export function reachText(reach: Reach): string | undefined {
	switch (reach) {
		case 'ok':
			return undefined;
		case 'offline':
			return m.shell_offline();
		case 'unresponsive':
			return m.shell_silent();
		case 'garbled':
			return m.shell_garbled();
	}
}
