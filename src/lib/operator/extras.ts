import type { OperatorPack, PackExtras } from './pack';
import { mtsByExtras, mtsRuExtras } from './packs/mts-extras';

const EXTRAS: Readonly<Record<string, PackExtras>> = { 'mts-ru': mtsRuExtras, 'mts-by': mtsByExtras };
const NONE: PackExtras = {
	knownAs: [],
	codes: [],
	voice: { number: '', paths: [] },
	hotlines: [],
	gsmCodes: [],
	switchingOff: []
};

export function extrasOf({ id }: Pick<OperatorPack, 'id'>): PackExtras {
	return EXTRAS[id] ?? NONE;
}
