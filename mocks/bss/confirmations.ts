import { DAY, MINUTE, SECOND, type Instant } from '../../src/lib/domain/instant';
import type { Money } from '../../src/lib/domain/money';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { granted, otpCode, refused, type Answer } from './answer';
import { KEY_LIFE } from './idempotency';
import type { Session } from './open-sessions';
import { Pace } from './pace';
import type { Secrets } from './secrets';

const TRIES = 5;
const VALID_FOR = 5 * MINUTE;
const RESEND_AFTER = MINUTE;
const PER_NUMBER_A_DAY = 10;

/** Nothing has been decided: the owner of the phone is to confirm by a code first. */
export const STEP_UP_REQUIRED = 'STEP_UP_REQUIRED';

/** A command of money as the owner of the phone has agreed to it. */
export interface ConfirmedCommand {
	/** Under which it will come. */
	key: string;
	receiver: string;
	amount: Money;
}

export interface Confirmation {
	authenticationId: string;
	code: string;
	sentAt: Instant;
	expiresAt: Instant;
	triesLeft: number;
	/** For this alone; without one the code is for a first password. */
	command?: ConfirmedCommand;
}

interface CodeEntry {
	authenticationId: string;
	code: string;
}

/**
 * Step-up: whoever has the cookie shows that they have the phone too. Unlike the SMS password a
 * code here is good for one thing.
 *
 *   sent ──right entry──► a first password is set, the code is gone;
 *     │                   or the command may pass for as long as its key is known
 *     └─ 5 wrong entries, 5 minutes, a newer one, the session's end
 *                     ─► VERIFICATION_FAILED, VERIFICATION_EXPIRED
 */
export class Confirmations {
	readonly #ofSession = new Map<string, Confirmation>();
	readonly #confirmed = new Map<string, { command: ConfirmedCommand; at: Instant }>();
	readonly #perNumber: Pace;

	constructor(
		private readonly clock: { now(): Instant },
		private readonly secrets: Secrets
	) {
		this.#perNumber = new Pace(clock, PER_NUMBER_A_DAY, DAY);
	}

	issue(
		{ id, line }: Session,
		digits: number,
		command?: ConfirmedCommand
	): Answer<Confirmation & { resendAfter: number }> {
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
			triesLeft: TRIES,
			...(command && { command })
		};
		this.#ofSession.set(id, issued);
		return granted({ ...issued, resendAfter: most });
	}

	/** For a first password. Uses the code up when it is right. */
	take(session: Session, entry: CodeEntry | undefined): Answer<void> {
		if (entry === undefined) return refused(403, STEP_UP_REQUIRED, 'Confirm with a code sent to the phone');
		const right = this.#check(session, entry, false);
		if (right.ok) this.#ofSession.delete(session.id);
		return right.ok ? granted(undefined) : right;
	}

	/**
	 * Lets the command through that the code was for. Right again while it lasts: the answer may
	 * have been lost.
	 */
	confirm(session: Session, entry: CodeEntry): Answer<void> {
		const right = this.#check(session, entry, true);
		if (!right.ok) return right;
		const { command } = right.value;
		if (command) this.#confirmed.set(`${session.line} ${command.key}`, { command, at: this.clock.now() });
		return granted(undefined);
	}

	/**
	 * Whether this very command has been confirmed: another sum or receiver under its key has not.
	 */
	isConfirmed(line: Msisdn, { key, receiver, amount }: ConfirmedCommand): boolean {
		const found = this.#confirmed.get(`${line} ${key}`);
		if (found === undefined || this.clock.now() - found.at >= KEY_LIFE) return false;
		const { command } = found;
		return (
			command.receiver === receiver &&
			command.amount.minor === amount.minor &&
			command.amount.currency === amount.currency
		);
	}

	#check({ id }: Session, entry: CodeEntry, forCommand: boolean): Answer<Confirmation> {
		const issued = this.#ofSession.get(id);
		const isOver = issued === undefined || this.clock.now() >= issued.expiresAt;
		if (isOver || issued.authenticationId !== entry.authenticationId || forCommand !== (issued.command !== undefined))
			return refused(400, otpCode('VERIFICATION_EXPIRED'), 'The authenticationId is no longer valid');
		if (issued.triesLeft > 0 && issued.code === entry.code) return granted(issued);
		issued.triesLeft = Math.max(0, issued.triesLeft - 1);
		if (issued.triesLeft === 0)
			return refused(400, otpCode('VERIFICATION_FAILED'), 'Too many wrong entries: ask for a new code');
		return refused(400, otpCode('INVALID_OTP'), 'The provided OTP is not valid for this authenticationId', {
			attemptsLeft: issued.triesLeft
		});
	}
}
