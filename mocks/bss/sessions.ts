import type { Msisdn } from '../../src/lib/domain/msisdn';
import { Captcha } from './captcha';
import type { Clock } from './clock';
import type { Lines } from './lines';
import { cryptoSecrets } from './secrets';
import type { Session } from './open-sessions';
import { SessionService } from './session-service';
import type { SmsInbox } from './sms-inbox';

/** The door other APIs knock at: which line a request's cookie stands for. */
export interface Sessions {
	readonly service: SessionService;
	readonly captcha: Captcha;
	/** The session of the request's cookie; null without one, or when it is over. */
	current(request: Request): Session | null;
	/** The line of that session. */
	sessionOf(request: Request): Msisdn | null;
	/** The request is let in: its session goes on for as long as one lives unused. */
	use(request: Request): void;
	/** Opens a session past any sign-in, for tests, whose clocks leap: unused it lives to its end. Gives the `Cookie` header it goes by. */
	openFor(line: Msisdn): string;
}

/**
 * The prefix has browsers refuse it from any other host, path or plain connection: a neighbouring subdomain can't lay its own session beneath
 * the app. Chromium takes it on 127.0.0.1 and localhost too.
 */
export const COOKIE = '__Host-session';

export function createSessions(deps: { clock: Clock; sms: SmsInbox; lines: Lines }): Sessions {
	const service = new SessionService({
		clock: deps.clock,
		secrets: cryptoSecrets,
		sendSms: (to, text) => deps.sms.send(to, text),
		packOfLine: (line) => deps.lines.find(line)?.pack
	});
	const current = (request: Request): Session | null => service.open.find(tokenOf(request)) ?? null;
	return {
		service,
		captcha: new Captcha(deps.clock, cryptoSecrets),
		current,
		sessionOf: (request) => current(request)?.line ?? null,
		use: (request) => service.open.use(tokenOf(request)),
		openFor: (line) => {
			const { token } = service.open.begin({ line, method: 'password', device: '', visitId: '', idleFor: Infinity });
			return `${COOKIE}=${token}`;
		}
	};
}

/** Of the raw header: commas too, because some clients fold several cookies so. */
export function tokenOf(request: Request): string {
	return new RegExp(`(?:^|[;,]\\s*)${COOKIE}=([^;,]+)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
}

/** `secondsLeft` 0 takes the cookie away. Out of reach of scripts, of other sites and of the network. */
export function sessionCookie(token: string, secondsLeft: number): [string, string] {
	return ['Set-Cookie', `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=${secondsLeft}`];
}
