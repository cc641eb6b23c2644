/**
 * The glossary «For people» of docs/vocabulary.md as patterns: the words that were given up, in
 * whatever form they stand, and what may still say them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

export type Language = 'ru' | 'en';

export interface GivenUp {
	thing: string;
	word: string;
	language: Language;
	pattern: RegExp;
	/** Phrases that may say it. */
	except: readonly RegExp[];
	/** Keys of texts that may say it. */
	keys: ReadonlySet<string>;
}

const NOUN = 'а|я|о|е|ё|ы|и|у|ю|ь|й|ов|ев|ей|ой|ою|ёй|ью|ом|ем|ём|ам|ям|ах|ях|ами|ями|ия|ию|ие|ии|ий|ием|иям|иях|иями';
const ADJECTIVE = 'ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими';
const VERB = '[а-яё]{0,4}';

/** Every form of a Russian word, told by how the given one ends. */
function russian(word: string): string {
	const verb = /(?:ить|ать|еть)$/u;
	if (verb.test(word)) return `${word.replace(verb, '')}${VERB}`;
	const adjective = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u;
	const ending = adjective.test(word) ? `${ADJECTIVE}|${NOUN}` : NOUN;
	const stem = word.length < 4 ? word : word.replace(/(?:ия|ие|ии|[аяоеёыиуюьй]|[аяыо]я|[ыи]й|ое)$/u, '');
	return `${stem}(?:${ending})?`;
}

/** Every form of an English word. */
const english = (word: string) => `${word}(?:s|es|d|ed|ing)?`;

/** What a phrase looks like in a text; `…` stands for up to two words. */
export function phrasePattern(phrase: string): RegExp {
	const words = phrase
		.toLowerCase()
		.split(/[\s-]+/)
		.map((word) => (word === '…' ? '…' : /[а-яё]/.test(word) ? russian(word) : english(word)));
	const body = words.join('[\\s-]+').replaceAll('[\\s-]+…[\\s-]+', '[\\s-]+(?:\\S+[\\s-]+){0,2}');
	return new RegExp(`(?<![\\p{L}])${body}(?![\\p{L}])`, 'giu');
}

const listed = (cell = '') =>
	cell
		.split(',')
		.map((word) => word.trim())
		.filter(Boolean);

const quoted = (cell: string) =>
	[...cell.matchAll(/«([^»]+)»|“([^”]+)”/g)].map(([, ru, en]) => phrasePattern(ru ?? en ?? ''));

function rowOf(cells: string[]): GivenUp[] {
	const [thing = '', , , words = '', except = ''] = cells;
	const [ru, en] = words.split(';');
	const keys = new Set([...except.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key));
	const of = (language: Language) => (word: string) => ({
		thing,
		word,
		language,
		pattern: phrasePattern(word),
		except: quoted(except),
		keys
	});
	return [...listed(ru).map(of('ru')), ...listed(en).map(of('en'))];
}

export function givenUpWords(): GivenUp[] {
	const text = readFileSync(join(ROOT, 'docs/vocabulary.md'), 'utf8');
	const table = text.slice(text.indexOf('## For people'));
	return table
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.flatMap((line) =>
			rowOf(
				line
					.split('|')
					.slice(1, -1)
					.map((cell) => cell.trim())
			)
		);
}
