/**
 * Which month a word names, in the languages given: whole, in the case dates use, or cut to three
 * letters and more.
 */
export type MonthNames = (word: string) => number | undefined;

const FEWEST_LETTERS = 3;

export function monthNames(languages: readonly string[]): MonthNames {
	const names: [name: string, month: number][] = [];
	for (const language of languages)
		for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
			const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
			for (let month = 1; month <= 12; month += 1) {
				const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
				for (const { type, value } of parts)
					if (type === 'month') names.push([value.toLowerCase().replace('.', ''), month]);
			}
		}
	return (word) => {
		const found = names.find(([name]) => name === word || (word.length >= FEWEST_LETTERS && name.startsWith(word)));
		return found?.[1];
	};
}
