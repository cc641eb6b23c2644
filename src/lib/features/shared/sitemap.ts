/**
 * Every screen, one entry each: all that the rest of the app knows of it. «Ещё», the guide, the
 * search, the bar and the tests read it. Their order is the order here. It comes with the first
 * screen that needs it and never with the first load (`tabs.ts` does).
 */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Screen } from './screen';
import { MONEY_SCREENS } from './sitemap-money';
import { TABS } from './tabs';

export const SITEMAP = {
	'/': {
		...TABS['/'],
		tab: '/',
		row: null,
		search: [{ id: 'balance', title: m.search_balance, words: m.search_balance_words }],
		help: [{ id: 'balance', title: m.help_balance_title, text: m.help_balance_text, purposes: ['balance'] }],
		linked: true,
		needs: null
	},
	...MONEY_SCREENS,
	'/queue': {
		icon: 'queue',
		title: m.common_open_queue,
		tab: '/',
		row: { in: 'letters', hint: m.outbox_hint, badge: 'queue', last: true },
		search: [{ id: 'queue', words: m.search_queue_words }],
		help: [{ id: 'queue', title: m.common_open_queue, text: m.help_queue_text }],
		linked: true,
		needs: null
	},
	'/movements': {
		icon: 'receipt',
		title: m.search_movements,
		tab: '/',
		row: null,
		search: [{ id: 'movements', words: m.search_movements_words }],
		linked: 'expenses',
		needs: null
	},
	'/expenses': {
		...TABS['/expenses'],
		tab: '/expenses',
		row: null,
		search: [
			{ id: 'expenses', title: m.search_expenses, words: m.search_expenses_words },
			{ id: 'callers', title: m.records_callers, words: m.search_callers_words, href: '/expenses?show=callers' }
		],
		help: [{ id: 'expenses', title: m.help_expenses_title, text: m.help_expenses_text }],
		linked: 'expenses',
		needs: null
	},
	'/expenses/prices': {
		icon: 'tag',
		title: m.search_prices,
		tab: '/expenses',
		row: null,
		search: [{ id: 'prices', words: m.search_prices_words }],
		needs: 'offerings'
	},
	'/subscriptions': {
		icon: 'calendar',
		title: m.subscriptions_title,
		tab: '/expenses',
		row: { in: 'money', hint: m.subscriptions_hint },
		search: [{ id: 'subscriptions', words: m.subscriptions_words }],
		help: [{ id: 'subscriptions', title: m.subscriptions_title, text: m.subscriptions_help }],
		needs: 'products'
	},
	'/trip': {
		icon: 'phone-abroad',
		title: m.trip_title,
		tab: '/services',
		row: { in: 'number', hint: m.trip_hint },
		search: [{ id: 'trip', words: m.trip_search_words }],
		help: [{ id: 'trip', title: m.trip_title, text: m.trip_help_text }],
		needs: 'offerings'
	},
	'/services': {
		...TABS['/services'],
		tab: '/services',
		row: null,
		search: [
			{ id: 'connect', title: m.search_connect, words: m.search_connect_words },
			{ id: 'disconnect', icon: 'close', title: m.search_disconnect, words: m.search_disconnect_words },
			{ id: 'packages', icon: 'package', title: m.search_packages, words: m.search_packages_words }
		],
		help: [
			{
				id: 'services',
				title: m.help_services_title,
				text: m.help_services_text,
				purposes: ['content-services', 'services-detail']
			}
		],
		linked: 'services',
		needs: null
	},
	'/tariff': {
		...TABS['/tariff'],
		tab: '/tariff',
		row: null,
		search: [
			{ id: 'tariff', title: m.search_tariff, words: m.search_tariff_words },
			{ id: 'switch', title: m.search_switch, words: m.search_switch_words }
		],
		help: [
			{
				id: 'tariff',
				title: m.help_tariff_title,
				text: m.help_tariff_text,
				purposes: ['tariff', 'tariff-info', 'tariff-name']
			}
		],
		linked: 'services',
		needs: null
	},
	'/tones': {
		icon: 'phone-far',
		title: m.tones_title,
		tab: '/services',
		row: { in: 'number', hint: m.tones_hint },
		search: [{ id: 'tones', words: m.search_tones_words }],
		help: [{ id: 'tones', title: m.help_tones_title, text: m.help_tones_text }],
		needs: 'tones'
	},
	'/forwarding': {
		icon: 'redirect',
		title: m.forwarding_title,
		tab: '/services',
		row: { in: 'number', hint: m.forwarding_hint },
		search: [{ id: 'forwarding', words: m.forwarding_words }],
		help: [{ id: 'forwarding', title: m.forwarding_title, text: m.forwarding_help }],
		needs: null
	},
	'/codes': {
		icon: 'hash',
		title: m.codes_title,
		tab: '/more',
		row: { in: 'ways', hint: m.codes_hint },
		search: [{ id: 'codes', words: m.search_codes_words }],
		help: [{ id: 'codes', title: m.help_codes_title, text: m.help_codes_text, purposes: ['menu'] }],
		linked: true,
		needs: null
	},
	'/paste': {
		icon: 'message',
		title: m.paste_title,
		tab: '/more',
		row: { in: 'ways', hint: m.paste_hint },
		search: [{ id: 'paste', words: m.search_paste_words }],
		needs: null
	},
	'/support': {
		icon: 'chat',
		title: m.support_title,
		tab: '/more',
		row: { in: 'ways', hint: m.support_hint, badge: 'chat' },
		search: [{ id: 'support', words: m.search_support_words }],
		needs: 'messages'
	},
	'/support/requests': {
		icon: 'clipboard',
		title: m.requests_title,
		tab: '/more',
		row: { in: 'ways', hint: m.requests_hint, badge: 'requests', testid: 'requests-link' },
		search: [{ id: 'requests', words: m.search_requests_words }],
		needs: 'requests'
	},
	'/inbox': {
		icon: 'bell',
		title: m.inbox_title,
		tab: '/more',
		row: { in: 'letters', hint: m.inbox_hint, badge: 'inbox', testid: 'inbox-link' },
		search: [{ id: 'inbox', words: m.search_inbox_words }],
		needs: 'inbox'
	},
	'/news': {
		icon: 'gift',
		title: m.news_title,
		tab: '/more',
		row: { in: 'letters', hint: m.news_hint },
		search: [{ id: 'news', words: m.search_news_words }],
		needs: 'promotions'
	},
	'/help': {
		icon: 'help',
		title: m.help_title,
		tab: '/more',
		row: { in: 'ways', hint: m.help_hint },
		search: [{ id: 'help', words: m.search_help_words }],
		linked: true,
		needs: null
	},
	'/help/trouble': {
		icon: 'warning',
		title: m.help_trouble_title,
		tab: '/more',
		row: { in: 'help', hint: m.help_trouble_hint },
		search: [{ id: 'trouble', words: m.search_trouble_words }],
		linked: true,
		needs: null
	},
	'/search': {
		icon: 'search',
		title: m.search_title,
		tab: '/',
		row: { in: 'help', title: m.help_find, hint: m.help_find_hint },
		search: [],
		linked: true,
		needs: null
	},
	'/help/contacts': {
		icon: 'phone',
		title: m.help_contacts_title,
		tab: '/more',
		row: { in: 'help', hint: m.help_contacts_hint },
		search: [{ id: 'contacts', words: m.search_contacts_words }],
		linked: true,
		needs: null
	},
	'/help/glossary': {
		icon: 'text',
		title: m.help_glossary_title,
		tab: '/more',
		row: { in: 'help', hint: m.help_glossary_hint },
		search: [{ id: 'glossary', words: m.search_glossary_words }],
		linked: true,
		needs: null
	},
	'/help/off': {
		icon: 'exit',
		title: m.help_off_title,
		tab: '/more',
		row: { in: 'help', hint: m.help_off_hint },
		search: [{ id: 'off', words: m.search_off_words, weight: 1 }],
		linked: true,
		needs: null
	},
	'/more': {
		...TABS['/more'],
		tab: '/more',
		row: null,
		search: [{ id: 'sign-out', icon: 'exit', title: m.profile_exit, words: m.search_sign_out_words }],
		linked: true,
		needs: null
	},
	'/more/profile': {
		icon: 'user',
		title: m.profile_owner_data,
		tab: '/more',
		row: { in: 'number', hint: m.profile_owner_data_hint },
		search: [{ id: 'owner', words: m.search_owner_words }],
		needs: null
	},
	'/more/security': {
		icon: 'shield',
		title: m.profile_security,
		tab: '/more',
		row: { in: 'number', hint: m.profile_security_hint },
		search: [{ id: 'security', words: m.search_security_words }],
		help: [
			{
				id: 'sign-in',
				icon: 'key',
				title: m.help_sign_in_title,
				text: m.help_sign_in_text,
				purposes: ['sms-password']
			},
			{ id: 'safety', title: m.help_safety_title, text: m.help_safety_text, purposes: ['block-number'] }
		],
		needs: null
	},
	'/lines': {
		icon: 'users',
		title: m.links_title,
		tab: '/more',
		row: { in: 'number', hint: m.links_hint },
		search: [{ id: 'links', words: m.links_words }],
		help: [{ id: 'links', title: m.links_title, text: m.links_help, purposes: ['link-number'] }],
		linked: true,
		needs: 'links'
	},
	'/block': {
		icon: 'lock',
		title: m.block_title,
		tab: '/more',
		row: { in: 'number', hint: m.block_hint },
		search: [{ id: 'block', words: m.block_words }],
		help: [{ id: 'block', title: m.block_title, text: m.block_help, purposes: ['block-number'] }],
		needs: null
	},
	'/lost-phone': {
		icon: 'phone-lost',
		title: m.lost_title,
		tab: '/more',
		row: { in: 'number', hint: m.lost_hint, testid: 'lost-phone' },
		search: [{ id: 'lost', words: m.lost_words }],
		help: [{ id: 'lost', title: m.lost_title, text: m.lost_help, purposes: ['block-number'] }],
		needs: null
	},
	'/blacklist': {
		icon: 'ban',
		title: m.blacklist_title,
		tab: '/more',
		row: { in: 'number', hint: m.blacklist_hint },
		search: [{ id: 'blacklist', words: m.blacklist_words }],
		help: [{ id: 'blacklist', title: m.blacklist_title, text: m.blacklist_help, purposes: ['blacklist'] }],
		needs: null
	},
	'/contacts': {
		icon: 'copy',
		title: m.contacts_title,
		tab: '/more',
		row: { in: 'app', hint: m.contacts_hint },
		search: [{ id: 'contacts-safe', words: m.contacts_words }],
		help: [{ id: 'contacts-safe', title: m.contacts_title, text: m.contacts_help }],
		needs: null
	},
	'/more/visits': {
		icon: 'clock',
		title: m.profile_visits,
		tab: '/more',
		row: { in: 'number', hint: m.profile_visits_hint },
		search: [{ id: 'visits', words: m.search_visits_words }],
		needs: null
	},
	'/more/operations': {
		icon: 'list',
		title: m.operations_title,
		tab: '/more',
		row: { in: 'number', hint: m.operations_hint },
		search: [{ id: 'operations', words: m.operations_words }],
		needs: 'operations'
	},
	'/more/settings': {
		icon: 'settings',
		title: m.profile_settings,
		tab: '/more',
		row: { in: 'app', hint: m.profile_settings_hint },
		search: [
			{ id: 'settings', words: m.search_settings_words },
			{ id: 'large-text', icon: 'text', title: m.profile_large_text, words: m.search_large_text_words },
			{
				id: 'notices',
				icon: 'bell',
				title: m.push_title,
				words: m.search_notices_words,
				href: '/more/settings#notices'
			}
		],
		help: [
			{ id: 'notices', icon: 'bell', title: m.push_title, text: m.help_notices_text, href: '/more/settings#notices' }
		],
		linked: true,
		needs: null,
		parts: { '#notices': 'push' }
	},
	'/more/room': {
		icon: 'device',
		title: m.room_title,
		tab: '/more',
		row: { in: 'app', hint: m.room_hint },
		search: [{ id: 'room', words: m.search_room_words }],
		help: [{ id: 'device', title: m.help_device_title, text: m.help_device_text }],
		needs: 'usage'
	},
	'/more/about': {
		icon: 'info',
		title: m.profile_about,
		tab: '/more',
		row: { in: 'app' },
		search: [{ id: 'about', words: m.search_about_words }],
		linked: true,
		needs: null
	},
	'/sign-in': {
		icon: 'key',
		title: m.auth_title,
		tab: null,
		row: null,
		search: [],
		needs: null
	}
} satisfies Record<`/${string}`, Screen>;

export type Href = keyof typeof SITEMAP;
