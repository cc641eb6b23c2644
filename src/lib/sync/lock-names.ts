/** Held by the one who sends commands. */
export const DRAIN_LOCK = 'outbox-drain';

/**
 * Held exclusively by whoever may change the cookie (sign-in, sign-out), shared by those whose
 * requests depend on whose it is. So an answer belongs to the line that was signed in when it was
 * asked for, and money never goes with another line's cookie. Signing in, settling an owed sign-out
 * and ending never overlap, in any tab: one would revoke the other's cookie. Taken after
 * {@link DRAIN_LOCK}, never before it.
 */
export const SESSION_LOCK = 'session';

/**
 * Held by the one who tells the operator which notices are wanted. Taken before
 * {@link SESSION_LOCK}.
 */
export const PUSH_LOCK = 'push';

/**
 * Held by the one who brings usage, for as long as there is some. Taken before
 * {@link SESSION_LOCK}, which is held page by page.
 */
export const USAGE_LOCK = 'usage-intake';
