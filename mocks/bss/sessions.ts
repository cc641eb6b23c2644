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
	/**
	 * Opens a session past any sign-in, for tests, whose clocks leap: unused it lives to its end.
	 * Gives the `Cookie` header it goes by, to an address that begins with `scheme`.
	 */
	openFor(line: Msisdn, scheme?: 'https' | 'http'): string;
}

/**
 * The prefix has browsers refuse it from any other host, path or plain connection: a neighbouring
 * subdomain can't lay its own session beneath the app.
 */
export const COOKIE = '__Host-session';

/**
 * On a developer's machine, without TLS: not every browser takes a secure cookie from there (Safari
 * does not).
 */
const PLAIN_COOKIE = 'session';

/** Of what the client asked by; a proxy that ends TLS says it for the connection it passes on. */
function isSecure({ url, headers }: Request): boolean {
	return (headers.get('x-forwarded-proto') ?? new URL(url).protocol.slice(0, -1)) === 'https';
}

const nameFor = (request: Request): string => (isSecure(request) ? COOKIE : PLAIN_COOKIE);

export function createSessions(deps: { clock: Clock; sms: SmsInbox; lines: Lines }): Sessions {
	/** The SIM of a lost phone takes no SMS, and is in no network. */
	const isLost = (line: Msisdn): boolean => deps.lines.find(line)?.rest?.by === 'lost';
	const service = new SessionService({
		clock: deps.clock,
		secrets: cryptoSecrets,
		sendSms: (to, text) => {
			if (!isLost(to)) deps.sms.send(to, text);
		},
		isSilent: isLost,
		packOfLine: (line) => deps.lines.find(line)?.pack
	});
	const current = (request: Request): Session | null => service.open.find(tokenOf(request)) ?? null;
	return {
		service,
		captcha: new Captcha(deps.clock, cryptoSecrets),
		current,
		sessionOf: (request) => current(request)?.line ?? null,
		use: (request) => service.open.use(tokenOf(request)),
		openFor: (line, scheme = 'https') => {
			const { token } = service.open.begin({ line, method: 'password', device: '', visitId: '', idleFor: Infinity });
			return `${scheme === 'https' ? COOKIE : PLAIN_COOKIE}=${token}`;
		}
	};
}

/** Of the raw header: commas too, because some clients fold several cookies so. */
export function tokenOf(request: Request): string {
	return new RegExp(`(?:^|[;,]\\s*)${nameFor(request)}=([^;,]+)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
}

/**
 * `secondsLeft` 0 takes the cookie away. Out of reach of scripts, of other sites and of the
 * network.
 */
export function sessionCookie(request: Request, token: string, secondsLeft: number): [string, string] {
	const secure = isSecure(request) ? 'Secure; ' : '';
	return [
		'Set-Cookie',
		`${nameFor(request)}=${token}; Path=/; HttpOnly; SameSite=Strict; ${secure}Max-Age=${secondsLeft}`
	];
}
