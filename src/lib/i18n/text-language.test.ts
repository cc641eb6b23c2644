import { expect, it } from 'vitest';
import { textLanguage } from './text-language';

it.each([
	['Простой день', ['en', 'ru'], 'ru'],
	['5 ГБ', ['en', 'ru'], 'ru'],
	['Add', ['en', 'ru'], 'en'],
	['Monthly fee: Гудок', ['en', 'ru'], 'en'],
	['639.20', ['en', 'ru'], undefined],
	['', ['en', 'ru'], undefined],
	['Visa', ['ru'], undefined],
	['Simple Day', ['ru', 'en'], 'en'],
	['Қарапайым күн', ['ru', 'kk'], 'ru'],
	['Қарапайым күн', ['en', 'kk-KZ'], 'kk-KZ'],
	['Простой день', ['en', '?', 'ja', 'ru'], 'ru']
])('«%s» of %j is %s', (text, languages, language) => {
	expect(textLanguage(text, languages)).toBe(language);
});
