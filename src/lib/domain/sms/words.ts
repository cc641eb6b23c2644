/** Any of the words, the longest first, so that a short one never cuts a long one. */
export function inOrder(words: readonly string[]): string {
	return words
		.toSorted((a, b) => b.length - a.length)
		.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
		.join('|');
}

/** As texts are searched, whatever the case. */
export function fold(word: string): string {
	return word.toLowerCase().replaceAll('\u0451', '\u0435');
}
