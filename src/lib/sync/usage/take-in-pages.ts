import type { IntakeProgress, TakenIn, UsageWriter } from '$lib/db/usage/writer';
import type { Msisdn } from '$lib/domain/msisdn';
import type { Month } from '$lib/domain/usage/day';
import type { UsageRecord } from '$lib/domain/usage/record';

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

/** Reads one body. Gives only storable records (`isStorable`) and counts the others; throws when it is no usage answer at all. */
export type DecodeUsage = (body: ArrayBuffer, line: Msisdn) => { records: UsageRecord[]; unreadable: number };

/** What a usage worker does, and what the service worker, which can't start one, does by itself. */
export async function takeInPages(
	writer: UsageWriter,
	decode: DecodeUsage,
	{ bodies, ...batch }: UsagePages
): Promise<PagesTakenIn> {
	const pages = bodies.map((body) => decode(body, batch.line));
	const records = pages.flatMap((page) => page.records);
	const taken = await writer.takeIn({ ...batch, records });
	const unreadable = pages.reduce((sum, page) => sum + page.unreadable, 0);
	return { ...taken, read: records.length, unreadable };
}
