import type { Failure, Result } from '../domain/failure';
import { SECOND, type Instant } from '../domain/instant';
import { toOrderPrice } from './mappers/order-price';
import { toChangedPoints } from './mappers/points';
import { toTransferCost } from './mappers/transfer-cost';
import { CODE } from './mappers/texts';

/** Statuses below 500 that say «later», not «no». */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

const LONGEST_REASON = 300;

/**
 * Any refusal as one value, from a TM Forum body (`code`, `reason`, `message`), a CAMARA one
 * (`status`, `code`, `message`) or one of RFC 9457 (`detail`, `title`). The status line's own words
 * («Not Found») say no more than the status and are left out. An HTML page is never the operator
 * speaking: a proxy or a captive portal on the way has answered, so it is worth trying again,
 * whatever status it came with.
 */
export function failureOf(response: Response, body: unknown, now: Instant): Failure {
	const { status } = response;
	const { code, reason, message, detail, title, attemptsLeft } = fieldsOf(body);
	const html = /\bhtml\b/i.test(response.headers.get('Content-Type') ?? '');
	const retryAt = retryTime(response.headers.get('Retry-After'), now);
	const price = status === 409 ? (toOrderPrice(body) ?? toTransferCost(body)) : undefined;
	const points = status === 409 ? toChangedPoints(body) : undefined;
	return {
		class: html ? 'server' : classOf(status),
		code: typeof code === 'string' && CODE.test(code) ? code : html ? 'NOT_JSON' : `HTTP_${status}`,
		reason: words(reason) ?? words(message) ?? words(detail) ?? words(title) ?? '',
		status,
		...(retryAt === undefined ? {} : { retryAt }),
		...(price === undefined ? {} : { price }),
		...(points === undefined ? {} : { points }),
		...(Number.isSafeInteger(attemptsLeft) ? { attemptsLeft: attemptsLeft as number } : {})
	};
}

function fieldsOf(body: unknown): Partial<Record<string, unknown>> {
	return typeof body === 'object' && body !== null ? body : {};
}

function classOf(status: number): Failure['class'] {
	if (status === 401) return 'auth';
	if (status === 409) return 'conflict';
	return status >= 400 && status < 500 && !LATER.has(status) ? 'rejected' : 'server';
}

function words(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_REASON) : undefined;
}

/**
 * `Retry-After` is seconds or an HTTP date; a date is the server's clock, so a wrong device clock
 * makes it only imprecise.
 */
function retryTime(header: string | null, now: Instant): Instant | undefined {
	if (header === null) return undefined;
	if (/^\d{1,9}$/.test(header.trim())) return now + Number(header) * SECOND;
	// Date.parse alone reads a date into almost anything, «-5» too.
	const date = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(now, date);
}

/** A 2xx without what the API promises. */
export function unexpectedBody(status: number): Result<never> {
	const reason = 'Required fields are missing';
	return { ok: false, failure: { class: 'server', code: 'UNEXPECTED_BODY', reason, status } };
}
