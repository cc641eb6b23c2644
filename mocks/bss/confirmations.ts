import { DAY, MINUTE, SECOND, type Instant } from '../../src/lib/domain/instant';
import { granted, otpCode, refused, type Answer } from './answer';
import type { Session } from './open-sessions';
import { Pace } from './pace';
import type { Secrets } from './secrets';

const TRIES = 5;
const VALID_FOR = 5 * MINUTE;
const RESEND_AFTER = MINUTE;
const PER_NUMBER_A_DAY = 10;

export interface Confirmation {
	authenticationId: string;
	code: string;
	sentAt: Instant;
	expiresAt: Instant;
	triesLeft: number;
}

/**
 * Step-up: whoever has the cookie shows that they have the phone too. Unlike the SMS password a code here is good for one thing, once.
 *
 *   sent ──right entry──► used (gone)
 *     └─ 5 wrong entries, 5 minutes, a newer one, the session's end ─► VERIFICATION_FAILED, VERIFICATION_EXPIRED
 */
export class Confirmations {
	readonly #ofSession = new Map<string, Confirmation>();
	readonly #perNumber: Pace;

	constructor(
		private readonly clock: { now(): Instant },
		private readonly secrets: Secrets
	) {
		this.#perNumber = new Pace(clock, PER_NUMBER_A_DAY, DAY);
	}

	issue({ id, line }: Session, digits: number): Answer<Confirmation & { resendAfter: number }> {
		const now = this.clock.now();
		const last = this.#ofSession.get(id);
		const tooSoon = last ? Math.ceil((last.sentAt + RESEND_AFTER - now) / SECOND) : 0;
		const most = RESEND_AFTER / SECOND;
		if (tooSoon > 0)
			return refused(429, 'TOO_MANY_REQUESTS', 'An SMS has just been sent', { retryAfter: Math.min(tooSoon, most) });
		const retryAfter = this.#perNumber.wait(line);
		if (retryAfter > 0)
			return refused(403, otpCode('MAX_OTP_CODES_EXCEEDED'), 'Too many OTPs have been requested', { retryAfter });
		this.#perNumber.note(line);
		const issued: Confirmation = {
			authenticationId: this.secrets.id(),
			code: this.secrets.digits(digits),
			sentAt: now,
			expiresAt: now + VALID_FOR,
			triesLeft: TRIES
		};
		this.#ofSession.set(id, issued);
		return granted({ ...issued, resendAfter: most });
	}

	/** Uses the code up when it is right. */
	take({ id }: Session, entry: { authenticationId: string; code: string } | undefined): Answer<void> {
		if (entry === undefined) return refused(403, 'STEP_UP_REQUIRED', 'Confirm with a code sent to the phone');
		const issued = this.#ofSession.get(id);
		if (issued?.authenticationId !== entry.authenticationId || this.clock.now() >= issued.expiresAt)
			return refused(400, otpCode('VERIFICATION_EXPIRED'), 'The authenticationId is no longer valid');
		if (issued.triesLeft > 0 && issued.code === entry.code) {
			this.#ofSession.delete(id);
			return granted(undefined);
		}
		issued.triesLeft = Math.max(0, issued.triesLeft - 1);
		if (issued.triesLeft === 0)
			return refused(400, otpCode('VERIFICATION_FAILED'), 'Too many wrong entries: ask for a new code');
		return refused(400, otpCode('INVALID_OTP'), 'The provided OTP is not valid for this authenticationId', {
			attemptsLeft: issued.triesLeft
		});
	}
}
