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
