/**
 * What a notice says with the app closed. The worker imports it: no formatter but that of money.
 */
import type { PushNotification } from '$lib/domain/push/notification';
import { formatMoney } from './format/money';
import type { Locale } from './locale';
import { m } from './paraglide/messages.js';

export interface PushText {
	title: string;
	body: string;
}

/** The language chosen by hand, else the first of the device's that is spoken here. */
export function pushLocale(chosen: string | undefined, languages: readonly string[]): Locale {
	for (const tag of [chosen ?? '', ...languages]) {
		const language = tag.slice(0, 2).toLowerCase();
		if (language === 'ru' || language === 'en') return language;
	}
	return 'ru';
}

export function pushText(notice: PushNotification, locale: Locale): PushText {
	const spoken = { locale };
	switch (notice.kind) {
		case 'lowBalance': {
			const { below } = notice;
			const body = below ? m.push_low({ sum: formatMoney(below, locale) }, spoken) : m.push_low_plain({}, spoken);
			return { title: m.push_low_title({}, spoken), body };
		}
		case 'packageEnds':
			return { title: m.push_package_title({}, spoken), body: packageText(notice, locale) };
		case 'orderDone':
			return notice.failed
				? { title: m.push_order_failed_title({}, spoken), body: m.push_order_failed({}, spoken) }
				: { title: m.push_order_title({}, spoken), body: m.push_order({}, spoken) };
		case 'supportAnswer':
			return { title: m.push_support_title({}, spoken), body: m.push_support({}, spoken) };
		case 'requestNews':
			return { title: m.push_request_title({}, spoken), body: m.push_request({}, spoken) };
		case 'unknown':
			return { title: m.app_name({}, spoken), body: m.push_unknown({}, spoken) };
	}
}

function packageText({ unit }: PushNotification, locale: Locale): string {
	const spoken = { locale };
	switch (unit) {
		case 'byte':
			return m.push_package_byte({}, spoken);
		case 'second':
			return m.push_package_second({}, spoken);
		case 'message':
			return m.push_package_message({}, spoken);
		default:
			return m.push_package_plain({}, spoken);
	}
}
