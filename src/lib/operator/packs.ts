import type { Msisdn } from '../domain/msisdn';
import type { OperatedLine } from '../domain/line';
import type { OperatorPack } from './pack';
import { mtsBy } from './packs/mts-by/pack';
import { mtsRu } from './packs/mts-ru/pack';

/**
 * Ids of packs, separated by commas, that this build is for; empty for all. Put in by
 * vite.config.ts, absent where that was not asked.
 */
declare const __OPERATORS__: string | undefined;

export type Packs = readonly [OperatorPack, ...OperatorPack[]];

/** The list of operators: a folder of `packs` each, the default first. */
const ALL: Packs = [mtsRu, mtsBy];

/**
 * Every operator the app knows, or those that the build was told of
 * (`OPERATORS=id,id npm run build`), in that order.
 */
export const PACKS: Packs =
	typeof __OPERATORS__ === 'string' && __OPERATORS__
		? (__OPERATORS__.split(',').map((named) => ALL.find(({ id }) => id === named)) as unknown as Packs)
		: ALL;

export const DEFAULT_PACK: OperatorPack = PACKS[0];

/**
 * The pack of a line: the one that was said, else the one that its number proposes, else the
 * default. What was said stays true of a number that was ported.
 */
export function packOf(of: Partial<OperatedLine> | null | undefined, packs: Packs = PACKS): OperatorPack {
	return packs.find(({ id }) => id === of?.operator) ?? proposedPack(of?.number, packs) ?? packs[0];
}

/**
 * Whose range a number is in: of those that share a country code the one that knows most of its
 * beginning.
 */
export function proposedPack(
	number: Msisdn | undefined,
	packs: readonly OperatorPack[] = PACKS
): OperatorPack | undefined {
	let found: OperatorPack | undefined;
	let known = '';
	for (const pack of packs) {
		for (const prefix of pack.numberPlan.mobilePrefixes) {
			const start = `+${pack.numberPlan.countryCode}${prefix}`;
			if (start.length > known.length && number?.startsWith(start)) [found, known] = [pack, start];
		}
	}
	return found;
}
