import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { MINUTE, SECOND, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { isCommonPassword } from '../../src/lib/domain/common-password';
import { unmetRules } from '../../src/lib/domain/password';
import { refused, type Refusal } from './answer';

/**
 * F7: «more than three» wrong entries in a row are worth a notice, so it goes out at the fourth.
 */
const NOTICE_AT = 4;
/**
 * Ten in a row close entry by password for a while. Signing in by SMS stays open, so a stranger
 * can't lock the owner out.
 */
const LOCK_AT = 10;
const LOCKED_FOR = 15 * MINUTE;
const KEY_BYTES = 32;

interface Account {
	salt?: Buffer;
	hash?: Buffer;
	wrongInARow: number;
	lockedUntil: Instant;
}

/** Permanent passwords (F4) and the count of wrong entries of any kind (F7). */
export class Passwords {
	readonly #accounts = new Map<Msisdn, Account>();

	constructor(private readonly clock: { now(): Instant }) {}

	has(line: Msisdn): boolean {
		return this.#account(line).hash !== undefined;
	}

	matches(line: Msisdn, entry: string): boolean {
		const { salt, hash } = this.#account(line);
		// A line without a password costs the same time as one with a wrong entry.
		const entered = scryptSync(entry, salt ?? 'none', KEY_BYTES, { N: 1024 });
		return hash !== undefined && timingSafeEqual(entered, hash);
	}

	/** The refusal of a password that no line, or not this one, may have. */
	unfit(line: Msisdn, next: string): Refusal | undefined {
		const unmet = unmetRules(next);
		if (unmet.length > 0) return refused(400, 'WEAK_PASSWORD', `The password breaks the rules: ${unmet.join(', ')}`);
		return isCommonPassword(next, line) ? refused(400, 'COMMON_PASSWORD', 'One of the first guesses') : undefined;
	}

	set(line: Msisdn, next: string): void {
		const salt = randomBytes(16);
		Object.assign(this.#account(line), { salt, hash: scryptSync(next, salt, KEY_BYTES, { N: 1024 }) });
	}

	/** The refusal to give while entry by password is closed. */
	locked(line: Msisdn): Refusal | undefined {
		const wait = Math.ceil((this.#account(line).lockedUntil - this.clock.now()) / SECOND);
		if (wait <= 0) return undefined;
		return refused(429, 'TOO_MANY_REQUESTS', 'Too many wrong passwords in a row', {
			retryAfter: Math.min(wait, LOCKED_FOR / SECOND)
		});
	}

	/** Counts a wrong entry; true when this one is the one to tell the owner about. */
	countWrong(line: Msisdn): boolean {
		const account = this.#account(line);
		account.wrongInARow += 1;
		if (account.wrongInARow % LOCK_AT === 0) account.lockedUntil = this.clock.now() + LOCKED_FOR;
		return account.wrongInARow === NOTICE_AT;
	}

	/** A right entry ends the row of wrong ones. */
	clearWrong(line: Msisdn): void {
		Object.assign(this.#account(line), { wrongInARow: 0, lockedUntil: 0 });
	}

	#account(line: Msisdn): Account {
		const known = this.#accounts.get(line);
		if (known) return known;
		const fresh = { wrongInARow: 0, lockedUntil: 0 };
		this.#accounts.set(line, fresh);
		return fresh;
	}
}
