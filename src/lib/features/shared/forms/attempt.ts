import { m } from '$lib/i18n/paraglide/messages.js';
import { toast } from '$lib/ui/toasts.svelte';
import type { AppContext } from '../app-context';
import { storageText } from './storage-text';

/**
 * An action of the person whose screen has no place of its own for what went wrong: when the device
 * could not keep it, or the app's engine has not arrived, a toast says so. `undefined` then; never
 * rejects, so that a tap never ends in silence.
 */
export async function attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
	try {
		return await action();
	} catch (cause) {
		toast(storageText(cause), { tone: 'error' });
		return undefined;
	}
}

/** Calls a waiting command off. `false` when it could not be, and that has been said. */
export async function callOff({ actions }: AppContext, key: string): Promise<boolean> {
	const done = await attempt(() => actions.cancel(key));
	if (done === false) toast(m.outbox_too_late(), { tone: 'error' });
	return done === true;
}
