import { appHost } from './app-host.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a state-changing request was started by another site. */
export function isCrossSite(request: Request): boolean {
	return !SAFE.has(request.method) && isFromElsewhere(request.headers, appHost(request));
}

/**
 * Whether a page of another origin has started a request. Browsers say so in Sec-Fetch-Site and,
 * where something may change, in Origin; a client that sends neither is not a browser, so it
 * carries no stranger's cookie.
 */
export function isFromElsewhere(headers: Headers, host: string): boolean {
	const site = headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin' && site !== 'none') return true;
	const origin = headers.get('origin');
	if (origin === null) return false;
	return !URL.canParse(origin) || new URL(origin).host !== host;
}
