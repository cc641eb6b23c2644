import { API_NAMES as ALL, type ApiName } from '../../../src/lib/operator/api-paths';
import { PACKS } from '../../../src/lib/operator/packs';

/** The APIs that the foreign server answers: those of TM Forum. */
export const API_NAMES = ALL.filter((name): name is Extract<ApiName, `tmf${string}`> => name.startsWith('tmf'));

/** Where the packs expect an API. */
export const basesOf = (api: ApiName): string[] => [...new Set(PACKS.flatMap((pack) => pack.api[api]))];
