import { expect, it } from 'vitest';
import { textLanguage, wordsOfOthers } from './text-language';

it.each([
	['Простой день', ['en', 'ru'], 'ru'],
	['5 ГБ', ['en', 'ru'], 'ru'],
	['Add', ['en', 'ru'], 'en'],
	['Remove Гудок', ['en', 'ru'], 'ru'],
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

it.each([
	['Remove “Гудок «Прибой»”?', ['Remove “', '*Гудок «Прибой', '»”?']],
	['Интернет · SMS по России · One text', ['*Интернет', ' · SMS ', '*по России', ' · One text']],
	['Простой день', ['Простой день']],
	['Simple Day', ['Simple Day']],
	['', ['']]
])('«%s» falls into %j', (text, pieces) => {
	expect(wordsOfOthers(text).map(({ words, other }) => (other ? `*${words}` : words))).toEqual(pieces);
});
