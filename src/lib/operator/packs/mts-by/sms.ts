import type { MessageRules } from '../../../domain/sms/rules';
import { wordsForMoneyBy } from '../country/money-words';
import { sms as mtsRu } from '../mts-ru/sms';

export const sms: MessageRules = { ...mtsRu, currencies: wordsForMoneyBy };
