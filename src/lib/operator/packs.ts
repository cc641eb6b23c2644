import type { Msisdn } from '../domain/msisdn';
import type { OperatorPack } from './pack';
import { mtsBy } from './packs/mts-by';
import { mtsRu } from './packs/mts-ru';

/** Every operator the app knows, the default first. */
export const PACKS: readonly [OperatorPack, ...OperatorPack[]] = [mtsRu, mtsBy];

export const DEFAULT_PACK: OperatorPack = PACKS[0];

/** The pack a number belongs to, by its country code; the default when none fits. */
export function packOf(line: Msisdn | undefined): OperatorPack {
	return PACKS.find((pack) => line?.startsWith(`+${pack.numberPlan.countryCode}`)) ?? DEFAULT_PACK;
}
