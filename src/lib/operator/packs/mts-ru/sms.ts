import type { MessageRules } from '../../../domain/sms/rules';
import { textsInRussian } from '../country/sms-ru/texts';

/** News and answers of both MTS packs; words for money are each country's own. */
export const sms: MessageRules = textsInRussian({
	names: 'мтс|mts|mtc',
	hotlines: '0890',
	passwordFor: 'мтс|мой|интернет-помощник',
	sites: ['mts.ru', 'mts.by', 'mymts.ru'],
	brands: ['mts'],
	senders: ['mts', 'мтс', 'mtc', 'mymts', 'my mts', 'mts-info', 'mts.ru', '0890', '111']
});
