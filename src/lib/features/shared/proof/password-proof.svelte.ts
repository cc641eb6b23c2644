import type { Failure, Result } from '$lib/domain/failure';
import type { SessionState } from '$lib/domain/session';

export type PasswordProofProblem = { kind: 'empty' } | { kind: 'temporary' } | { kind: 'failure'; failure: Failure };

/**
 * The permanent password as a proof. The operator checks it by the one call that can, a sign-in
 * anew. That takes a temporary password from an SMS as well, which whoever holds the phone can
 * read: it proves nothing.
 */
export class PasswordProof {
	typed = $state('');
	busy = $state(false);
	problem = $state.raw<PasswordProofProblem>();

	constructor(private readonly signIn: (password: string) => Promise<Result<SessionState>>) {}

	/** `true` when it was the right one. What was typed goes then, and stays otherwise. */
	async submit(): Promise<boolean> {
		if (this.busy) return false;
		this.problem = this.typed === '' ? { kind: 'empty' } : undefined;
		if (this.problem) return false;
		this.busy = true;
		try {
			const answer = await this.signIn(this.typed);
			if (!answer.ok) this.problem = { kind: 'failure', failure: answer.failure };
			else if (answer.value.method !== 'password') this.problem = { kind: 'temporary' };
			else this.typed = '';
			return this.problem === undefined;
		} finally {
			this.busy = false;
		}
	}

	edited(): void {
		this.problem = undefined;
	}
}
