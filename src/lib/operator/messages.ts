import { dangerReader } from '../domain/message/danger';
import type { Danger } from '../domain/message/finding';
import { linkReader, type Piece } from '../domain/message/links';
import { compiler } from '../domain/message/pattern';
import { messageReader, type ReadMessage } from '../domain/message/read';
import type { MessageRules } from '../domain/message/rules';
import { cleanText, searchable } from '../domain/message/text';
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

/** What a text that is only shown may do: open the operator's own sites, and be warned of. */
export function textSafetyOf(pack: OperatorPack): {
	dangersOf(text: string): Danger[];
	piecesOf(text: string): Piece[];
} {
	const rules = messageRulesOf(pack);
	const dangersOf = dangerReader(rules, compiler(rules, pack.smsPassword.length));
	return { dangersOf: (text) => dangersOf(searchable(cleanText(text))), piecesOf: linkReader(rules.danger.sites) };
}

export function messageReaderOf(pack: OperatorPack): ReadMessage {
	return messageReader(messageRulesOf(pack), pack.smsPassword.length);
}
