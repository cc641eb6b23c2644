/**
 * Law 12, in the requests of one browser: nobody signs in or out while money is under way. What has
 * been called off is nobody's any more: its page was put away, or has waited for too long.
 */
export function watchCookie(
	ask: (request: Request) => Promise<Response>,
	complain: (what: string) => void
): (request: Request) => Promise<Response> {
	const money = new Map<Request, string>();
	return (request) => {
		if (request.method === 'POST' && /\/(sign-out|network-sign-in)$/.test(request.url))
			for (const [{ signal }, key] of money) if (!signal.aborted) complain(`${key} under way while the cookie changes`);
		const key = request.headers.get('Idempotency-Key');
		if (key !== null) money.set(request, key);
		return ask(request).finally(() => money.delete(request));
	};
}
