/** What a question about a step has brought. */
import { LOOK_UP_UNCERTAIN, type Acknowledgement } from '$lib/api/acknowledgement';
import type { Failure, Result } from '$lib/domain/failure';

/** What the operator has under a key; `undefined`: nothing. */
export type Find = (key: string) => Promise<Result<Acknowledgement | undefined>>;

export type LookUp =
	| { told: Acknowledgement }
	/**
	 * The operator's list was read to its end, and the step is not in it. Whether it would be is
	 * another question.
	 */
	| 'nothing'
	/**
	 * There was an answer, but nothing can be concluded from it: a refusal, an unreadable body, or
	 * a list that may not be complete.
	 */
	| 'cannot tell'
	/** Not answered: to be asked again. */
	| { failure: Failure };

export async function lookUp(find: Find, key: string): Promise<LookUp> {
	const found = await find(key);
	if (found.ok) return found.value === undefined ? 'nothing' : { told: found.value };
	return tellsNothing(found.failure) ? 'cannot tell' : { failure: found.failure };
}

export function isRefusal({ class: kind }: Failure): boolean {
	return kind === 'rejected' || kind === 'conflict';
}

const NO_ANSWER_TO_IT: ReadonlySet<string> = new Set([
	LOOK_UP_UNCERTAIN,
	'UNEXPECTED_BODY',
	'NOT_A_LIST',
	'LIST_TOO_LONG'
]);

/**
 * A question that is refused, or answered with something else, will not be answered better by
 * asking again.
 */
export function tellsNothing(failure: Failure): boolean {
	return isRefusal(failure) || NO_ANSWER_TO_IT.has(failure.code);
}
