import type { Msisdn } from '../../src/lib/domain/msisdn';

/** Who is signed in. */
export interface Sessions {
	/** The line whose session the request's cookie is of; null without one, or when it is over. */
	sessionOf(request: Request): Msisdn | null;
	/** Opens a session past any sign-in, for tests: the `Cookie` header it goes by. */
	openFor(line: Msisdn): string;
}

export function createSessions(): Sessions {
	const lines = new Map<string, Msisdn>();
	return {
		sessionOf: (request) => {
			const token = /(?:^|[;,]\s*)session=([^;,]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
			return lines.get(token ?? '') ?? null;
		},
		openFor: (line) => {
			const token = crypto.randomUUID();
			lines.set(token, line);
			return `session=${token}`;
		}
	};
}
