import { DAY, type Instant } from '../instant';
import type { Money } from '../money';

/**
 * What people may be told of with the app closed, as the operator names it (`openapi/push.yaml`).
 */
export const NOTIFICATION_KINDS = ['lowBalance', 'packageEnds', 'orderDone', 'supportAnswer'] as const;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * Why the operator has not been told of a wish.
 * - `denied`: the browser shows no notices of ours;
 * - `no-service`: the browser has no push service, or does not reach it;
 * - `refused`: the operator does not take it;
 * - `unreachable`, `sign-in`: goes by itself with a network, with a sign-in.
 */
export type PushTrouble = 'denied' | 'no-service' | 'refused' | 'unreachable' | 'sign-in';

/**
 * Which notices the person wants on this device. The operator is told the whole of it whenever it
 * changes:
 *
 *   changed (no heardAt) ──PUT taken──► heard ──a week──► told again
 *        │  ▲
 *        └──┴─ trouble                 no kinds ──DELETE taken──► gone
 */
export interface PushPreferences {
	/**
	 * Random, made when notices are switched on. Names the subscription and comes back in every
	 * push.
	 */
	id: string;
	/** None: to be withdrawn. */
	kinds: readonly NotificationKind[];
	/** A balance below this is low. */
	below: Money;
	/** When the operator took it, as it is. */
	heardAt?: Instant;
	trouble?: PushTrouble;
}

/**
 * A subscription to be withdrawn, by its random id; with the id of the pack whose operator has it,
 * where somebody has said.
 */
export type PendingUnsubscribe = string | { id: string; operator: string };

/** Subscriptions get lost on both sides, in silence. */
const GOOD_FOR = 7 * DAY;

/**
 * Whether the preferences have to be sent now. Troubles that only the person can fix wait until
 * they change the preferences or grant the permission.
 */
export function needsDelivery({ heardAt, trouble, kinds }: PushPreferences, allowed: boolean, now: Instant): boolean {
	if (kinds.length === 0) return true;
	if (trouble === 'no-service' || trouble === 'refused') return false;
	if (!allowed) return trouble !== 'denied';
	if (trouble === 'denied') return true;
	return heardAt === undefined || heardAt > now || now - heardAt >= GOOD_FOR;
}

/** Whether two are the same but for what has come of them. */
export function isSamePreferences(a: PushPreferences | undefined, b: PushPreferences): boolean {
	return (
		a?.id === b.id &&
		a.kinds.join() === b.kinds.join() &&
		a.below.minor === b.below.minor &&
		a.below.currency === b.below.currency
	);
}
