/** Addresses in texts: whose they are, and which may be opened. */

/** Endings under which addresses are written without `https://`. With it, any ending counts. */
const ENDINGS =
	'ru|by|su|\\u0440\\u0444|\\u0431\\u0435\\u043b|com|net|org|info|biz|pro|site|online|xyz|top|club|shop|store|app|dev|live|icu|vip|work|click|link|me|io|cc|ly|gg|to|us|eu|de|kz|ua|uz|pw|ws|tk|ml|ga|cf|mobi|space|website|tech|fun|buzz|gift|bonus';

/** Up to the end of the host; a browser takes a backslash for the end of it too. */
export const LINK = new RegExp(
	String.raw`(?<![\p{L}\p{N}.@])(?:(?<scheme>https?|hxxps?):\/\/(?<host>[^\s\\\/?#]+)` +
		String.raw`|(?<![_-])(?<bare>(?:[\p{L}\p{N}_-]+\.)+(?:${ENDINGS}))(?![\p{L}\p{N}.-]*[\p{L}\p{N}]))`,
	'giu'
);

/** What follows the host, without the stop of the sentence it stands in. */
const REST = /^[/?#](?:[^\s\u00ab\u00bb"<>]*[^\s\u00ab\u00bb"<>.,:;!?)])?/u;

export function ownHost(sites: readonly string[]): (host: string) => boolean {
	return (host) => sites.some((site) => host === site || host.endsWith(`.${site}`));
}

/** A part of a text; with `href`, a link. */
export interface Piece {
	text: string;
	href?: string;
}

/**
 * Cuts a text at its links to these sites, over https whatever is written. Every other address
 * stays text.
 */
export function linkReader(sites: readonly string[]): (text: string) => Piece[] {
	const own = ownHost(sites);

	function hrefOf(host: string, rest: string): string | undefined {
		const url = URL.canParse(`https://${host}${rest}`) ? new URL(`https://${host}${rest}`) : undefined;
		return url && url.username === '' && own(url.hostname) ? url.href : undefined;
	}

	return (text) => {
		const pieces: Piece[] = [];
		let from = 0;
		let past = 0;
		for (const { 0: start, index, groups } of text.matchAll(LINK)) {
			// In the path of another address.
			if (index < past) continue;
			const { scheme = 'https', host, bare } = groups as { scheme?: string; host?: string; bare?: string };
			const rest = REST.exec(text.slice(index + start.length))?.[0] ?? '';
			past = index + start.length + rest.length;
			const href = /^http/i.test(scheme) ? hrefOf((host ?? bare) as string, rest) : undefined;
			if (href === undefined) continue;
			if (index > from) pieces.push({ text: text.slice(from, index) });
			pieces.push({ text: start + rest, href });
			from = past;
		}
		if (from < text.length) pieces.push({ text: text.slice(from) });
		return pieces;
	};
}
