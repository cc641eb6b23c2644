import { isCommonPassword } from '$lib/domain/common-password';
import type { Failure, Result } from '$lib/domain/failure';
import { passwordStrength, unmetRules, type PasswordRule, type PasswordStrength } from '$lib/domain/password';
import { isSpent } from '../shared/forms/sms-code';
import type { SessionActions, SmsPasswordTicket } from '$lib/sync/actions';

export type PasswordProblem =
	{ kind: 'current' | 'weak' | 'common' | 'mismatch' | 'code' } | { kind: 'failure'; failure: Failure };

interface PasswordFormDeps {
	change: SessionActions['changePassword'];
	requestConfirmation: SessionActions['requestConfirmation'];
	/** Whether there is a password already, so that it must be named. */
	needsCurrent(): boolean;
	/** Whose password: its own number is no good one. */
	number(): string | undefined;
}

/**
 * The old password once, the new one twice (F4). What was typed stays when the operator refuses.
 *
 *   change:  typed ──submit──► set            first:  typed ──submit──► code sent ──submit──► set
 *                                                       ▲                 │ resend
 *                                                       └────── back ─────┘
 */
export class PasswordForm {
	current = $state('');
	next = $state('');
	again = $state('');
	code = $state('');
	busy = $state(false);
	problem = $state.raw<PasswordProblem>();
	/** A code is on its way to the phone: it is asked for next. */
	ticket = $state.raw<SmsPasswordTicket>();

	readonly unmet: PasswordRule[] = $derived(unmetRules(this.next));
	readonly common: boolean = $derived.by(() => isCommonPassword(this.next, this.deps.number()));
	readonly strength: PasswordStrength = $derived(this.common ? 'weak' : passwordStrength(this.next));

	constructor(private readonly deps: PasswordFormDeps) {}

	/** `true` when the password is set. */
	async submit(): Promise<boolean> {
		if (this.busy) return false;
		this.problem = this.#ownProblem();
		if (this.problem) return false;
		const { current, next, code, ticket } = this;
		if (this.deps.needsCurrent()) return this.#set({ current, next });
		if (ticket === undefined) return this.sendCode();
		return this.#set({ next, confirmation: { authenticationId: ticket.authenticationId, code } });
	}

	/** Also when the one before did not come. Never sets anything: `false`. */
	async sendCode(): Promise<false> {
		const sent = await this.#run(() => this.deps.requestConfirmation());
		if (sent.ok) {
			this.ticket = sent.value;
			this.code = '';
		}
		return false;
	}

	/** To the password again, which stays as it was typed. */
	back(): void {
		this.ticket = undefined;
		this.edited();
	}

	edited(): void {
		this.problem = undefined;
	}

	clear(): void {
		this.current = '';
		this.next = '';
		this.again = '';
		this.code = '';
		this.ticket = undefined;
		this.problem = undefined;
	}

	/** No code entered now would be taken. */
	get spent(): boolean {
		return this.problem?.kind === 'failure' && isSpent(this.problem.failure);
	}

	async #set(input: Parameters<PasswordFormDeps['change']>[0]): Promise<boolean> {
		const result = await this.#run(() => this.deps.change(input));
		if (result.ok) this.clear();
		return result.ok;
	}

	async #run<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
		this.busy = true;
		this.problem = undefined;
		try {
			const result = await call();
			if (!result.ok) this.problem = { kind: 'failure', failure: result.failure };
			return result;
		} finally {
			this.busy = false;
		}
	}

	#ownProblem(): PasswordProblem | undefined {
		if (this.deps.needsCurrent() && this.current === '') return { kind: 'current' };
		if (this.unmet.length > 0) return { kind: 'weak' };
		if (this.common) return { kind: 'common' };
		if (this.next !== this.again) return { kind: 'mismatch' };
		return this.ticket !== undefined && this.code === '' ? { kind: 'code' } : undefined;
	}
}
