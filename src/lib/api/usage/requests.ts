import type { Failure, Result } from '../../domain/failure';
import type { Instant } from '../../domain/instant';
import type { UsageSpecification } from '../../domain/usage/decode';
import { apiClient } from '../client';
import { unexpectedBody } from '../errors';
import type { paths } from '../generated/tmf635';
import { readList, type Etags, type ListAnswer } from '../list';
import { exchange, exchangeBytes, type Transport } from '../transport';
import { toSpecification } from './specification';

/** From, up to but not including. */
export interface UsageRange {
	from?: Instant;
	before?: Instant;
}

export interface UsagePageRequest extends UsageRange {
	/** Only records rated since then. A backend may ignore this one and send all of the range. */
	ratedFrom?: Instant;
	order: 'newest first' | 'oldest first';
	offset: number;
	/** At most {@link MOST_PER_PAGE}; the operator may send fewer. */
	limit: number;
	/** Of the page at hand. */
	etag?: string;
}

export interface UsagePage {
	/** For a decoder; `undefined` when the page at hand is still right. */
	body: ArrayBuffer | undefined;
	/** Records that match, on all pages, as the operator counts: some count those of this page. */
	total?: number;
	/** Records on this page. */
	count?: number;
	etag?: string;
}

export const MOST_PER_PAGE = 1_000;

/** What the decoder reads: the rest would double the answer. */
const FIELDS =
	'usageDate,usageType,description,status,usageSpecification,usageCharacteristic,ratedProductUsage' as const;

export async function getUsagePage(
	transport: Transport,
	basePath: string,
	{ ratedFrom, order, offset, limit, etag, ...range }: UsagePageRequest
): Promise<Result<UsagePage>> {
	const client = apiClient<paths>(transport, basePath);
	const query = {
		...filters(range),
		...(ratedFrom === undefined ? {} : { 'ratedProductUsage.ratingDate.gte': iso(ratedFrom) }),
		fields: FIELDS,
		sort: order === 'newest first' ? '-usageDate' : '+usageDate',
		offset,
		limit
	};
	const header = etag === undefined ? {} : { 'If-None-Match': etag };
	const reply = await exchangeBytes(transport, (options) =>
		client.GET('/usage', { params: { query, header }, ...options })
	);
	if (!reply.ok)
		return saysNothingThere(reply.failure, offset, range) ? { ok: true, value: { body: noRecords() } } : reply;
	const { bytes: body, headers } = reply.value;
	const [total, count, tag] = [
		whole(headers.get('X-Total-Count')) ?? whole(/\/(\d+)$/.exec(headers.get('Content-Range') ?? '')?.[1]),
		whole(headers.get('X-Result-Count')),
		headers.get('ETag') ?? undefined
	];
	return {
		ok: true,
		value: {
			body,
			...(total === undefined ? {} : { total }),
			...(count === undefined ? {} : { count }),
			...(tag === undefined ? {} : { etag: tag })
		}
	};
}

/**
 * An empty list is «no content» to some servers, and «not found» where a part of it was asked for.
 */
function saysNothingThere({ status }: Failure, offset: number, { from, before }: UsageRange): boolean {
	if (status === 204) return true;
	const part = offset > 0 || from !== undefined || before !== undefined;
	return part && (status === 404 || status === 416);
}

function noRecords(): ArrayBuffer {
	return new TextEncoder().encode('[]').buffer;
}

/** How many records there are in a range; a failure when the operator does not tell. */
export async function countUsage(transport: Transport, basePath: string, range: UsageRange): Promise<Result<number>> {
	const client = apiClient<paths>(transport, basePath);
	// Not 0: to some backends that means no limit.
	const query = { ...filters(range), fields: 'none', offset: 0, limit: 1 };
	const reply = await exchange(transport, (options) => client.GET('/usage', { params: { query }, ...options }));
	if (!reply.ok) return reply;
	const total = whole(reply.value.headers.get('X-Total-Count'));
	return total === undefined ? unexpectedBody(reply.value.status) : { ok: true, value: total };
}

/** The operator's kinds of usage: what its records call things and measure them in. */
export function listUsageSpecifications(
	transport: Transport,
	basePath: string,
	etags?: Etags
): Promise<Result<ListAnswer<UsageSpecification>>> {
	const client = apiClient<paths>(transport, basePath);
	return readList(
		{
			readPage: (page) =>
				exchange(transport, (options) => client.GET('/usageSpecification', { params: page, ...options })),
			map: toSpecification
		},
		etags
	);
}

function filters({ from, before }: UsageRange) {
	return {
		...(from === undefined ? {} : { 'usageDate.gte': iso(from) }),
		...(before === undefined ? {} : { 'usageDate.lt': iso(before) })
	};
}

function iso(at: Instant): string {
	return new Date(at).toISOString();
}

function whole(header: string | null | undefined): number | undefined {
	return header && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
