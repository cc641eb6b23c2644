/**
 * Idle sign-out (F8): 20 minutes without a tap, a key or a scroll in any open page, the last of
 * them counted down on screen.
 *
 *   active ──19 min──► warning (seconds left) ──1 min──► over
 *      ▲                  │
 *      └──── activity ────┘      once `over` a tap is too late: it may be somebody else's
 *
 * Times are the device's wall clock, which also runs while it sleeps; closing the app is not
 * idling, so opening it counts as activity.
 */
import { MINUTE, SECOND, type Instant } from './instant';

export const IDLE_LIMIT = 20 * MINUTE;
export const IDLE_WARNING = MINUTE;

export type IdleStage =
	| { stage: 'active'; nextCheckIn: number }
	| { stage: 'warning'; secondsLeft: number; nextCheckIn: number }
	| { stage: 'over' };

/** `lastActivity` in the future means the clock was set back: it counts as now. */
export function idleStage(lastActivity: Instant, now: Instant): IdleStage {
	const left = IDLE_LIMIT - Math.max(0, now - lastActivity);
	if (left <= 0) return { stage: 'over' };
	if (left > IDLE_WARNING) return { stage: 'active', nextCheckIn: left - IDLE_WARNING };
	const secondsLeft = Math.ceil(left / SECOND);
	return { stage: 'warning', secondsLeft, nextCheckIn: left - (secondsLeft - 1) * SECOND };
}
