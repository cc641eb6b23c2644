import type { IngestResult, UsageBatch, UsageWriter } from '$lib/db/usage/writer';
import type { DecodeUsage, UsageSpecification } from '$lib/domain/usage/decode';
import type { UsageRecord } from '$lib/domain/usage/record';
import { afterPage, type PageReading } from './after-page';
import { shapeOf, type PageShape } from './page-shape';

/**
 * Bodies of answers, as they came. Bytes go to a worker without being copied; objects would be, on
 * the main thread.
 */
export interface UsagePages extends Pick<UsageBatch, 'line' | 'timeZone' | 'signIn' | 'replaceMonth'> {
	bodies: ArrayBuffer[];
	/** Id of the pack of the line's operator. */
	operator: string;
	/** What the operator calls things. */
	specifications: readonly UsageSpecification[];
	/**
	 * The one body is a page of the intake; without it nothing changes in how far the intake has
	 * come.
	 */
	reading?: PageReading;
}

export interface IngestedPages extends IngestResult {
	page: PageShape;
}

/** Of the line's operator. */
export type DecoderOf = (pages: Pick<UsagePages, 'operator' | 'specifications'>) => DecodeUsage;

export interface ReadPages {
	records: UsageRecord[];
	page: PageShape;
}

export function readPages(decoderOf: DecoderOf, pages: UsagePages): ReadPages {
	const decode = decoderOf(pages);
	const decoded = pages.bodies.map((body) => decode(body));
	const records = decoded.flatMap((page) => page.records);
	const unreadable = decoded.reduce((sum, page) => sum + page.unreadable, 0);
	const page = shapeOf(records, unreadable);
	// A page of which nothing can be read is told from the next one by its bytes.
	if (page.first === undefined && unreadable > 0) page.first = fingerprint(pages.bodies);
	return { records, page };
}

/** FNV-1a. */
function fingerprint(bodies: readonly ArrayBuffer[]): string {
	let hash = 0x811c9dc5;
	for (const body of bodies) for (const byte of new Uint8Array(body)) hash = Math.imul(hash ^ byte, 0x01000193);
	return `#${hash >>> 0}`;
}

export async function writePages(
	writer: UsageWriter,
	{ line, timeZone, signIn, replaceMonth, reading }: UsagePages,
	{ records, page }: ReadPages
): Promise<IngestedPages> {
	const taken = await writer.ingest({
		line,
		timeZone,
		records,
		...(signIn === undefined ? {} : { signIn }),
		...(replaceMonth === undefined ? {} : { replaceMonth }),
		...(reading === undefined ? {} : { progress: (state) => afterPage(state, reading, page) })
	});
	return { ...taken, page };
}

/**
 * Both at once, for the service worker, which can't start a worker. Rejects as reading or writing
 * does.
 */
export async function ingestPages(
	writer: UsageWriter,
	decoderOf: DecoderOf,
	pages: UsagePages
): Promise<IngestedPages> {
	return writePages(writer, pages, readPages(decoderOf, pages));
}
