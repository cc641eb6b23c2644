import type { Instant } from './instant';
import type { LineId } from './line';
import type { Msisdn } from './msisdn';

/**
 * What the device knows of its session. The session itself is an HttpOnly cookie; this row only
 * remembers whose data to show.
 *
 *   (none) ──sign in──► active ──401, or the password's 48 h are over──► expired ─sign in─► active
 *                         └──20 min idle──► ended ──sign in──► active
 *   «Выход» from any state: row and cache are gone
 */
export interface SessionState {
	line: LineId;
	number: Msisdn;
	/** As `lines` keeps it with its number. */
	operator?: string;
	status: 'active' | 'expired' | 'ended';
	method: 'sms-password' | 'password' | 'network';
	signedInAt: Instant;
	/** End of the SMS password; absent for a permanent password. */
	passwordExpiresAt?: Instant;
	hasPermanentPassword: boolean;
}

/** What the operator says of a session. */
export interface SessionInfo {
	number: Msisdn;
	method: SessionState['method'];
	/** From sign-in to the end of the SMS password, milliseconds; absent for other ways in. */
	validFor?: number;
	hasPermanentPassword: boolean;
	networkSignIn: boolean;
}

/** One sign-in, told from another line's and from a later one of the same line. */
export type SignIn = Pick<SessionState, 'line' | 'signedInAt'>;

/**
 * A session that is open at the operator, here or elsewhere. `device` is the operator's description
 * of the browser.
 */
export interface SignedInDevice {
	line: LineId;
	id: string;
	method: SessionState['method'] | 'unknown';
	device: string;
	signedInAt: Instant;
	/** To the minute, as the operator tells it. */
	lastUsedAt: Instant;
	current: boolean;
}

/** Which events the operator tells the subscriber about (F7). */
export interface SecurityNotices {
	signIn: boolean;
	passwordChange: boolean;
	wrongEntries: boolean;
}

/** One visit (F10). `device` is the operator's description of the browser. */
export interface Visit {
	line: LineId;
	id: string;
	at: Instant;
	method: 'sms-password' | 'password' | 'network' | 'unknown';
	device: string;
	outcome: 'success' | 'wrong-entry' | 'refused' | 'unknown';
	current: boolean;
}
