import { messageReader, type ReadMessage } from '../domain/message/read';
import type { MessageRules } from '../domain/message/rules';
import type { OperatorPack } from './pack';
import { mtsMessages } from './packs/mts-messages';
import { wordsForMoneyBy, wordsForMoneyRu } from './packs/mts-money-words';

const RULES: Readonly<Record<string, MessageRules>> = {
	'mts-ru': { ...mtsMessages, currencies: wordsForMoneyRu },
	'mts-by': { ...mtsMessages, currencies: wordsForMoneyBy }
};

/** How a pack's texts are read. Apart from the pack: the first screen does without. */
export function messageRulesOf({ id }: Pick<OperatorPack, 'id'>): MessageRules {
	const rules = RULES[id];
	if (rules === undefined) throw new Error(`Pack ${id} has no rules for messages`);
	return rules;
}

export function messageReaderOf(pack: OperatorPack): ReadMessage {
	return messageReader(messageRulesOf(pack), pack.smsPassword.length);
}
