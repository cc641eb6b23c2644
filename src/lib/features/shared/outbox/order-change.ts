import type { ToneWish } from '$lib/domain/tones/terms';

/** What a screen may ask the confirm step about, each under a name of its own. Ids alone: the step reads the rest live. */
export interface Wishes {
	/** To be connected, bought or switched to. */
	offering: string;
	/** To be disconnected. */
	product: string;
	/** What callers are to hear. */
	set: ToneWish;
}

/** One of them. */
export type Wish = { [Name in keyof Wishes]: Record<Name, Wishes[Name]> }[keyof Wishes];

/** May be a state of the history. */
export type OrderChange = Wish & {
	/** Key of an ended command that this one is confirmed in place of. */
	replaces?: string;
};
