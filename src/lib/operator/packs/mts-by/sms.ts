import type { MessageRules } from '../../../domain/sms/rules';
import { wordsForMoneyBy } from '../country/money-words';
import { sms as mtsRu } from '../mts-ru/sms';

const { remainders } = mtsRu;

/** Billing here tells minutes with tenths, and packages by name alone. */
export const sms: MessageRules = {
	...mtsRu,
	currencies: wordsForMoneyBy,
	senders: ['mts', 'мтс', 'mtc', 'mts.by', 'mts by', 'mts_by', '0890'],
	remainders: {
		...remainders,
		lead: [...remainders.lead, '{start}пакет (?=(?:минут|sms|смс|интернета|трафика)\\s*:)'],
		decimalMinutes: true
	}
};
