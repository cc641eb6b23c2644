import type { Failure, Result } from '$lib/domain/failure';
import type { Instant } from '$lib/domain/instant';
import { parseMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { NumberPlan } from '$lib/domain/number-plan';
import type { OperatedLine } from '$lib/domain/line';
import type { SessionState } from '$lib/domain/session';
import type { OperatorPack } from '$lib/operator/pack';
import type { SessionActions, SmsPasswordTicket } from '$lib/sync/actions';

export type SignInStep = 'phone' | 'code' | 'password';

/** What is under way; the screen says it in words. */
export type SignInWork = 'captcha' | 'sending' | 'checking';

/**
 * Why the last try did not go through: an empty or unreadable entry, or what the operator answered.
 */
export type SignInProblem = { kind: 'phone' | 'code' | 'password' } | { kind: 'failure'; failure: Failure };

/**
 * What outlives a reload of the tab: phones drop the page while the person reads the SMS in another
 * app. Never a code or a password.
 */
export interface SignInDraft {
	phone: string;
	/** Id of the pack that was chosen for the number. */
	operator?: string;
	step: SignInStep;
	sent?: SentCode;
}

/** The last SMS that was asked for here. */
export interface SentCode {
	to: Msisdn;
	/** Whose it is: another operator's code is none here. */
	operator?: string;
	ticket: SmsPasswordTicket;
}

export interface SignInDeps {
	actions: Pick<SessionActions, 'requestSmsPassword' | 'signInWithCode' | 'signInWithPassword'>;
	plans: readonly NumberPlan[];
	/** Whose line a number may be, the likeliest first. */
	operatorsOf(phone: Msisdn): readonly OperatorPack[];
	now(): Instant;
	/** The phone is not at hand: by the permanent password, and no other way. */
	byPassword?: boolean;
	draft: { load(): SignInDraft | undefined; save(draft: SignInDraft | undefined): void };
}

/**
 * The way in, step by step.
 *
 *           requestCode            signIn
 *   phone ─────────────► code ─────────────► (signed in)
 *     │  ▲  haveCode      ▲ │ resend             ▲
 *     │  └──── back ──────┤ └──────┐             │
 *     └─ usePassword ─► password ──┴─────────────┘
 *
 * Nothing typed is ever lost by a failure. Going back and forth with the same number asks for no
 * second SMS within the minute. The screen leaves when the session row says `active`: another tab
 * may be first.
 */
export class SignInFlow {
	step = $state<SignInStep>('phone');
	phone = $state('');
	/** Chosen by hand; counts as long as it can be the number's. */
	operator = $state<string>();
	code = $state('');
	password = $state('');
	sent = $state.raw<SentCode>();
	work = $state<SignInWork>();
	problem = $state.raw<SignInProblem>();

	/** Somebody is at the form. */
	#begun = false;
	/** The last code that was sent to the operator. */
	#tried: string | undefined;

	constructor(private readonly deps: SignInDeps) {}

	/** Takes up what was begun in this tab, unless somebody has begun to type meanwhile. */
	resume(): void {
		const draft = this.deps.draft.load();
		if (draft === undefined || this.work || (this.#begun && this.phone !== '')) return;
		this.phone = draft.phone;
		this.operator = draft.operator;
		this.step = draft.step;
		if (draft.sent && this.deps.now() < draft.sent.ticket.expiresAt) this.sent = draft.sent;
	}

	/** Absent on the code step when the code came by dialling, or before this page was opened. */
	get ticket(): SmsPasswordTicket | undefined {
		const { sent, who } = this;
		return sent?.to === who?.number && sent?.operator === who?.operator ? sent?.ticket : undefined;
	}

	get byPassword(): boolean {
		return this.deps.byPassword ?? false;
	}

	get msisdn(): Msisdn | undefined {
		for (const plan of this.deps.plans) {
			const parsed = parseMsisdn(this.phone, plan);
			if (parsed !== undefined) return parsed;
		}
		return undefined;
	}

	/** Whose the number may be: to be chosen from when there are several. */
	get operators(): readonly OperatorPack[] {
		return this.msisdn === undefined ? [] : this.deps.operatorsOf(this.msisdn);
	}

	/** The one it is taken for. */
	get pack(): OperatorPack | undefined {
		return this.operators.find(({ id }) => id === this.operator) ?? this.operators[0];
	}

	/** Who signs in: the number typed, and whose it is. */
	get who(): OperatedLine | undefined {
		const { msisdn, pack } = this;
		return msisdn && { number: msisdn, ...(pack && { operator: pack.id }) };
	}

	/** Who most likely signs in; not put under the hands of somebody who has begun to type. */
	suggest(phone: string, operator: string): void {
		if (this.#begun || this.phone !== '') return;
		this.phone = phone;
		this.operator = operator;
	}

	begin(): void {
		this.#begun = true;
	}

	/** From the phone step, and again from the code step. */
	async requestCode(): Promise<void> {
		const who = this.#whoOrProblem();
		if (who === undefined || this.work) return;
		if (this.step !== 'code' && this.ticket && this.deps.now() < this.ticket.resendAt) return this.#goTo('code');
		const result = await this.#run('captcha', () =>
			this.deps.actions.requestSmsPassword(who, (stage) => (this.work = stage))
		);
		if (!result.ok) return this.#afterRefusedCode(result.failure);
		this.sent = { to: who.number, ...(who.operator !== undefined && { operator: who.operator }), ticket: result.value };
		this.code = '';
		this.#goTo('code');
	}

	async signIn(): Promise<void> {
		if (this.work) return;
		if (this.step === 'password')
			return this.password === '' ? this.#complain({ kind: 'password' }) : this.#signInWithPassword(this.password);
		const who = this.#whoOrProblem();
		if (who === undefined) return;
		// A shorter entry would only cost a try.
		if (this.code.length < (this.pack?.smsPassword.length ?? 1)) return this.#complain({ kind: 'code' });
		this.#tried = this.code;
		const { ticket } = this;
		if (ticket === undefined) return this.#signInWithPassword(this.code);
		await this.#finish(this.#run('checking', () => this.deps.actions.signInWithCode(ticket, who, this.code)));
	}

	/** On from the number. */
	async next(): Promise<void> {
		if (this.byPassword) this.usePassword();
		else await this.requestCode();
	}

	usePassword(): void {
		if (this.#whoOrProblem() !== undefined) this.#goTo('password');
	}

	/** The SMS password was asked for by dialling, or before: straight to its entry. */
	haveCode(): void {
		if (this.#whoOrProblem() !== undefined) this.#goTo('code');
	}

	back(): void {
		this.code = '';
		this.password = '';
		this.#goTo('phone');
	}

	/** Numbers are ported: the range only proposes. */
	chooseOperator(id: string): void {
		this.operator = id;
		this.edited();
	}

	/**
	 * Whole, a code goes by itself. One that has been tried waits for the button: a wrong one would
	 * use up the tries.
	 */
	typeCode(code: string): void {
		this.code = code;
		this.edited();
		if (code.length === this.pack?.smsPassword.length && code !== this.#tried) void this.signIn();
	}

	/** A field was edited: what was wrong with it no longer is. */
	edited(): void {
		this.problem = undefined;
		this.#save();
	}

	/**
	 * «Too soon» means that the last SMS still counts: to its code, with the wait as the operator
	 * sees it.
	 */
	#afterRefusedCode({ code, retryAt }: Failure): void {
		const { sent, ticket } = this;
		if (code !== 'TOO_MANY_REQUESTS' || !sent || !ticket) return;
		this.sent = { ...sent, ticket: { ...ticket, resendAt: retryAt ?? ticket.resendAt } };
		this.#goTo('code');
	}

	async #signInWithPassword(entry: string): Promise<void> {
		const who = this.#whoOrProblem();
		if (who === undefined) return;
		await this.#finish(this.#run('checking', () => this.deps.actions.signInWithPassword(who, entry)));
	}

	async #finish(attempt: Promise<Result<SessionState>>): Promise<void> {
		const result = await attempt;
		if (!result.ok) return;
		// Busy until the screen leaves.
		this.work = 'checking';
		this.deps.draft.save(undefined);
	}

	async #run<T>(work: SignInWork, call: () => Promise<Result<T>>): Promise<Result<T>> {
		this.work = work;
		this.problem = undefined;
		const result = await call().catch(unforeseen);
		this.work = undefined;
		if (!result.ok) this.problem = { kind: 'failure', failure: result.failure };
		return result;
	}

	#whoOrProblem(): OperatedLine | undefined {
		const { who } = this;
		if (who === undefined) {
			this.step = 'phone';
			this.#complain({ kind: 'phone' });
		}
		return who;
	}

	#complain(problem: SignInProblem): void {
		this.problem = problem;
	}

	#goTo(step: SignInStep): void {
		this.step = step;
		this.problem = undefined;
		this.#save();
	}

	#save(): void {
		const { phone, operator, step, sent } = this;
		this.deps.draft.save({ phone, ...(operator !== undefined && { operator }), step, ...(sent ? { sent } : {}) });
	}
}

/**
 * A part of the app that could not be loaded: on a first visit whose network went away in the
 * middle.
 */
function unforeseen(error: unknown): { ok: false; failure: Failure } {
	return { ok: false, failure: { class: 'network', code: 'NOT_LOADED', reason: String(error) } };
}
