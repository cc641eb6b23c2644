/** One word per thing on the screen: docs/vocabulary.md says which, and which were given up. */
import { describe, expect, it } from 'vitest';
import { givenUpWords, phrasePattern, type GivenUp, type Language } from './glossary';
import { shownTexts, type ShownText } from './shown-texts';

const GIVEN_UP = givenUpWords();
const TEXTS = shownTexts();

const without = (text: string, phrases: readonly RegExp[]) =>
	phrases.reduce((rest, phrase) => rest.replaceAll(phrase, '_'), text);

/** Few texts say any of them: the rest is not asked word by word. */
const anyOf = (language: Language) =>
	new RegExp(
		GIVEN_UP.filter((word) => word.language === language)
			.map(({ pattern }) => pattern.source)
			.join('|'),
		'iu'
	);
const ANY: Record<Language, RegExp> = { ru: anyOf('ru'), en: anyOf('en') };
const SUSPECTS = TEXTS.filter(({ language, text }) => ANY[language].test(text));

const says = ({ pattern, except, language }: GivenUp, text: ShownText) =>
	language === text.language && without(text.text, except).search(pattern) >= 0;

it('no text says a word that was given up', () => {
	const found = SUSPECTS.flatMap((text) =>
		GIVEN_UP.filter((word) => !word.keys.has(text.key) && says(word, text)).map(
			({ word, thing }) => `${text.file} ${text.key} says «${word}» of ${thing}: ${text.text}`
		)
	);
	expect(found).toEqual([]);
});

it('every exception is still needed', () => {
	const idleKeys = GIVEN_UP.flatMap(({ thing, keys }) =>
		[...keys].filter(
			(key) => !SUSPECTS.some((text) => text.key === key && GIVEN_UP.some((w) => w.thing === thing && says(w, text)))
		)
	);
	expect(idleKeys).toEqual([]);
	const idlePhrases = GIVEN_UP.flatMap(({ except }) => except).filter(
		(phrase) => !SUSPECTS.some(({ text }) => text.search(phrase) >= 0)
	);
	expect(idlePhrases.map(String)).toEqual([]);
});

it('reads the glossary and the texts at all', () => {
	expect(GIVEN_UP.filter(({ language }) => language === 'ru').length).toBeGreaterThan(20);
	expect(GIVEN_UP.filter(({ language }) => language === 'en').length).toBeGreaterThan(20);
	for (const file of ['ru/home.json', 'en/home.json', 'mts-ru/extras.ts', 'manifest', 'app.html', 'error.html'])
		expect(TEXTS.some((text) => text.file.includes(file))).toBe(true);
});

describe('a word given up is found in every form, and not in another word', () => {
	it.each([
		['очередь', ['в очереди', 'Очередью', 'очередей'], ['очередной раз']],
		['команда', ['Команды', 'очередь команд', 'командами'], ['командировка']],
		['операция', ['операций', '2 операции'], ['оператор']],
		['вид', ['по видам', 'Вид', 'в каком виде'], ['не видно', 'видео', 'видны']],
		['место', ['Места хватает', 'на месте'], ['Местные звонки', 'вместо', 'вместе']],
		['запрос', ['запросов', 'запросу'], ['Запросите новый']],
		['выгрузить', ['Выгрузите', 'выгрузить всё'], ['загрузить']],
		['абонентская плата', ['абонентскую плату', 'абонентской платы'], ['платой за всё']],
		['срок вышел', ['Срок вышел'], ['вышел новый срок']],
		['tariff', ['Tariffs', 'tariff'], ['tariffication']],
		['switch … off', ['switch off', 'Switch the assistant off', 'switched it off'], ['switch to another']],
		['order', ['Orders', 'ordered'], ['border', 'orderly']]
	])('%s', (word, forms, others) => {
		for (const form of forms) expect(form).toMatch(phrasePattern(word));
		for (const other of others) expect(other).not.toMatch(phrasePattern(word));
	});
});
