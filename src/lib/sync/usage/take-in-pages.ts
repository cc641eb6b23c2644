import type { IntakeProgress, TakenIn, UsageWriter } from '$lib/db/usage/writer';
import type { Msisdn } from '$lib/domain/msisdn';
import type { Month } from '$lib/domain/usage/day';
import type { DecodedUsage, DecodeUsage } from '$lib/domain/usage/decode';

/** Bodies of answers, as they came. Bytes go to a worker without being copied; objects would be, on the main thread. */
export interface UsagePages {
	line: Msisdn;
	/** The operator's IANA zone. */
	timeZone: string;
	bodies: ArrayBuffer[];
	progress?: IntakeProgress;
	/** The bodies hold all there is in this month. */
	replaceMonth?: Month;
}

export interface PagesTakenIn extends TakenIn {
	/** Records that could be read, and that could not. */
	read: number;
	unreadable: number;
}

export function readPages(decode: DecodeUsage, { bodies, line }: UsagePages): DecodedUsage {
	const pages = bodies.map((body) => decode(body, line));
	return {
		records: pages.flatMap(({ records }) => records),
		unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0)
	};
}

export async function writePages(
	writer: UsageWriter,
	{ line, timeZone, progress, replaceMonth }: UsagePages,
	{ records, unreadable }: DecodedUsage
): Promise<PagesTakenIn> {
	const taken = await writer.takeIn({
		line,
		timeZone,
		records,
		...(progress === undefined ? {} : { progress }),
		...(replaceMonth === undefined ? {} : { replaceMonth })
	});
	return { ...taken, read: records.length, unreadable };
}

/** Both at once, for the service worker, which can't start a worker. */
export function takeInPages(writer: UsageWriter, decode: DecodeUsage, pages: UsagePages): Promise<PagesTakenIn> {
	return writePages(writer, pages, readPages(decode, pages));
}
