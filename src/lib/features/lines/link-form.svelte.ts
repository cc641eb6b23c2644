import type { Failure, Result } from '$lib/domain/failure';
import { RIGHTS, type Link, type LinkRequested, type Right } from '$lib/domain/links';
import { parseMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { NumberPlan } from '$lib/domain/number-plan';
import type { Actions } from '$lib/sync/actions';
import { isSpent } from '../shared/forms/sms-code';

export type LinkProblem = { kind: 'number' | 'own' | 'rights' | 'code' } | { kind: 'failure'; failure: Failure };

/** What most people want to see. */
const AT_FIRST: readonly Right[] = ['balance'];

interface LinkFormDeps {
	plan(): NumberPlan;
	own(): Msisdn | undefined;
	request: Actions['requestLink'];
	accept: Actions['acceptLink'];
}

/**
 * A number and what is asked for, then the code that its owner has been sent. What was typed stays
 * when the operator refuses.
 */
export class LinkForm {
	number = $state('');
	rights = $state.raw(AT_FIRST);
	code = $state('');
	busy = $state(false);
	problem = $state.raw<LinkProblem>();
	/** A code has been sent: it is asked for next. */
	ticket = $state.raw<LinkRequested & { number: Msisdn }>();

	constructor(private readonly deps: LinkFormDeps) {}

	/** To the code of a request made before; another code may be asked for at once. */
	resume({ id, number, asked }: Pick<Link, 'id' | 'number' | 'asked'>): void {
		this.ticket = { id, number, resendAt: 0 };
		this.rights = asked;
	}

	has(right: Right): boolean {
		return this.rights.includes(right);
	}

	ask(right: Right, on: boolean): void {
		this.rights = RIGHTS.filter((one) => (one === right ? on : this.has(one)));
		this.edited();
	}

	edited(): void {
		this.problem = undefined;
	}

	clear(): void {
		this.number = '';
		this.rights = AT_FIRST;
		this.code = '';
		this.ticket = undefined;
		this.problem = undefined;
	}

	/** Sends a code to the owner; also when the one before did not come. */
	async send(): Promise<void> {
		const number = this.ticket?.number ?? parseMsisdn(this.number, this.deps.plan());
		if (number === undefined) return this.#fail('number');
		if (number === this.deps.own()) return this.#fail('own');
		if (this.rights.length === 0) return this.#fail('rights');
		const sent = await this.#run(() => this.deps.request(number, this.rights));
		if (!sent.ok) return;
		this.ticket = { ...sent.value, number };
		this.code = '';
	}

	/** `true` when the lines are linked. */
	async accept(): Promise<boolean> {
		const { ticket, code } = this;
		if (!ticket) return false;
		if (code === '') {
			this.#fail('code');
			return false;
		}
		return (await this.#run(() => this.deps.accept(ticket.id, code))).ok;
	}

	/** No code entered now would be taken. */
	get spent(): boolean {
		return this.problem?.kind === 'failure' && isSpent(this.problem.failure);
	}

	#fail(kind: 'number' | 'own' | 'rights' | 'code'): void {
		this.problem = { kind };
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
}
