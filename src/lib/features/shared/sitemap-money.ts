/** What is done with money and points: a part of the sitemap, which is too long for one file. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Screen } from './screen';

export const MONEY_SCREENS = {
	'/top-up': {
		icon: 'plus',
		title: m.common_top_up_account,
		tab: '/',
		row: null,
		search: [{ id: 'top-up', words: m.search_top_up_words }],
		help: [
			{
				id: 'top-up',
				title: m.common_top_up_account,
				text: m.help_top_up_text,
				purposes: ['pay-by-card', 'credited-funds']
			}
		],
		linked: true,
		needs: null
	},
	'/promised': {
		icon: 'arrow-in',
		title: m.promised_title,
		tab: '/',
		row: { in: 'money', hint: m.promised_hint, last: true },
		search: [{ id: 'promised', words: m.search_promised_words }],
		help: [
			{ id: 'promised', title: m.help_promised_title, text: m.help_promised_text, purposes: ['promised-payment'] }
		],
		needs: null
	},
	'/autopay': {
		icon: 'repeat',
		title: m.autopay_title,
		tab: '/',
		row: { in: 'money', hint: m.autopay_hint },
		search: [{ id: 'autopay', words: m.search_autopay_words }],
		help: [{ id: 'autopay', title: m.help_autopay_title, text: m.help_autopay_text }],
		needs: 'autopays'
	},
	'/transfer': {
		icon: 'arrow-out',
		title: m.transfer_title,
		tab: '/',
		row: { in: 'money', hint: m.transfer_hint },
		search: [{ id: 'transfer', words: m.search_transfer_words }],
		help: [{ id: 'transfer', title: m.help_transfer_title, text: m.help_transfer_text }],
		needs: null
	},
	'/bonuses': {
		icon: 'percent',
		title: m.bonuses_title,
		tab: '/',
		row: { in: 'money', hint: m.bonuses_hint },
		search: [{ id: 'bonuses', words: m.bonuses_search_words }],
		help: [{ id: 'bonuses', title: m.bonuses_title, text: m.bonuses_help }],
		needs: 'points'
	}
} satisfies Record<`/${string}`, Screen>;
