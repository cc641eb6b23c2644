/** What a screen asks the confirm step about. Ids alone, so that it can be a state of the history; the step reads the rest live. */
export type OrderChange = (
	{ /** To be connected, bought or switched to. */ offering: string } | { /** To be disconnected. */ product: string }
) & {
	/** Key of an ended command that this one is confirmed in place of. */
	replaces?: string;
};
