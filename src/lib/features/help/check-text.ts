/** What a check has found, in words, and where to go with it. */
import type { Check, Verdict } from '$lib/domain/diagnosis';
import { m } from '$lib/i18n/paraglide/messages.js';
import { version } from '../../../../package.json';

type CheckText = Partial<Record<Verdict, () => string>> & { title: () => string };

/** A verdict that a check never gives has no words. */
const TEXTS: Readonly<Record<Check, CheckText>> = {
	network: { title: m.help_check_network, good: m.help_check_network_good, bad: m.help_check_network_bad },
	site: {
		title: m.help_check_site,
		good: m.help_check_site_good,
		bad: m.help_check_site_bad,
		unknown: m.help_check_site_unknown
	},
	operator: {
		title: m.help_check_operator,
		good: m.help_check_operator_good,
		bad: m.help_check_operator_bad,
		unknown: m.help_check_operator_unknown
	},
	cookies: { title: m.help_check_cookies, good: m.help_check_cookies_good, bad: m.help_check_cookies_bad },
	storage: {
		title: m.help_check_storage,
		good: m.help_check_storage_good,
		doubt: m.help_check_storage_doubt,
		bad: m.help_check_storage_bad
	},
	room: {
		title: m.help_check_room,
		good: m.help_check_room_good,
		bad: m.help_check_room_bad,
		unknown: m.help_check_room_unknown
	},
	worker: {
		title: m.help_check_worker,
		good: m.help_check_worker_good,
		doubt: m.help_check_worker_doubt,
		bad: m.help_check_worker_bad
	},
	clock: {
		title: m.help_check_clock,
		good: m.help_check_clock_good,
		bad: m.help_check_clock_bad,
		unknown: m.help_check_clock_unknown
	},
	proxy: {
		title: m.help_check_proxy,
		good: m.help_check_proxy_good,
		doubt: m.help_check_proxy_doubt,
		unknown: m.help_check_proxy_unknown
	},
	version: {
		title: m.help_check_version,
		good: () => m.help_check_version_good({ version }),
		doubt: () => m.help_check_version_doubt({ version })
	}
};

export const checkTitle = (check: Check): string => TEXTS[check].title();

export const checkText = (check: Check, verdict: Verdict): string => TEXTS[check][verdict]?.() ?? '';

/** The screen that helps with what was found, if there is one. */
export function checkWay(check: Check, verdict: Verdict): { href: string; label: string } | undefined {
	if (verdict === 'good' || verdict === 'unknown') return undefined;
	if (check === 'network') return { href: '/codes', label: m.codes_title() };
	if (check === 'room') return { href: '/more/room', label: m.room_title() };
	return undefined;
}
