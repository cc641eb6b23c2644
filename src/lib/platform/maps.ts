/**
 * Address that opens the device's own map with a search, offline maps included; a site of maps
 * where the device has none. Neither is told anything before the person taps it.
 */
export function mapHref(
	query: string,
	{ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>
): string {
	const words = encodeURIComponent(query);
	if (/Android/.test(userAgent)) return `geo:0,0?q=${words}`;
	const apple = /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
	return apple ? `https://maps.apple.com/?q=${words}` : `https://www.openstreetmap.org/search?query=${words}`;
}
