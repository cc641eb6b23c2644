import { untrack } from 'svelte';

/**
 * What is said to whoever reads by ear: one polite live region (`VoiceRegion`) says everything that
 * happens by itself, each thing once. Lists and rows say nothing of their own.
 */
export interface Said {
	id: number;
	text: string;
}

/**
 * Long enough to be heard; what stays would be met again by whoever reads the page from its top.
 * Milliseconds.
 */
const KEPT = 8_000;

let last = 0;
const spoken = $state<Said[]>([]);

export const said: readonly Said[] = spoken;

export function say(text: string): void {
	const id = ++last;
	spoken.push({ id, text });
	setTimeout(() => {
		const at = spoken.findIndex((other) => other.id === id);
		if (at >= 0) spoken.splice(at, 1);
	}, KEPT);
}

/** Nobody hears out a count that the next letter changes. Milliseconds. */
const PAUSE = 1_000;

/**
 * What changes with every letter that is typed is said once, when typing has paused. Not what is on
 * screen from the beginning. Call while a component is set up.
 */
export function sayWhenSettled(words: () => string | undefined): void {
	let before = untrack(words);
	$effect(() => {
		const text = words();
		if (text === before) return;
		const timer = setTimeout(() => {
			before = text;
			if (text) say(text);
		}, PAUSE);
		return () => clearTimeout(timer);
	});
}
