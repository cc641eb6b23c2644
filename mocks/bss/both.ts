/**
 * What the operator says, in both its languages at once and in one string: it goes through the
 * books as any text does, and is told in one of them where it leaves (`http/emit`).
 */

/** `ru` is its own language. */
export type Language = 'ru' | 'en';

/** Private characters, which nobody writes; JSON leaves them as they are. */
const [OPENS, BETWEEN, CLOSES] = ['\ue000', '\ue001', '\ue002'];
const PAIR = new RegExp(
	`${OPENS}([^${OPENS}${BETWEEN}${CLOSES}]*)${BETWEEN}([^${OPENS}${BETWEEN}${CLOSES}]*)${CLOSES}`,
	'g'
);

/** Either may hold others. */
export const both = (ru: string, en: string): string => `${OPENS}${ru}${BETWEEN}${en}${CLOSES}`;

export const isBoth = (text: string): boolean => text.includes(OPENS);

/** Pairs inside pairs are told first. */
export function inLanguage(text: string, language: Language): string {
	let told = text;
	while (isBoth(told)) {
		const before = told;
		told = told.replace(PAIR, (_, ru: string, en: string) => (language === 'ru' ? ru : en));
		if (told === before) throw new Error(`Half of a pair: ${text}`);
	}
	return told;
}

/** The first it has of those that `Accept-Language` names, best first; its own when it has none. */
export function languageOf(request: Request): Language {
	const wished = (request.headers.get('accept-language') ?? '')
		.split(',')
		.map((one) => {
			const [range = '', ...more] = one.split(';');
			const weight = /q=([\d.]+)/.exec(more.join())?.[1];
			return { language: range.trim().slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return wished.find(({ language }) => language === 'ru' || language === 'en')?.language === 'en' ? 'en' : 'ru';
}
