/** Where the person wanted to go before signing in; home when that is nowhere of ours. Never another site, never the way in again. */
export function returnTo(url: URL): string {
	const next = url.searchParams.get('next') ?? '/';
	if (!URL.canParse(next, url.origin)) return '/';
	const target = new URL(next, url.origin);
	const ours = target.origin === url.origin && target.pathname !== '/sign-in';
	return ours ? target.pathname + target.search + target.hash : '/';
}
