import { DAY, HOUR, SECOND, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { granted, otpCode, refused, type Answer, type Refusal } from './answer';
import { Pace } from './pace';
import type { Secrets } from './secrets';

const TRIES = 5;
/** F5: temporary passwords have no lifetime limit, only a pace. In any 24 hours: */
const PER_NUMBER_A_DAY = 10;
const PER_CLIENT_A_DAY = 50;

export interface SmsPasswordRules {
	length: number;
	validHours: number;
	resendSeconds: number;
}

export interface IssuedPassword {
	authenticationId: string;
	line: Msisdn;
	code: string;
	sentAt: Instant;
	expiresAt: Instant;
	/** Of entries that name this SMS. */
	triesLeft: number;
	/**
	 * Of entries as a password by number: whoever knows the number may use these up, and so they
	 * void nothing else.
	 */
	passwordTriesLeft: number;
	/**
	 * Nobody's line: nothing was sent, and no entry is right. All else is the same, or numbers
	 * could be told apart.
	 */
	nobodys: boolean;
}

/**
 * Temporary passwords sent by SMS (F1–F3, F5).
 *
 *   issued ──right entry──► issued (it is a password for 48 h, not a single-use code)
 *     ├─ 5 wrong entries ─► void: VERIFICATION_FAILED until a new one is asked for;
 *     │                     entered as a password by number it is void as that alone
 *     └─ 48 h, or a newer one for the same line ─► VERIFICATION_EXPIRED
 */
export class SmsPasswords {
	readonly #current = new Map<Msisdn, IssuedPassword>();
	readonly #lineOf = new Map<string, Msisdn>();
	readonly #perNumber: Pace;
	readonly #perClient: Pace;

	constructor(
		private readonly clock: { now(): Instant },
		private readonly secrets: Secrets
	) {
		this.#perNumber = new Pace(clock, PER_NUMBER_A_DAY, DAY);
		this.#perClient = new Pace(clock, PER_CLIENT_A_DAY, DAY);
	}

	issue(line: Msisdn, client: string, rules: SmsPasswordRules, nobodys = false): Answer<IssuedPassword> {
		const now = this.clock.now();
		const tooSoon = this.#tooSoon(line, now, rules);
		if (tooSoon) return tooSoon;
		const retryAfter = this.#perNumber.wait(line) || this.#perClient.wait(client);
		if (retryAfter > 0)
			return refused(403, otpCode('MAX_OTP_CODES_EXCEEDED'), 'Too many OTPs have been requested. Try later.', {
				retryAfter
			});

		const issued: IssuedPassword = {
			authenticationId: this.secrets.id(),
			line,
			code: this.secrets.digits(rules.length),
			sentAt: now,
			expiresAt: now + rules.validHours * HOUR,
			triesLeft: TRIES,
			passwordTriesLeft: TRIES,
			nobodys
		};
		this.#current.set(line, issued);
		this.#lineOf.set(issued.authenticationId, line);
		this.#perNumber.note(line);
		this.#perClient.note(client);
		return granted(issued);
	}

	/** Whose password this identifier asked for, valid or not. */
	lineOf(authenticationId: string): Msisdn | undefined {
		return this.#lineOf.get(authenticationId);
	}

	/** An entry in answer to one particular SMS. */
	enter(authenticationId: string, code: string): Answer<IssuedPassword> {
		const line = this.lineOf(authenticationId);
		const issued = line && this.#current.get(line);
		if (issued?.authenticationId !== authenticationId || this.clock.now() >= issued.expiresAt)
			return refused(400, otpCode('VERIFICATION_EXPIRED'), 'The authenticationId is no longer valid');
		return this.#try(issued, code, 'triesLeft');
	}

	/**
	 * An entry as a password: whichever SMS it came in. Undefined when the line has no temporary
	 * password or this can't be one.
	 */
	enterAsPassword(line: Msisdn, entry: string): Answer<IssuedPassword> | undefined {
		const issued = this.#current.get(line);
		if (!issued || this.clock.now() >= issued.expiresAt) return undefined;
		const looksLikeCode = /^\d+$/.test(entry) && entry.length === issued.code.length;
		return looksLikeCode ? this.#try(issued, entry, 'passwordTriesLeft') : undefined;
	}

	#try(issued: IssuedPassword, code: string, tries: 'triesLeft' | 'passwordTriesLeft'): Answer<IssuedPassword> {
		if (!issued.nobodys && issued.triesLeft > 0 && issued[tries] > 0 && issued.code === code) {
			Object.assign(issued, { triesLeft: TRIES, passwordTriesLeft: TRIES });
			return granted(issued);
		}
		issued[tries] = Math.max(0, issued[tries] - 1);
		if (issued[tries] === 0)
			return refused(400, otpCode('VERIFICATION_FAILED'), 'Too many wrong entries: ask for a new password');
		return refused(400, otpCode('INVALID_OTP'), 'The provided OTP is not valid for this authenticationId', {
			attemptsLeft: issued[tries]
		});
	}

	#tooSoon(line: Msisdn, now: Instant, { resendSeconds }: SmsPasswordRules): Refusal | undefined {
		const last = this.#current.get(line);
		const wait = last ? Math.ceil((last.sentAt + resendSeconds * SECOND - now) / SECOND) : 0;
		if (wait <= 0) return undefined;
		return refused(429, 'TOO_MANY_REQUESTS', 'An SMS has just been sent', {
			retryAfter: Math.min(wait, resendSeconds)
		});
	}
}
