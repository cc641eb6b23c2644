import type { Instant } from '../instant';
import type { LineId } from '../line';
import type { Money } from '../money';

/** What a locked start may show: the balance, where the person has chosen so. */
export interface Glance {
	line: LineId;
	balance: Money;
	/** When the operator last said so. */
	checkedAt: Instant;
}
