import type { Msisdn } from '../domain/msisdn';
import type { OperatorPack } from './pack';
import { mtsBy } from './packs/mts-by';
import { mtsRu } from './packs/mts-ru';

/** Every operator the app knows, the default first. */
export const PACKS: readonly [OperatorPack, ...OperatorPack[]] = [mtsRu, mtsBy];

export const DEFAULT_PACK: OperatorPack = PACKS[0];

/**
 * The pack a number belongs to: the one that knows most of its beginning, because countries share a code and operators a country. The first
 * when none fits.
 */
export function packOf(line: Msisdn | undefined, packs: readonly OperatorPack[] = PACKS): OperatorPack {
	let [found = DEFAULT_PACK] = packs;
	let known = 0;
	for (const pack of packs) {
		for (const start of startsOf(pack)) {
			if (start.length <= known || line?.startsWith(start) !== true) continue;
			found = pack;
			known = start.length;
		}
	}
	return found;
}

/** How its numbers begin, landlines' included. */
function startsOf({ numberPlan: { countryCode, mobilePrefixes } }: OperatorPack): string[] {
	return ['', ...mobilePrefixes].map((prefix) => `+${countryCode}${prefix}`);
}
