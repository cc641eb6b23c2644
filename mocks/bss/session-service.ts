import { HOUR, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { SecurityNotices } from '../../src/lib/domain/session';
import type { OperatorPack } from '../../src/lib/operator/pack';
import { packOf } from '../../src/lib/operator/packs';
import { confirmationText, passwordChangeText, signInText, smsPasswordText, wrongEntriesText } from './notice-texts';
import { SmsPasswords, type IssuedPassword } from './otp';
import { OpenSessions, type Session, type SignInMethod } from './open-sessions';
import { Pace } from './pace';
import { Passwords } from './passwords';
import { granted, otpCode, refused, type Answer, type Refusal } from './answer';
import type { Secrets } from './secrets';
import { Confirmations, type Confirmation, type ConfirmedCommand } from './confirmations';
import { Visits } from './visits';

/**
 * One password tried on many numbers: no number is locked by it, so the client rests. A thousand
 * phones may share its address.
 */
const WRONG_PER_CLIENT = 30;

export interface SessionDeps {
	clock: { now(): Instant };
	secrets: Secrets;
	sendSms(to: Msisdn, text: string): void;
	/** Its SIM is in no network: nothing signs in by it. */
	isSilent?(line: Msisdn): boolean;
	/** The pack of a line of this operator; undefined for everybody else's numbers. */
	packOfLine(line: Msisdn): OperatorPack | undefined;
}

/** Where a request came from, as far as the operator sees. */
export interface Caller {
	/** Whom the paces are counted against besides the number. */
	client: string;
	/** In words. */
	device: string;
	/** Host the app is served from, for WebOTP. */
	host?: string;
}

interface PasswordInput {
	current?: string;
	next: string;
	confirmation?: { authenticationId: string; code: string };
}

interface Preferences {
	notices: SecurityNotices;
	networkSignIn: boolean;
}

/** Sign-in, sessions and security of subscribers (F1–F8, F10), by the operator's clock. */
export class SessionService {
	readonly otp: SmsPasswords;
	readonly passwords: Passwords;
	readonly visits: Visits;
	readonly open: OpenSessions;
	readonly #confirmations: Confirmations;
	readonly #wrongOf: Pace;
	readonly #preferences = new Map<Msisdn, Preferences>();

	constructor(private readonly deps: SessionDeps) {
		this.otp = new SmsPasswords(deps.clock, deps.secrets);
		this.passwords = new Passwords(deps.clock);
		this.visits = new Visits(deps.clock, deps.secrets);
		this.open = new OpenSessions(deps.clock, deps.secrets);
		this.#confirmations = new Confirmations(deps.clock, deps.secrets);
		this.#wrongOf = new Pace(deps.clock, WRONG_PER_CLIENT, HOUR);
	}

	/**
	 * Answers the same for numbers of this operator and for all others: who asks learns nothing of
	 * whose they are.
	 */
	sendSmsPassword(line: Msisdn, caller: Caller): Answer<{ issued: IssuedPassword; resendAfter: number }> {
		const nobodys = this.deps.packOfLine(line) === undefined;
		const pack = packOf({ number: line });
		const answer = this.otp.issue(line, caller.client, pack.smsPassword, nobodys);
		if (!answer.ok) return answer;
		const { code, expiresAt } = answer.value;
		if (!nobodys) this.deps.sendSms(line, smsPasswordText(code, expiresAt, pack.timeZone, caller.host));
		return granted({ issued: answer.value, resendAfter: pack.smsPassword.resendSeconds });
	}

	signInWithCode(authenticationId: string, code: string, caller: Caller): Answer<Session> {
		const answer = this.otp.enter(authenticationId, code);
		if (answer.ok) return granted(this.#begin(answer.value.line, 'sms-password', caller, answer.value.expiresAt));
		const line = this.otp.lineOf(authenticationId);
		if (line) this.#wrongEntry(line, 'sms-password', caller, answer);
		return answer;
	}

	/**
	 * With the permanent password, or with a temporary one still valid. A number that is nobody's
	 * goes the same way, at the same cost.
	 */
	signInWithPassword(line: Msisdn, password: string, caller: Caller): Answer<Session> {
		const retryAfter = this.#wrongOf.wait(caller.client);
		if (retryAfter > 0) return refused(429, 'TOO_MANY_REQUESTS', 'Too many wrong passwords', { retryAfter });
		const locked = this.passwords.locked(line);
		if (locked) {
			this.#visit(line, { method: 'password', device: caller.device, outcome: 'refused' });
			return locked;
		}
		if (this.passwords.matches(line, password)) return granted(this.#begin(line, 'password', caller));
		const temporary = this.otp.enterAsPassword(line, password);
		if (temporary?.ok) return granted(this.#begin(line, 'sms-password', caller, temporary.value.expiresAt));
		this.#wrongOf.note(caller.client);
		this.#wrongEntry(line, 'password', caller, wrongPassword());
		return wrongPassword();
	}

	/** `line` is what the network's gateway says; null on every other network. */
	knowsByNetwork(line: Msisdn | null): line is Msisdn {
		if (line === null || this.deps.isSilent?.(line)) return false;
		return this.deps.packOfLine(line) !== undefined && this.preferences(line).networkSignIn;
	}

	signInByNetwork(line: Msisdn | null, caller: Caller): Answer<Session> {
		if (this.knowsByNetwork(line)) return granted(this.#begin(line, 'network', caller));
		return refused(
			403,
			'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK',
			'The request did not come through the mobile network of a line that signs in this way'
		);
	}

	/**
	 * To the phone of the session's line: what is asked for next is not the cookie's alone to do.
	 */
	requestConfirmation(
		session: Session,
		caller: Caller,
		command?: ConfirmedCommand
	): Answer<Confirmation & { resendAfter: number }> {
		const { smsPassword, numberPlan } = packOf({ number: session.line });
		const answer = this.#confirmations.issue(session, smsPassword.length, command);
		if (answer.ok) this.deps.sendSms(session.line, confirmationText(answer.value, numberPlan, caller.host));
		return answer;
	}

	confirmCommand(session: Session, entry: { authenticationId: string; code: string }): Answer<void> {
		return this.#confirmations.confirm(session, entry);
	}

	/** Whether the owner of the phone has confirmed this very command. */
	isConfirmed(line: Msisdn, command: ConfirmedCommand): boolean {
		return this.#confirmations.isConfirmed(line, command);
	}

	/**
	 * The first password needs a code from the phone, a change the password before. One that would
	 * be refused uses up no code.
	 */
	changePassword(session: Session, input: PasswordInput, caller: Caller): Answer<void> {
		const { line } = session;
		const change = this.passwords.has(line);
		if (change) {
			const locked = this.passwords.locked(line);
			if (locked) return locked;
			if (!this.passwords.matches(line, input.current ?? '')) {
				this.#wrongEntry(line, 'password', caller, wrongPassword());
				return wrongPassword();
			}
		}
		const unfit = this.passwords.unfit(line, input.next);
		if (unfit) return unfit;
		if (!change) {
			const confirmed = this.#confirmations.take(session, input.confirmation);
			if (!confirmed.ok) return confirmed;
		}
		this.passwords.set(line, input.next);
		this.passwords.clearWrong(line);
		this.open.endOthers(session);
		this.#notify(line, 'passwordChange', caller, passwordChangeText);
		return granted(undefined);
	}

	preferences(line: Msisdn): Preferences {
		const known = this.#preferences.get(line);
		if (known) return known;
		const defaults = { notices: { signIn: true, passwordChange: true, wrongEntries: true }, networkSignIn: true };
		this.#preferences.set(line, defaults);
		return defaults;
	}

	#begin(line: Msisdn, method: SignInMethod, caller: Caller, passwordExpiresAt?: Instant): Session {
		this.passwords.clearWrong(line);
		const visit = this.visits.record(line, { method, device: caller.device, outcome: 'success' });
		const session = this.open.begin({
			line,
			method,
			device: caller.device,
			visitId: visit.id,
			...(passwordExpiresAt === undefined ? {} : { passwordExpiresAt })
		});
		this.#notify(line, 'signIn', caller, signInText);
		return session;
	}

	/** An expired code is no guess: it is neither counted nor put down as a visit. */
	#wrongEntry(line: Msisdn, method: SignInMethod, caller: Caller, refusal: Refusal): void {
		if (refusal.code === otpCode('VERIFICATION_EXPIRED')) return;
		const outcome = refusal.code === otpCode('VERIFICATION_FAILED') ? 'refused' : 'wrong-entry';
		this.#visit(line, { method, device: caller.device, outcome });
		if (this.passwords.countWrong(line)) this.#notify(line, 'wrongEntries', caller, wrongEntriesText);
	}

	/** Who is no subscriber has no history to fill. */
	#visit(line: Msisdn, visit: Parameters<Visits['record']>[1]): void {
		if (this.deps.packOfLine(line)) this.visits.record(line, visit);
	}

	#notify(
		line: Msisdn,
		kind: keyof SecurityNotices,
		caller: Caller,
		text: (at: Instant, timeZone: string, device: string) => string
	): void {
		const pack = this.deps.packOfLine(line);
		if (!pack || !this.preferences(line).notices[kind]) return;
		this.deps.sendSms(line, text(this.deps.clock.now(), pack.timeZone, caller.device));
	}
}

const wrongPassword = (): Refusal => refused(403, 'WRONG_PASSWORD', 'The number or the password is wrong');
