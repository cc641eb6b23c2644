/**
 * What an address of a screen begins with. Files and the operator's APIs live on the same origin
 * and are no place to go back to.
 */
const SCREENS: ReadonlySet<string> = new Set([
	'',
	'autopay',
	'blacklist',
	'block',
	'bonuses',
	'codes',
	'contacts',
	'expenses',
	'forwarding',
	'help',
	'inbox',
	'lines',
	'lost-phone',
	'more',
	'movements',
	'news',
	'paste',
	'promised',
	'queue',
	'search',
	'services',
	'subscriptions',
	'support',
	'tariff',
	'tones',
	'top-up',
	'transfer',
	'trip'
]);

/**
 * Where the person wanted to go before signing in; home when that is nowhere of ours or in doubt.
 * Never another site, never the way in again, never an address that the router can't read.
 */
export function returnTo(url: URL): string {
	const next = url.searchParams.get('next') ?? '/';
	if (!URL.canParse(next, url.origin)) return '/';
	const { origin, pathname, search, hash } = new URL(next, url.origin);
	return origin === url.origin && isScreen(pathname) ? pathname + search + hash : '/';
}

/**
 * `/.//host` is read as the path `//host`, which by itself is another site: its first part is
 * empty, but it is not home.
 */
function isScreen(pathname: string): boolean {
	const [first = '', ...rest] = pathname.slice(1).split('/');
	return SCREENS.has(first) && (first !== '' || rest.length === 0) && canDecode(pathname);
}

function canDecode(pathname: string): boolean {
	try {
		decodeURIComponent(pathname);
		return true;
	} catch {
		return false;
	}
}
