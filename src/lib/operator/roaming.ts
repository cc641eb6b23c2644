import type { RoamingZones } from '../domain/trip/zone';
import type { DialCode, Hotline, LocalText, OperatorPack } from './pack';
import { partOf } from './part';

/** What an operator tells of being abroad, beside the prices of its catalogue. */
export interface PackRoaming extends RoamingZones {
	/** Support, as it is called from abroad: with the country's code. */
	hotline?: Hotline & { cost?: LocalText };
	/** Codes that work abroad. */
	codes: readonly Omit<DialCode, 'purposes'>[];
	/** What the operator lets be spent abroad before it stops. */
	limit?: LocalText;
}

export const roamingPart = partOf<PackRoaming>(
	import.meta.glob('./packs/*/roaming.ts', { eager: true, import: 'roaming' })
);

const NONE: PackRoaming = { zones: {}, codes: [] };

export const roamingOf = (pack: Pick<OperatorPack, 'id'>): PackRoaming => roamingPart(pack) ?? NONE;
