import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { neverFetched, type Freshness } from '$lib/domain/freshness';
import NoneOf from './NoneOf.svelte';
import NotRead from './NotRead.svelte';

const read = (change: Partial<Freshness> = {}): Freshness => ({ ...neverFetched('cards'), checkedAt: 5, ...change });
const wordsOf = (html: string) =>
	html
		.replaceAll(/<svg.*?<\/svg>|<!--.*?-->|<[^>]+>/gs, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();

describe('«none»', () => {
	const said = (...of: (Freshness | undefined)[]) =>
		wordsOf(render(NoneOf, { props: { of, icon: 'card', title: 'Карт нет', text: 'Совсем' } }).body);

	it('is said of lists that were read whole', () => {
		expect(said(read(), read())).toBe('Карт нет Совсем');
	});

	it('is not said when something may be one', () => {
		const props = { of: [read()], doubt: true, icon: 'card', title: 'Карт нет' } as const;
		expect(wordsOf(render(NoneOf, { props }).body)).toMatch(/^Прочитать удалось не всё /);
	});

	it.each([
		['something could not be read', read({ unreadable: 1 })],
		['the list may go on', read({ cut: true })],
		['nothing was read yet', neverFetched('cards')],
		['nothing is known', undefined]
	])('is not said when %s', (_, other) => {
		expect(said(read(), other)).toMatch(/^Прочитать удалось не всё /);
	});
});

describe('what is not shown', () => {
	const said = (...of: (Freshness | undefined)[]) => wordsOf(render(NotRead, { props: { of } }).body);

	it('is counted over all lists of a screen', () => {
		expect(said(read({ unreadable: 2 }), undefined, read({ unreadable: 1, cut: true }))).toContain(
			'Не удалось прочитать: 3.'
		);
	});

	it('may be the end of a list', () => {
		expect(said(read(), read({ cut: true }))).toBe('Список от оператора мог прийти не целиком.');
	});

	it('is not spoken of when there is nothing', () => {
		expect(said(read(), undefined)).toBe('');
	});
});
