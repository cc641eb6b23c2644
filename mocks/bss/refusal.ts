/**
 * What the operator refuses, with the code programs read and the words people do. One place makes
 * an answer of it.
 */
export class Refusal extends Error {
	/** For people. */
	readonly reason: string;
	/** What to do about it. */
	readonly advice: string | undefined;
	/** Fields of the body besides the usual ones, or in their stead. */
	readonly details: object;
	/** Seconds until it is worth asking again. */
	readonly retryAfter: number | undefined;

	constructor(
		readonly status: number,
		readonly code: string,
		reason: string,
		more: string | { advice?: string; details?: object; retryAfter?: number } = {}
	) {
		super(`${status} ${code}`);
		const { advice, details = {}, retryAfter } = typeof more === 'string' ? { advice: more } : more;
		this.reason = reason;
		this.advice = advice;
		this.details = details;
		this.retryAfter = retryAfter;
	}
}
