/**
 * Texts as people compare them: case, «ё» and forms of the same letter or space make no difference.
 */
export function foldText(text: string): string {
	return text.trim().toLowerCase().normalize('NFKC').replaceAll('\u0451', '\u0435');
}
