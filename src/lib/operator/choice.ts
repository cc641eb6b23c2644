import type { Msisdn } from '../domain/msisdn';
import type { OperatorPack } from './pack';
import { PACKS, proposedPack } from './packs';

/**
 * Whose line a number may be: first the operator whose range it is in, then the others of that
 * country, because numbers are ported. None of a number in nobody's range.
 */
export function operatorsOf(number: Msisdn | undefined, packs: readonly OperatorPack[] = PACKS): OperatorPack[] {
	const proposed = proposedPack(number, packs);
	if (proposed === undefined) return [];
	return [proposed, ...packs.filter((pack) => pack !== proposed && pack.country === proposed.country)];
}
