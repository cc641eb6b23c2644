/** The first moment at which a notice would have helped: then, and never before, it is offered. */
import { isLow } from '../allowance';
import type { Instant } from '../instant';
import type { Money } from '../money';
import type { Allowance } from '../subscriber';

/** Which of the kinds of notices; each is offered once. */
export type LowReason = 'lowBalance' | 'packageEnds';

interface Seen {
	balance: Money | undefined;
	/** What a notice would be asked for at: less than this. */
	below: Money;
	allowances: readonly Allowance[];
	offered: readonly LowReason[];
	signedInAt: Instant;
	/** When this page was opened. */
	openedAt: Instant;
}

/** `undefined` on the visit of the sign-in itself: nobody is asked for anything on that one. */
export function lowMoment({ balance, below, allowances, offered, ...seen }: Seen): LowReason | undefined {
	if (seen.openedAt <= seen.signedInAt) return undefined;
	const reasons: LowReason[] = [];
	if (balance?.currency === below.currency && balance.minor < below.minor) reasons.push('lowBalance');
	if (allowances.some(isLow)) reasons.push('packageEnds');
	return reasons.find((reason) => !offered.includes(reason));
}
