/** How servers say that a list goes on, or that it is over. Pure. */

/** `unsure`: nothing proves either, and only one more request can tell. */
export type Rest = 'over' | 'more' | 'unsure';

export interface PageSeen {
	status: number;
	headers: Headers;
	/** Records of this page. */
	count: number;
	/** Records of the list so far, this page's among them. */
	read: number;
	/** What was asked for; `undefined`: as many as the server likes. */
	limit: number | undefined;
	/** An earlier page pointed at a next one, so a page that does not is the last. */
	linked: boolean;
}

/**
 * The strongest evidence counts:
 * - a page without records is the end, a link to the next page is not;
 * - a total (`Content-Range`, `X-Total-Count`) above what has been read means more, and so does
 *   206, which some send with the last page too;
 * - links without a next one, and the total of `Content-Range`, prove the end;
 * - `X-Total-Count` proves it unless it may be this page's own size, a common mistake of servers
 *   ({@link mayBePageSize});
 * - a page shorter than asked for proves nothing: many servers have a smaller limit of their own.
 */
export function restAfter({ status, headers, count, read, limit, linked }: PageSeen): Rest {
	if (count === 0) return 'over';
	if (hasLink(headers, 'next')) return 'more';
	const [range, total] = [rangeTotal(headers), listTotal(headers)];
	if (range !== undefined) return range > read ? 'more' : 'over';
	if (status === 206 || (total ?? 0) > read) return 'more';
	if (linked || hasLink(headers, 'first|last|prev(?:ious)?')) return 'over';
	const cut = mayBePageSize(count);
	// More than was asked for: a server that knows no paging has sent everything.
	if (limit !== undefined && count > limit && !cut) return 'over';
	return total === read && (read > count || !cut) ? 'over' : 'unsure';
}

/** How many records the list has by the server's own word; `undefined` when it does not tell. */
export function promised(headers: Headers): number | undefined {
	return rangeTotal(headers) ?? listTotal(headers);
}

/**
 * Servers cut pages at round numbers: a list of 7 has not been cut, one of 10 or 64 may have been.
 * So an honest server is asked once more only for a list that happens to be that long.
 */
export function mayBePageSize(count: number): boolean {
	return count >= 5 && (count % 5 === 0 || Number.isInteger(Math.log2(count)));
}

/** Whether a `Link` header (RFC 8288) has such a relation; the pattern is of whole words. */
function hasLink(headers: Headers, rel: string): boolean {
	return new RegExp(`;\\s*rel\\s*=\\s*"?(?:[^",;]*\\s)?(?:${rel})(?=[\\s",;]|$)`, 'i').test(headers.get('Link') ?? '');
}

function rangeTotal(headers: Headers): number | undefined {
	return whole(/\/\s*(\d+)\s*$/.exec(headers.get('Content-Range') ?? '')?.[1]);
}

function listTotal(headers: Headers): number | undefined {
	return whole(headers.get('X-Total-Count')?.trim());
}

function whole(text: string | undefined): number | undefined {
	return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
