const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a state-changing request was started by another site. Browsers always say so in Sec-Fetch-Site (and in Origin); a client
 * that sends neither is not a browser, so it carries no stranger's cookie.
 */
export function isCrossSite(request: Request): boolean {
	if (SAFE.has(request.method)) return false;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin' && site !== 'none') return true;
	const origin = request.headers.get('origin');
	if (origin === null) return false;
	const host = request.headers.get('host') ?? new URL(request.url).host;
	return !URL.canParse(origin) || new URL(origin).host !== host;
}
