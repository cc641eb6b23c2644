import type { LocalText, OperatorPack } from './pack';
import { mtsByExtras, mtsRuExtras } from './packs/mts-extras';

/** Standard GSM code; `{number}` and `{seconds}` are filled in by the screen. */
export interface GsmCode {
	code: string;
	meaning: LocalText;
}

/** What belongs to a pack but stands apart from it, like its regions: the first screen does without. */
export interface PackExtras {
	/** Call forwarding. */
	gsmCodes: GsmCode[];
	/** F99a: how people get the assistant switched off by the operator, beside the codes and calls for it. */
	switchingOff: LocalText[];
}

const EXTRAS: Readonly<Record<string, PackExtras>> = { 'mts-ru': mtsRuExtras, 'mts-by': mtsByExtras };
const NONE: PackExtras = { gsmCodes: [], switchingOff: [] };

export function extrasOf({ id }: Pick<OperatorPack, 'id'>): PackExtras {
	return EXTRAS[id] ?? NONE;
}
