import type { Msisdn } from '../domain/msisdn';
import type { OwnDialect } from './dialect';
import type { OperatorPack } from './pack';
import { packOf, PACKS } from './packs';
import { mtsDialect } from './packs/mts-dialect';

/** Apart from the packs: only who talks to servers needs it, and the first screen is painted before that. */
const DIALECTS: Readonly<Record<string, OwnDialect>> = { 'mts-ru': mtsDialect, 'mts-by': mtsDialect };

/** The packs with how their servers speak, for the engine and whatever else reads answers. */
export const SERVER_PACKS: readonly OperatorPack[] = PACKS.map((pack) => ({
	...pack,
	dialect: DIALECTS[pack.id] ?? {}
}));

/** {@link packOf}, with how its servers speak. */
export const serverPackOf = (line: Msisdn | undefined): OperatorPack => packOf(line, SERVER_PACKS);
