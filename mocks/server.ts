import { answerOf } from './handlers/answer';
import { createHandlers } from './handlers/handlers';
import { MEDIA } from './handlers/tone-previews';
import { createHost, type Host } from './http/host';

export interface Answerer {
	/** Whether a path belongs to the operator or its control page. */
	owns(pathname: string): boolean;
	/** The request's `Cookie` is read as it stands: MSW's own cookie jar stays empty here. */
	answer(request: Request): Promise<Response | undefined>;
}

/** An operator of its own, whose time runs, unless one is given. */
export function createAnswerer(host: Host = createHost({ elapsed: () => performance.now() })): Answerer {
	const answer = answerOf(createHandlers(host));
	const bases = [...new Set(host.operator.packs.flatMap(({ api }) => Object.values(api))), MEDIA, '/__mock'];
	return {
		owns: (pathname) => bases.some((base) => pathname === base || pathname.startsWith(`${base}/`)),
		// Without a base URL handlers with relative paths match nothing in Node.
		answer: (request) => answer(request, { baseUrl: new URL(request.url).origin })
	};
}
