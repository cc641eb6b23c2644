import type { Asked, Habit, Said } from './habit';

const contentType =
	(type: string | undefined) =>
	({ headers }: Said): void => {
		if (type === undefined) headers.delete('Content-Type');
		else headers.set('Content-Type', type);
	};

/**
 * How bytes and headers travel. Compression is the server's own doing: it packs every longer answer
 * (vite-plugin).
 */
export const transport: readonly Habit[] = [
	{ name: 'json-as-text', does: 'JSON приходит как text/plain.', say: contentType('text/plain; charset=utf-8') },
	{ name: 'json-as-html', does: 'JSON приходит как text/html.', say: contentType('text/html; charset=utf-8') },
	{ name: 'no-content-type', does: 'Не говорит Content-Type.', say: contentType(undefined) },
	{ name: 'byte-order-mark', does: 'JSON начинается с метки порядка байтов.', write: (text) => `\ufeff${text}` },
	{
		name: 'pretty-json',
		does: 'JSON с отступами и пустыми строками вокруг.',
		write: (text) => `\n${JSON.stringify(JSON.parse(text), null, 4)}\n\n`
	},
	{
		name: 'no-etag',
		does: 'Не ставит ETag.',
		say: (answer) => {
			answer.tag = undefined;
		}
	},
	{
		name: 'one-language',
		does: 'Говорит по-русски, о каком бы языке ни просили.',
		speaks: 'ru'
	},
	{
		name: 'language-unsaid',
		does: 'Не говорит, на каком языке ответил.',
		say: ({ headers }) => headers.delete('Content-Language')
	},
	{
		name: 'one-etag',
		does: 'Один и тот же ETag у всех ответов по одному адресу, что бы в них ни было.',
		say: (answer, { query, offset }: Asked) => {
			if (answer.tag !== undefined) answer.tag = `"1-${query.size}-${offset}"`;
		}
	}
];
