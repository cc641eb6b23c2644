/** What a person can do about a queued command. */
export type EntryAction =
	| 'cancel'
	| 'retry'
	/** How far the operator has come: nothing is sent again. */
	| 'ask'
	| 'sign-in'
	/** The code that the operator wants before it does it. */
	| 'enter-code'
	/** On the page that the operator has told. */
	| 'pay'
	/**
	 * Nobody knows what has become of it, and the person says that it was not done: once more under
	 * the same key.
	 */
	| 'send-again'
	/** Tried again and again: not sent any more, still asked about. */
	| 'give-up'
	/** To where the app shows whether it was done. */
	| 'look'
	| 'confirm-again'
	| 'other-card'
	/** The same for what was to be paid on a page. */
	| 'other-way'
	| 'top-up'
	/** The confirm step anew, with what stands in the way now. */
	| 'review'
	| 'discard';

/** A refusal that has words of its own. */
export interface Refused {
	detail: string;
	/** The way on, most useful first. */
	actions: readonly EntryAction[];
}
