import type { Points } from './bonus/points';
import type { OrderPrice } from './command';
import type { Instant } from './instant';

/**
 * Why an exchange with the operator did not succeed. A value, not an exception.
 *
 * | class | what happened | what the engine does |
 * |---|---|---|
 * | network | no answer; the outcome is unknown | retry with backoff, look the key up first |
 * | timeout | no answer in time; the outcome is unknown | the same |
 * | server | 5xx, 429 with Retry-After, or an answer that breaks the API | retry with backoff |
 * | auth | 401 | wait for sign-in |
 * | conflict | 409: price or state changed | ask the user again |
 * | rejected | any other 4xx | stays visible with its reason |
 */
export interface Failure {
	class: 'network' | 'timeout' | 'server' | 'auth' | 'conflict' | 'rejected';
	/**
	 * Operator's code (`PAYMENT_DECLINED`, `ONE_TIME_PASSWORD_SMS.INVALID_OTP`) or our own
	 * (`HTTP_503`, `NOT_JSON`).
	 */
	code: string;
	/** Operator's words, for the log and as the last resort on screen. */
	reason: string;
	status?: number;
	retryAt?: Instant;
	/** With a conflict over a price, or a fee: what it is now. */
	price?: OrderPrice;
	/** The same of a price in points, or of points that would be lost. */
	points?: Points;
	/** Entries left before a code is void. */
	attemptsLeft?: number;
}

/**
 * The operator does it only once the owner of the phone has confirmed it by a code. It is said of a
 * command that has not taken effect, and nothing is kept under its key: the same may come again
 * (docs/session-api.md).
 */
export const STEP_UP_REQUIRED = 'STEP_UP_REQUIRED';

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };
