import type { Failure } from '../domain/failure';
import type { Msisdn } from '../domain/msisdn';
import type { Transport } from './transport';

/** Names the linked line that a request is about; the operator's answer repeats it. */
const FOR_LINE = 'For-Line';

/** An answer to a question about a linked line that does not say whose it is. */
const NOT_FOR_LINE = 'NOT_FOR_LINE';

/** The owner has not granted it, or no longer. */
export const RIGHT_MISSING: Failure['code'] = 'RIGHT_MISSING';

/**
 * Asks about a linked line. An operator that knows nothing of linked lines answers for the line
 * that is signed in: without its own word an answer is an error, never another line's figures.
 */
export function forLine(transport: Transport, line: Msisdn): Transport {
	return {
		...transport,
		get signal() {
			return transport.signal;
		},
		async fetch(request) {
			request.headers.set(FOR_LINE, line);
			const answer = await transport.fetch(request);
			if (answer.headers.get(FOR_LINE) === line || isOfNoLine(answer.status)) return answer;
			return Response.json({ code: NOT_FOR_LINE, reason: 'The answer does not say whose it is' }, { status: 502 });
		}
	};
}

/** The server fails, knows nobody, or asks to wait: that says nothing of any line. */
const isOfNoLine = (status: number): boolean => status >= 500 || status === 401 || status === 429;
