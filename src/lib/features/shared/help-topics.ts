/** F97: the guide, by section. The search looks through it too. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { DialPurpose, OperatorPack } from '$lib/operator/pack';
import type { IconName } from '$lib/ui/icons';
import { leadsSomewhere } from './screens';

export interface HelpTopic {
	/** Of its place on the guide's page. */
	id: string;
	icon: IconName;
	title: string;
	paragraphs: string[];
	/** The section it is about. */
	href: string;
	/** What can be dialled instead. */
	purposes: DialPurpose[];
}

/** In the language of the interface, without the sections that the operator has nothing for. */
export function helpTopics(pack: OperatorPack): HelpTopic[] {
	return everyTopic().filter(({ href }) => leadsSomewhere(pack, href));
}

function everyTopic(): HelpTopic[] {
	return [
		make('balance', 'balance', m.help_balance_title(), m.help_balance_text(), '/', ['balance']),
		make('top-up', 'plus', m.help_top_up_title(), m.help_top_up_text(), '/top-up', ['pay-by-card', 'credited-funds']),
		make('promised', 'plus', m.help_promised_title(), m.help_promised_text(), '/promised', ['promised-payment']),
		make('autopay', 'repeat', m.help_autopay_title(), m.help_autopay_text(), '/autopay'),
		make('transfer', 'arrow-out', m.help_transfer_title(), m.help_transfer_text(), '/transfer'),
		make('queue', 'queue', m.help_queue_title(), m.help_queue_text(), '/queue'),
		make('expenses', 'expenses', m.help_expenses_title(), m.help_expenses_text(), '/expenses'),
		make('services', 'services', m.help_services_title(), m.help_services_text(), '/services', [
			'content-services',
			'services-detail'
		]),
		make('tariff', 'tariff', m.help_tariff_title(), m.help_tariff_text(), '/tariff', [
			'tariff',
			'tariff-info',
			'tariff-name'
		]),
		make('tones', 'bell', m.help_tones_title(), m.help_tones_text(), '/tones'),
		make('codes', 'phone', m.help_codes_title(), m.help_codes_text(), '/codes', ['menu']),
		make('sign-in', 'key', m.help_sign_in_title(), m.help_sign_in_text(), '/more/security', ['sms-password']),
		make('safety', 'shield', m.help_safety_title(), m.help_safety_text(), '/more/security', ['block-number']),
		make('notices', 'bell', m.push_title(), m.help_notices_text(), '/more/settings#notices'),
		make('device', 'device', m.help_device_title(), m.help_device_text(), '/more/room')
	];
}

/** One paragraph to a line of the message. */
function make(
	id: string,
	icon: IconName,
	title: string,
	text: string,
	href: string,
	purposes: DialPurpose[] = []
): HelpTopic {
	return { id, icon, title, paragraphs: text.split('\n'), href, purposes };
}
