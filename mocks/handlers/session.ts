import type { components } from '../../src/lib/api/generated/session';
import { MINUTE } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Answer } from '../bss/answer';
import { appHost } from '../bss/app-host';
import { iso } from '../bss/clock';
import { describeDevice } from '../bss/device';
import { NETWORK_HEADER } from '../bss/network';
import { Refusal } from '../bss/refusal';
import type { Session } from '../bss/open-sessions';
import type { Caller } from '../bss/session-service';
import { sessionCookie, tokenOf } from '../bss/sessions';
import { CLIENT_HEADER } from '../http/client-address';
import { ok, type Call, type Reply, type Route } from '../http/route';
import { fromMajor } from './amounts';
import { operationsOf } from './operations';

type Schemas = components['schemas'];

/** In tests, which have no sockets, everybody without the header is one client. */
function callerOf(request: Request): Caller {
	const { headers } = request;
	return {
		client: headers.get(CLIENT_HEADER) ?? 'direct',
		device: describeDevice(headers.get('user-agent')),
		host: appHost(request).replace(/:\d+$/, '')
	};
}

const carriedLine = (request: Request) => request.headers.get(NETWORK_HEADER) as Msisdn | null;

function grantedOrThrow<T>(answer: Answer<T>): T {
	if (answer.ok) return answer.value;
	const { status, code, message, retryAfter, attemptsLeft } = answer;
	throw new Refusal(status, code, message, {
		...(retryAfter !== undefined && { retryAfter }),
		...(attemptsLeft !== undefined && { details: { attemptsLeft } })
	});
}

function sessionBody(call: Call, session: Session): Schemas['Session'] {
	const { line, method, signedInAt, passwordExpiresAt } = session;
	const { service } = call.operator.sessions;
	return {
		phoneNumber: line,
		method,
		signedInAt: iso(signedInAt),
		...(passwordExpiresAt !== undefined && { passwordExpiresAt: iso(passwordExpiresAt) }),
		hasPermanentPassword: service.passwords.has(line),
		networkSignIn: service.preferences(line).networkSignIn
	};
}

/** The session a device signs in over is replaced, not left behind. */
function signedIn(call: Call, session: Session): Reply {
	const { service } = call.operator.sessions;
	service.open.end(tokenOf(call.request));
	const cookie = sessionCookie(call.request, session.token, service.open.secondsLeft(session));
	return { status: 200, body: sessionBody(call, session), headers: [cookie] };
}

function current(call: Call): Session {
	const session = call.operator.sessions.current(call.request);
	if (!session) throw new Refusal(401, 'UNAUTHENTICATED', 'Request not authenticated');
	return session;
}

async function passCaptcha(call: Call, captcha: Schemas['Captcha']): Promise<void> {
	if (!(await call.operator.sessions.captcha.accepts(captcha)))
		throw new Refusal(400, 'CAPTCHA_FAILED', 'The challenge is not solved, too old, or used before');
}

async function signIn(call: Call): Promise<Reply> {
	const body = call.body<Schemas['SignInRequest']>();
	const { service } = call.operator.sessions;
	const caller = callerOf(call.request);
	if ('code' in body)
		return signedIn(call, grantedOrThrow(service.signInWithCode(body.authenticationId, body.code, caller)));
	await passCaptcha(call, body.captcha);
	const line = body.phoneNumber as Msisdn;
	return signedIn(call, grantedOrThrow(service.signInWithPassword(line, body.password, caller)));
}

async function sendSmsPassword(call: Call): Promise<Reply> {
	const { phoneNumber, captcha } = call.body<Schemas['SmsPasswordRequest']>();
	await passCaptcha(call, captcha);
	const { service } = call.operator.sessions;
	const { issued, resendAfter } = grantedOrThrow(
		service.sendSmsPassword(phoneNumber as Msisdn, callerOf(call.request))
	);
	return sentBody({ ...issued, resendAfter });
}

interface Sent {
	authenticationId: string;
	resendAfter: number;
	sentAt: number;
	expiresAt: number;
}

function sentBody({ authenticationId, resendAfter, sentAt, expiresAt }: Sent): Reply {
	const body: Schemas['SmsPassword'] = {
		authenticationId,
		resendAfter,
		sentAt: iso(sentAt),
		expiresAt: iso(expiresAt)
	};
	return ok(body);
}

function visits(call: Call): Schemas['Visit'][] {
	const { line, visitId } = current(call);
	return call.operator.sessions.service.visits.of(line).map(({ id, at, method, device, outcome }) => ({
		id,
		at: iso(at),
		method,
		device,
		outcome,
		current: id === visitId
	}));
}

/**
 * Told to the minute: each call is a use, and a list that changed with every call could never be
 * a 304.
 */
