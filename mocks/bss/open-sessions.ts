import { DAY, SECOND, type Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { SessionState } from '../../src/lib/domain/session';
import type { Secrets } from './secrets';

export type SignInMethod = SessionState['method'];

export interface Session {
	/** For the subscriber's list; opens nothing. */
	id: string;
	token: string;
	line: Msisdn;
	method: SignInMethod;
	/** In words. */
	device: string;
	signedInAt: Instant;
	lastUsedAt: Instant;
	/** How long it lives unused, milliseconds. */
	idleFor: number;
	/** The absolute end, and the cookie's; with an SMS password also the password's. */
	expiresAt: Instant;
	passwordExpiresAt?: Instant;
	visitId: string;
}

type Begun = Pick<Session, 'line' | 'method' | 'device' | 'passwordExpiresAt' | 'visitId'> & { idleFor?: number };

/**
 * How long a session lives unused, and at most. The operator's to decide and to keep: a cookie's
 * own age is only the browser's. With an SMS password the most is what is left of its 48 hours.
 */
const LIVES: Readonly<Record<SignInMethod, { idle: number; most: number }>> = {
	'sms-password': { idle: DAY, most: 2 * DAY },
	password: { idle: 7 * DAY, most: 30 * DAY },
	network: { idle: 7 * DAY, most: 30 * DAY }
};

/** More at once are nobody's own devices: the one unused for longest makes room. */
const PER_LINE = 10;

/**
 * The sessions that are open, by the operator's clock.
 *
 *   begin ──use──► open ──────────────────────────────► gone: 401 for its cookie
 *                     unused for too long, at its longest,
 *                     signed out, ended from another device
 */
export class OpenSessions {
	readonly #byToken = new Map<string, Session>();

	constructor(
		private readonly clock: { now(): Instant },
		private readonly secrets: Secrets
	) {}

	begin(session: Begun): Session {
		const now = this.clock.now();
		const begun: Session = {
			idleFor: LIVES[session.method].idle,
			...session,
			id: this.secrets.id(),
			token: this.secrets.token(),
			signedInAt: now,
			lastUsedAt: now,
			expiresAt: session.passwordExpiresAt ?? now + LIVES[session.method].most
		};
		for (const token of this.#byToken.keys()) this.find(token);
		this.#byToken.set(begun.token, begun);
		for (const { token } of this.of(session.line).slice(PER_LINE)) this.end(token);
		return begun;
	}

	/** Looking is no use. What is over stays over, also when the clock is set back. */
	find(token: string): Session | undefined {
		const session = this.#byToken.get(token);
		if (!session || !this.#isOver(session)) return session;
		this.end(token);
		return undefined;
	}

	/** A request came with it. */
	use(token: string): void {
		const session = this.find(token);
		if (session) session.lastUsedAt = this.clock.now();
	}

	/** Of a line, the one used last first. */
	of(line: Msisdn): Session[] {
		// Begun last, first, where the clock can't tell: the newest must never be the one that
		// makes room.
		return [...this.#byToken.values()]
			.reverse()
			.filter((session) => session.line === line && !this.#isOver(session))
			.sort((a, b) => b.lastUsedAt - a.lastUsedAt || b.signedInAt - a.signedInAt);
	}

	end(token: string): void {
		this.#byToken.delete(token);
	}

	endOthers(kept: Session): void {
		for (const { token } of this.of(kept.line)) if (token !== kept.token) this.end(token);
	}

	/** Whole seconds the cookie still has. */
	secondsLeft({ expiresAt }: Session): number {
		return Math.max(0, Math.floor((expiresAt - this.clock.now()) / SECOND));
	}

	#isOver({ expiresAt, lastUsedAt, idleFor }: Session): boolean {
		const now = this.clock.now();
		return now >= expiresAt || now >= lastUsedAt + idleFor;
	}
}
