/** The text of a screen, line by line, so that two walks can be compared. */

/** What changes with the minute and not with the server. */
const PASSING: readonly [RegExp, string][] = [
	[/\d{1,2}:\d\d(:\d\d)?/g, '00:00'],
	[/(только что|\d+ (секунд|минут)[уы]? назад|\d+ (с|мин) назад)/g, 'недавно'],
	[/\u00a0|\u202f/g, ' ']
];

export function linesOf(text: string): string[] {
	const plain = PASSING.reduce((changed, [pattern, word]) => changed.replaceAll(pattern, word), text);
	return plain
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

export interface Difference {
	/** Lines that the untouched walk has and this one has not. */
	gone: string[];
	/** The other way round. */
	come: string[];
}

/** By how often each line stands there; where it stands does not matter. */
export function difference(before: readonly string[], now: readonly string[]): Difference {
	return { gone: beyond(before, now), come: beyond(now, before) };
}

function beyond(some: readonly string[], others: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
	return some.filter((line) => {
		const count = left.get(line) ?? 0;
		left.set(line, count - 1);
		return count <= 0;
	});
}
