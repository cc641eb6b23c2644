import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * `unread`: not a date, `word` is what made it none; `future`: nothing can have happened then yet.
 */
export type RangeProblem = { kind: 'unread'; word?: string } | { kind: 'future' };

/** Why what was typed is no range, beside its field: the word that is to blame is named. */
export function rangeProblemText(problem: RangeProblem, example = m.expenses_range_example()): string {
	if (problem.kind === 'future') return m.expenses_range_future();
	return problem.word === undefined
		? m.expenses_range_unread({ example })
		: m.expenses_range_unknown_word({ word: problem.word, example });
}
