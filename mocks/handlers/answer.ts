import { getResponse, type HttpHandler } from 'msw';

/**
 * What these handlers answer. MSW tries one after another, and reads the cookies and compiles the
 * path anew for each, so it is only given those whose path begins as the request's does.
 */
export function answerOf(
	handlers: readonly HttpHandler[]
): (request: Request, context?: { baseUrl: string }) => Promise<Response | undefined> {
	const known = handlers.map((handler) => ({ handler, beginning: beginningOf(handler) }));
	return (request, context) => {
		const { pathname } = new URL(request.url);
		const near = known.filter(({ beginning }) => pathname.startsWith(beginning)).map(({ handler }) => handler);
		return getResponse(near, request, context);
	};
}

/** Of its path, up to the first part that differs from request to request. */
function beginningOf({ info }: HttpHandler): string {
	const { pathname } = new URL(String(info.path), 'http://any.invalid');
	return pathname.replace(/[:*].*/, '');
}
