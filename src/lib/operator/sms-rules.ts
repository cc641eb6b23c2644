import { dangerReader } from '../domain/sms/danger';
import type { Danger } from '../domain/sms/finding';
import { linkReader, type Piece } from '../domain/sms/links';
import { compiler } from '../domain/sms/pattern';
import { pasteReader, type ReadPaste } from '../domain/sms/paste';
import { messageReader, type ReadMessage } from '../domain/sms/read';
import { backupReader, type ReadBackup } from '../domain/sms/read-backup';
import type { MessageRules } from '../domain/sms/rules';
import { cleanText, searchable } from '../domain/sms/text';
import type { OperatorPack } from './pack';
import { partOf } from './part';

export const smsPart = partOf<MessageRules>(import.meta.glob('./packs/*/sms.ts', { eager: true, import: 'sms' }));

/** A pattern that nothing fits. */
const NEVER = '(?!)';

/** Nothing is understood, no address is the operator's, and none is said to be another's. */
const NONE: MessageRules = {
	is: NEVER,
	minus: NEVER,
	currencies: {},
	coins: [],
	periods: { day: NEVER, week: NEVER, month: NEVER, year: NEVER, span: NEVER },
	tax: NEVER,
	begins: NEVER,
	otherwise: NEVER,
	units: { data: {}, voice: {}, sms: {} },
	months: Array<string>(12).fill(NEVER),
	rules: [],
	remainders: {
		lead: [],
		labels: { data: [], voice: [], sms: [] },
		and: NEVER,
		of: NEVER,
		until: NEVER,
		plain: NEVER,
		not: NEVER,
		adjectives: NEVER,
		each: NEVER,
		within: NEVER,
		lasts: NEVER,
		elsewhere: NEVER,
		skip: NEVER,
		pieces: NEVER,
		decimalMinutes: false
	},
	asOf: [],
	about: NEVER,
	bank: [],
	secret: [],
	senders: [],
	backup: { columns: { at: [], time: [], sender: [], text: [], type: [] }, received: [] },
	danger: { asks: [], sites: [], known: [], brands: [] }
};

/** How a pack's texts are read. */
export const messageRulesOf = (pack: Pick<OperatorPack, 'id'>): MessageRules => smsPart(pack) ?? NONE;

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

/** The same of what a person has pasted, which may be several messages. */
export function pasteReaderOf(pack: OperatorPack): ReadPaste {
	return pasteReader(messageRulesOf(pack), pack.smsPassword.length);
}

/** The same of a backup of a phone's texts; `undefined` for what is none. */
export function backupReaderOf(pack: OperatorPack): ReadBackup {
	return backupReader(messageRulesOf(pack), pack.smsPassword.length);
}
