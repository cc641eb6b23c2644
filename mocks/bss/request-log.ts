import type { Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';

/** One request to an API, in the order of arrival. */
export interface LoggedRequest {
	at: Instant;
	method: string;
	path: string;
	/** 0 while there is no answer, and for ever when it was never sent. */
	status: number;
	/** Its `Idempotency-Key`. */
	key?: string;
	/** Whose session it came with. */
	line?: Msisdn;
}

export interface RequestLog {
	/** The record it returns is filled in as the answer comes about. */
	add(request: LoggedRequest): LoggedRequest;
	all(): readonly LoggedRequest[];
}

export function createRequestLog(): RequestLog {
	const requests: LoggedRequest[] = [];
	return {
		add: (request) => {
			requests.push(request);
			return request;
		},
		all: () => requests
	};
}
