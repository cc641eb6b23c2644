import type { Msisdn } from './msisdn';

/** Key of a line's rows on this device: random, so that no key tells whose they are. */
export type LineId = `line-${string}`;

/** A line that this device knows. */
export interface Line {
	id: LineId;
	number: Msisdn;
}

/** A line by its number, with its operator where somebody has said whose it is. */
export interface OperatedLine {
	number: Msisdn;
	/**
	 * Id of the operator's pack, as it was told at sign-in. Lines of before have none: the number
	 * proposes it.
	 */
	operator?: string;
}

/** @param uuid one that nobody else makes */
export const lineId = (uuid: string): LineId => `line-${uuid}`;
