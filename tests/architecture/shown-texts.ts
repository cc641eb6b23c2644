/** Every text that people see and that is ours: messages, packs, what stands outside the app. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './glossary';
import { ROOT, sources } from './sources';

export interface ShownText {
	file: string;
	key: string;
	language: Language;
	text: string;
}

type Message = string | { match: Record<string, string> }[];

const MESSAGES = 'src/lib/i18n/messages';
/** What others call things: the search and typed ranges look for it, nobody is shown it. */
const OTHERS_WORDS = /_words(?:_|$)|^search_fillers$/;
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

function messages(language: Language): ShownText[] {
	return readdirSync(join(ROOT, MESSAGES, language)).flatMap((name) => {
		const file = `${MESSAGES}/${language}/${name}`;
		return Object.entries(JSON.parse(read(file)) as Record<string, Message>)
			.filter(([key]) => !OTHERS_WORDS.test(key) && !key.startsWith('$'))
			.flatMap(([key, message]) =>
				(typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match))).map(
					(text) => ({ file, key, language, text: text.replaceAll(/\{\w+\}/g, '_') })
				)
			);
	});
}

/** `{ ru: '…', en: '…' }`; what rules look for in texts of others is not said that way. */
function packs(): ShownText[] {
	return sources('src/lib/operator/packs').flatMap(({ file, code }) =>
		[...code.matchAll(/\b(ru|en): '((?:[^'\\]|\\.)*)'/g)].map(([, language, text = '']) => ({
			file,
			key: '',
			language: language as Language,
			text
		}))
	);
}

function manifest(): ShownText[] {
	const file = 'static/manifest.webmanifest';
	return [...read(file).matchAll(/"(name|short_name|description|label)": "([^"]*)"/g)].map(
		([, key = '', text = '']) => ({
			file,
			key,
			language: 'ru',
			text
		})
	);
}

/** Whatever of a page is Russian: its words, and those in its scripts. */
function pages(): ShownText[] {
	return ['src/app.html', 'src/error.html'].flatMap((file) =>
		[...read(file).matchAll(/[^"'<>\n]*[а-яё][^"'<>\n]*/giu)].map(([text]) => ({ file, key: '', language: 'ru', text }))
	);
}

export const shownTexts = (): ShownText[] => [
	...messages('ru'),
	...messages('en'),
	...packs(),
	...manifest(),
	...pages()
];
