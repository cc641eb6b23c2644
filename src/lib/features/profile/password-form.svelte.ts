import type { Failure } from '$lib/domain/failure';
import { passwordStrength, unmetRules, type PasswordRule, type PasswordStrength } from '$lib/domain/password';
import type { SessionActions } from '$lib/sync/actions';

export type PasswordProblem = { kind: 'current' | 'weak' | 'mismatch' } | { kind: 'failure'; failure: Failure };

/** The old password once, the new one twice (F4). What was typed stays when the operator refuses. */
export class PasswordForm {
	current = $state('');
	next = $state('');
	again = $state('');
	busy = $state(false);
	problem = $state.raw<PasswordProblem>();

	readonly unmet: PasswordRule[] = $derived(unmetRules(this.next));
	readonly strength: PasswordStrength = $derived(passwordStrength(this.next));

	constructor(
		private readonly change: SessionActions['changePassword'],
		/** Whether there is a password already, so that it must be named. */
		private readonly needsCurrent: () => boolean
	) {}

	/** `true` when the password is set. */
	async submit(): Promise<boolean> {
		if (this.busy) return false;
		this.problem = this.#ownProblem();
		if (this.problem) return false;
		this.busy = true;
		const { current, next } = this;
		const result = await this.change(this.needsCurrent() ? { current, next } : { next });
		this.busy = false;
		if (!result.ok) this.problem = { kind: 'failure', failure: result.failure };
		else this.clear();
		return result.ok;
	}

	edited(): void {
		this.problem = undefined;
	}

	clear(): void {
		this.current = '';
		this.next = '';
		this.again = '';
		this.problem = undefined;
	}

	#ownProblem(): PasswordProblem | undefined {
		if (this.needsCurrent() && this.current === '') return { kind: 'current' };
		if (this.unmet.length > 0) return { kind: 'weak' };
		return this.next === this.again ? undefined : { kind: 'mismatch' };
	}
}
