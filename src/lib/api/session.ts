/**
 * What signs in, changes and ends a session. Reads of the notices and visits stand in
 * `own-session.ts`.
 */
import type { Agreed } from '../domain/commands/spec';
import type { Result } from '../domain/failure';
import { toMajor } from '../domain/money';
import type { Msisdn } from '../domain/msisdn';
import type { SecurityNotices, SessionInfo } from '../domain/session';
import { apiClient } from './client';
import { unexpectedBody } from './errors';
import type { components, paths } from './generated/session';
import { toNotices } from './mappers/notices';
import { toChallenge, toSentSmsPassword, toSessionInfo, type Challenge, type SentSmsPassword } from './mappers/session';
import { exchange, type CallOptions, type Transport } from './transport';

export interface CaptchaAnswer {
	challenge: Challenge;
	solution: { counter: number; derivedKey: string };
}

/** A first password is confirmed by a code from the phone, a change by the password before. */
export interface PasswordInput {
	current?: string;
	next: string;
	confirmation?: { authenticationId: string; code: string };
}

/** A command as its person agreed to it. `key`: under which it goes. */
export interface AgreedCommand extends Agreed {
	key: string;
}

export interface SessionApi {
	challenge(): Promise<Result<Challenge>>;
	requestSmsPassword(phone: Msisdn, captcha: CaptchaAnswer): Promise<Result<SentSmsPassword>>;
	signInWithCode(authenticationId: string, code: string): Promise<Result<SessionInfo>>;
	signInWithPassword(phone: Msisdn, password: string, captcha: CaptchaAnswer): Promise<Result<SessionInfo>>;
	/**
	 * Whether {@link networkSignIn} would open a session. Asked first: a refusal is an error in the
	 * browser's console for no fault.
	 */
	mayNetworkSignIn(): Promise<Result<boolean>>;
	networkSignIn(): Promise<Result<SessionInfo>>;
	current(): Promise<Result<SessionInfo>>;
	/**
	 * A code to the phone that confirms one thing in this session: this command, or, without one, a
	 * first password.
	 */
	requestConfirmation(command?: AgreedCommand): Promise<Result<SentSmsPassword>>;
	/**
	 * The code that was sent for a command: the operator lets it through under its key then. May be
	 * said again.
	 */
	confirmCommand(authenticationId: string, code: string): Promise<Result<void>>;
	changePassword(input: PasswordInput): Promise<Result<void>>;
	signOut(): Promise<Result<void>>;
	/** One that is over already is ended as well. */
	endSession(id: string): Promise<Result<void>>;
	endOtherSessions(): Promise<Result<void>>;
	changeNotices(notices: SecurityNotices): Promise<Result<SecurityNotices>>;
	changeNetworkSignIn(on: boolean): Promise<Result<boolean>>;
}

export function createSessionApi(transport: Transport, basePath: string): SessionApi {
	const client = apiClient<paths>(transport, basePath);
	type Call = Parameters<typeof exchange>[1];

	/** An answer that can't be read is the operator's failure, never half an answer. */
	async function ask<T>(call: Call, read: (body: unknown) => T | undefined): Promise<Result<T>> {
		const reply = await exchange(transport, call);
		if (!reply.ok) return reply;
		const value = read(reply.value.body);
		return value === undefined ? unexpectedBody(reply.value.status) : { ok: true, value };
	}

	async function tell(call: Call): Promise<Result<void>> {
		const reply = await exchange(transport, call);
		return reply.ok ? { ok: true, value: undefined } : reply;
	}

	const signIn = (call: Call) => ask(call, toSessionInfo);
	const post =
		(body: paths['/sign-in']['post']['requestBody']['content']['application/json']) => (options: CallOptions) =>
			client.POST('/sign-in', { ...options, body });

	return {
		challenge: () => ask((options) => client.GET('/challenge', { ...options }), toChallenge),
		requestSmsPassword: (phoneNumber, captcha) =>
			ask(
				(options) => client.POST('/sms-password', { ...options, body: { phoneNumber, captcha: captchaBody(captcha) } }),
				toSentSmsPassword
			),
		signInWithCode: (authenticationId, code) => signIn(post({ authenticationId, code })),
		signInWithPassword: (phoneNumber, password, captcha) =>
			signIn(post({ phoneNumber, password, captcha: captchaBody(captcha) })),
		mayNetworkSignIn: () =>
			ask(
				(options) => client.GET('/network-sign-in', { ...options }),
				(body) => flag(body, 'available')
			),
		networkSignIn: () => signIn((options) => client.POST('/network-sign-in', { ...options, body: {} })),
		current: () => ask((options) => client.GET('/session', { ...options }), toSessionInfo),
		requestConfirmation: (command) =>
			ask(
				(options) =>
					client.POST('/confirmation', { ...options, body: command ? { command: agreedBody(command) } : {} }),
				toSentSmsPassword
			),
		confirmCommand: (authenticationId, code) =>
			tell((options) => client.POST('/confirmation/validate-code', { ...options, body: { authenticationId, code } })),
		changePassword: (body) => tell((options) => client.PUT('/password', { ...options, body })),
		signOut: () => tell((options) => client.POST('/sign-out', { ...options })),
		endSession: async (id) => {
			const ended = await tell((options) => client.DELETE('/sessions/{id}', { ...options, params: { path: { id } } }));
			return !ended.ok && ended.failure.status === 404 ? { ok: true, value: undefined } : ended;
		},
		endOtherSessions: () => tell((options) => client.DELETE('/sessions', { ...options })),
		changeNotices: (body) => ask((options) => client.PATCH('/notices', { ...options, body }), toNotices),
		changeNetworkSignIn: (networkSignIn) =>
			ask(
				(options) => client.PATCH('/preferences', { ...options, body: { networkSignIn } }),
				(body) => flag(body, 'networkSignIn')
			)
	};
}

function agreedBody({ key, receiver, amount }: AgreedCommand): components['schemas']['ConfirmedCommand'] {
	return { key, receiver, amount: { unit: amount.currency, value: toMajor(amount) } };
}

type CaptchaBody = paths['/sms-password']['post']['requestBody']['content']['application/json']['captcha'];

/** Handed back just as it came. The generated type also names what only the operator reads. */
function captchaBody({ challenge, solution }: CaptchaAnswer): CaptchaBody {
	return { challenge: challenge as unknown as CaptchaBody['challenge'], solution };
}

function flag(body: unknown, name: string): boolean | undefined {
	const value = ((body ?? {}) as Record<string, unknown>)[name];
	return typeof value === 'boolean' ? value : undefined;
}
