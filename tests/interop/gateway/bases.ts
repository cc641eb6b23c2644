import type { ApiName } from '../../../src/lib/operator/pack';
import { PACKS } from '../../../src/lib/operator/packs';

/** The APIs that the foreign server answers: those of TM Forum. */
export const API_NAMES = (Object.keys(PACKS[0].api) as ApiName[]).filter((name) => name.startsWith('tmf'));

/** Where the packs expect an API. */
export const basesOf = (api: ApiName): string[] => [...new Set(PACKS.flatMap((pack) => pack.api[api]))];
