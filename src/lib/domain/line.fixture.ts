import type { LineId } from './line';
import type { Msisdn } from './msisdn';

/** The key that tests keep a line's rows under: readable, unlike a real one. */
export const idOf = (number: Msisdn): LineId => `line-${number}`;
