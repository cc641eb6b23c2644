import { GSM_CODES } from './packs/gsm-codes';
import type { OperatorPack, PackExtras } from './pack';
import { partOf } from './part';

export const extrasPart = partOf<PackExtras>(
	import.meta.glob('./packs/*/extras.ts', { eager: true, import: 'extras' })
);

const NONE: PackExtras = {
	knownAs: [],
	codes: [],
	voice: { number: '', paths: [] },
	hotlines: [],
	gsmCodes: GSM_CODES,
	switchingOff: []
};

export const extrasOf = (pack: Pick<OperatorPack, 'id'>): PackExtras => extrasPart(pack) ?? NONE;
