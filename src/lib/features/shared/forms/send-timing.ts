import { m } from '$lib/i18n/paraglide/messages.js';
import type { AppContext } from '../app-context';

export interface SendTiming {
	/** When it leaves, in sentences; absent when it leaves at once, which needs no words. */
	text?: string;
	/** The same for the button; absent when it leaves at once. */
	short?: string;
}

/**
 * When what is confirmed now leaves the device. @param waited what to know of it if it has to wait,
 * in sentences
 */
export function sendTiming({ session, reach }: Pick<AppContext, 'session' | 'reach'>, waited = ''): SendTiming {
	if (session?.status !== 'active')
		return { text: `${m.common_waits_sign_in()} ${waited}`.trim(), short: m.common_when_sign_in() };
	if (reach === 'offline')
		return { text: `${m.common_waits_network()} ${waited}`.trim(), short: m.common_when_network() };
	return {};
}
