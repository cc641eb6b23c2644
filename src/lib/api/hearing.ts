/**
 * Where the readers tell what they can't make sense of. In the app nobody listens;
 * `npm run check-operator` does, to say why.
 */
import type { BaseIssue } from 'valibot';

export interface Hearing {
	/** A record, or a part of one that was looked at, does not fit. */
	unreadable?(record: unknown, issues: readonly BaseIssue<unknown>[]): void;
	/** A word that no table has. */
	unknownWord?(word: string | number): void;
}

export const hearing: Hearing = {};
