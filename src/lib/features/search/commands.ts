/** Everything the app can do, by name and by other names. */
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';
import type { Findable } from './finder';

export interface Command extends Findable {
	icon: IconName;
	href: string;
}

type Text = (input?: object, options?: { locale: Locale }) => string;

const LOCALES: readonly Locale[] = ['ru', 'en'];

/** What people come to do, above the codes and services that are called alike. */
const ACTIONS_FIRST = 2;

export function commands(): Command[] {
	const make = (id: string, icon: IconName, title: Text, words: Text, href: string): Command => ({
		id,
		icon,
		title: title(),
		// People type the language they know a thing by, whatever the screen is in.
		words: LOCALES.map((locale) => `${title({}, { locale })} ${words({}, { locale })}`).join(' '),
		href,
		weight: ACTIONS_FIRST
	});
	return [
		make('balance', 'balance', m.search_balance, m.search_balance_words, '/'),
		make('top-up', 'plus', m.search_top_up, m.search_top_up_words, '/top-up'),
		make('promised', 'plus', m.promised_title, m.search_promised_words, '/promised'),
		make('transfer', 'arrow-out', m.transfer_title, m.search_transfer_words, '/transfer'),
		make('autopay', 'repeat', m.autopay_title, m.search_autopay_words, '/autopay'),
		make('queue', 'queue', m.search_queue, m.search_queue_words, '/queue'),
		make('movements', 'receipt', m.search_movements, m.search_movements_words, '/movements'),
		make('expenses', 'expenses', m.search_expenses, m.search_expenses_words, '/expenses'),
		make('prices', 'info', m.search_prices, m.search_prices_words, '/expenses/prices'),
		make('connect', 'services', m.search_connect, m.search_connect_words, '/services'),
		make('disconnect', 'close', m.search_disconnect, m.search_disconnect_words, '/services'),
		make('packages', 'package', m.search_packages, m.search_packages_words, '/services'),
		make('tariff', 'tariff', m.search_tariff, m.search_tariff_words, '/tariff'),
		make('switch', 'tariff', m.search_switch, m.search_switch_words, '/tariff'),
		make('tones', 'bell', m.tones_title, m.search_tones_words, '/tones'),
		make('support', 'help', m.support_title, m.search_support_words, '/support'),
		make('requests', 'receipt', m.requests_title, m.search_requests_words, '/support/requests'),
		make('inbox', 'bell', m.inbox_title, m.search_inbox_words, '/inbox'),
		make('codes', 'phone', m.codes_title, m.search_codes_words, '/codes'),
		make('paste', 'message', m.paste_title, m.search_paste_words, '/paste'),
		make('forwarding', 'phone', m.codes_forwarding, m.search_forwarding_words, '/codes#forwarding'),
		make('help', 'help', m.help_title, m.search_help_words, '/help'),
		make('trouble', 'warning', m.help_trouble_title, m.search_trouble_words, '/help/trouble'),
		make('glossary', 'info', m.help_glossary_title, m.search_glossary_words, '/help/glossary'),
		{ ...make('off', 'exit', m.help_off_title, m.search_off_words, '/help/off'), weight: 1 },
		make('contacts', 'phone', m.help_contacts_title, m.search_contacts_words, '/help/contacts'),
		make('news', 'gift', m.news_title, m.search_news_words, '/news'),
		make('owner', 'user', m.profile_owner_data, m.search_owner_words, '/more/profile'),
		make('security', 'shield', m.profile_security, m.search_security_words, '/more/security'),
		make('visits', 'clock', m.profile_visits, m.search_visits_words, '/more/visits'),
		make('settings', 'theme', m.profile_settings, m.search_settings_words, '/more/settings'),
		make('notices', 'bell', m.push_title, m.search_notices_words, '/more/settings#notices'),
		make('room', 'device', m.room_title, m.search_room_words, '/more/room'),
		make('about', 'info', m.profile_about, m.search_about_words, '/more/about'),
		make('sign-out', 'exit', m.profile_exit, m.search_sign_out_words, '/more')
	];
}