function sessions(call: Call): Schemas['OpenSession'][] {
	const { line, token: own } = current(call);
	return call.operator.sessions.service.open.of(line).map(({ id, token, method, device, signedInAt, lastUsedAt }) => ({
		id,
		method,
		device,
		signedInAt: iso(signedInAt),
		lastUsedAt: iso(Math.max(signedInAt, lastUsedAt - (lastUsedAt % MINUTE))),
		current: token === own
	}));
}

function endSession(call: Call): Reply {
	const { open } = call.operator.sessions.service;
	const meant = open.of(current(call).line).find(({ id }) => id === call.param('id'));
	if (!meant) throw new Refusal(404, 'NOT_FOUND', 'No such session is open');
	open.end(meant.token);
	return NO_CONTENT;
}

const NO_CONTENT: Reply = { status: 204 };

export const sessionRoutes: readonly Route[] = [
	{
		api: 'session',
		method: 'GET',
		path: '/challenge',
		open: true,
		handle: async ({ operator }) => ok(await operator.sessions.captcha.challenge({ easy: operator.quirks.easyCaptcha }))
	},
	{ api: 'session', method: 'POST', path: '/sms-password', open: true, handle: sendSmsPassword },
	{ api: 'session', method: 'POST', path: '/sign-in', open: true, handle: signIn },
	{
		api: 'session',
		method: 'GET',
		path: '/network-sign-in',
		open: true,
		handle: ({ operator, request }) => ok({ available: operator.sessions.service.knowsByNetwork(carriedLine(request)) })
	},
	{
		api: 'session',
		method: 'POST',
		path: '/network-sign-in',
		open: true,
		handle: (call) => {
			const line = carriedLine(call.request);
			const { service } = call.operator.sessions;
			return signedIn(call, grantedOrThrow(service.signInByNetwork(line, callerOf(call.request))));
		}
	},
	{ api: 'session', method: 'GET', path: '/session', handle: (call) => ok(sessionBody(call, current(call))) },
	{
		api: 'session',
		method: 'POST',
		path: '/confirmation',
		handle: (call) => {
			const { service } = call.operator.sessions;
			const { command } = call.body<{ command?: Schemas['ConfirmedCommand'] } | undefined>() ?? {};
			const meant = command && { ...command, amount: fromMajor(command.amount.value, command.amount.unit) };
			return sentBody(grantedOrThrow(service.requestConfirmation(current(call), callerOf(call.request), meant)));
		}
	},
	{
		api: 'session',
		method: 'POST',
		path: '/confirmation/validate-code',
		handle: (call) => {
			const { service } = call.operator.sessions;
			grantedOrThrow(service.confirmCommand(current(call), call.body<Schemas['CodeSignIn']>()));
			return NO_CONTENT;
		}
	},
	{
		api: 'session',
		method: 'PUT',
		path: '/password',
		handle: (call) => {
			const { service } = call.operator.sessions;
			grantedOrThrow(
				service.changePassword(current(call), call.body<Schemas['PasswordChange']>(), callerOf(call.request))
			);
			return NO_CONTENT;
		}
	},
	{
		api: 'session',
		method: 'POST',
		path: '/sign-out',
		open: true,
		handle: ({ operator, request }) => {
			operator.sessions.service.open.end(tokenOf(request));
			return { ...NO_CONTENT, headers: [sessionCookie(request, '', 0)] };
		}
	},
	{ api: 'session', method: 'GET', path: '/sessions', handle: (call) => ({ list: sessions(call) }) },
	{ api: 'session', method: 'DELETE', path: '/sessions/{id}', handle: endSession },
	{
		api: 'session',
		method: 'DELETE',
		path: '/sessions',
		handle: (call) => {
			call.operator.sessions.service.open.endOthers(current(call));
			return NO_CONTENT;
		}
	},
	{
		api: 'session',
		method: 'GET',
		path: '/notices',
		handle: ({ operator, line }) => ok(operator.sessions.service.preferences(line().msisdn).notices)
	},
	{
		api: 'session',
		method: 'PATCH',
		path: '/notices',
		handle: ({ operator, line, body }) => {
			const preferences = operator.sessions.service.preferences(line().msisdn);
			const { signIn, passwordChange, wrongEntries } = {
				...preferences.notices,
				...body<Schemas['NoticesChange']>()
			};
			preferences.notices = { signIn, passwordChange, wrongEntries };
			return ok(preferences.notices);
		}
	},
	{
		api: 'session',
		method: 'PATCH',
		path: '/preferences',
		handle: ({ operator, line, body }) => {
			const { networkSignIn } = body<Schemas['Preferences']>();
			operator.sessions.service.preferences(line().msisdn).networkSignIn = networkSignIn;
			return ok({ networkSignIn });
		}
	},
	{ api: 'session', method: 'GET', path: '/visits', handle: (call) => ({ list: visits(call) }) },
	{
		api: 'session',
		method: 'GET',
		path: '/operations',
		handle: (call) => ({ list: operationsOf(call, current(call).line) })
	}
];
