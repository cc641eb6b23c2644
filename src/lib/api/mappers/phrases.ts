import type { Phrase } from '../../operator/dialect';

/** What stands for anything in a phrase. */
const GAP = '{}';

/** More gaps in one another than any text has. */
const DEEPEST = 3;

/**
 * A text of the operator's in `language`, as far as the pack knows its phrases: the first one that
 * fits the whole text. What fills its gaps is told by phrases, too, and otherwise left as it is.
 */
export function phrased(
	text: string,
	phrases: readonly Phrase[],
	language: string | undefined,
	depth = DEEPEST
): string {
	if (language === undefined || depth === 0) return text;
	for (const { said, told } of phrases) {
		const words = told[language];
		const found = words === undefined ? undefined : gapsOf(text, said);
		if (words === undefined || found === undefined) continue;
		const [first = '', ...rest] = words.split(GAP);
		return rest.reduce((all, after, at) => all + phrased(found[at] ?? '', phrases, language, depth - 1) + after, first);
	}
	return text;
}

/** What stands in the gaps, in order; `undefined` when the phrase does not fit. */
function gapsOf(text: string, said: string): string[] | undefined {
	const [first = '', ...rest] = said.split(GAP);
	if (!text.startsWith(first)) return undefined;
	const gaps: string[] = [];
	let at = first.length;
	for (const [place, after] of rest.entries()) {
		const last = place === rest.length - 1;
		const end = last ? text.length - after.length : text.indexOf(after, at);
		if (end <= at || !text.startsWith(after, end)) return undefined;
		gaps.push(text.slice(at, end));
		at = end + after.length;
	}
	return at === text.length ? gaps : undefined;
}
