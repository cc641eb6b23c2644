import type { Failure, Result } from '$lib/domain/failure';
import type { Actions, SmsPasswordTicket } from '$lib/sync/actions';
import { isSpent } from '../shared/forms/sms-code';

/**
 * The code for one queued command.
 *
 *   nothing ──send──► ticket ──submit──► given
 *                      ▲  │ resend
 *                      └──┘
 */
export class CodeForm {
	code = $state('');
	busy = $state(false);
	/** A code is on its way to the phone. */
	ticket = $state.raw<SmsPasswordTicket>();
	failure = $state.raw<Failure>();
	/** Sent off with nothing in it. */
	isEmpty = $state(false);

	constructor(
		private readonly key: string,
		private readonly actions: Pick<Actions, 'requestCode' | 'giveCode'>
	) {}

	async send(): Promise<void> {
		const sent = await this.#run(() => this.actions.requestCode(this.key));
		if (!sent?.ok) return;
		this.ticket = sent.value;
		this.code = '';
	}

	/** `true` when the operator has taken the code. */
	async submit(): Promise<boolean> {
		const { ticket, code } = this;
		this.isEmpty = code === '';
		if (ticket === undefined || this.isEmpty) return false;
		const given = await this.#run(() => this.actions.giveCode(this.key, ticket, code));
		return given?.ok ?? false;
	}

	edited(): void {
		this.failure = undefined;
		this.isEmpty = false;
	}

	get spent(): boolean {
		return this.failure !== undefined && isSpent(this.failure);
	}

	async #run<T>(call: () => Promise<Result<T>>): Promise<Result<T> | undefined> {
		if (this.busy) return undefined;
		this.busy = true;
		this.failure = undefined;
		try {
			const result = await call();
			if (!result.ok) this.failure = result.failure;
			return result;
		} finally {
			this.busy = false;
		}
	}
}
