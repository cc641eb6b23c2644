import { expect, it } from 'vitest';
import { both, inLanguage, languageOf } from '../bss/both';
import { LINE } from '../handlers/money.fixture';
import { useOperator } from '../vitest';

const operator = useOperator();
const CATALOGUE = '/tmf-api/productCatalogManagement/v4/productOffering';

async function ask(language: string, more: Record<string, string> = {}) {
	const answer = await operator.signedIn(LINE).fetch(CATALOGUE, { headers: { 'Accept-Language': language, ...more } });
	return { answer, text: await answer.text() };
}

it('answers in the language asked for, and says so', async () => {
	const { answer, text } = await ask('en');
	expect(answer.headers.get('Content-Language')).toBe('en');
	expect(answer.headers.get('Vary')).toContain('Accept-Language');
	expect(text).toContain('Simple Day');
	expect((await ask('ru')).text).toContain('Простой день');
});

it('a tag of one language is none of the other', async () => {
	const tag = (await ask('ru')).answer.headers.get('ETag') ?? '';
	expect((await ask('ru', { 'If-None-Match': tag })).answer.status).toBe(304);
	expect((await ask('en', { 'If-None-Match': tag })).answer.status).toBe(200);
});

it('refuses in that language, too', async () => {
	const answer = await operator.device().fetch(CATALOGUE, { headers: { 'Accept-Language': 'en-GB' } });
	expect(await answer.json()).toMatchObject({ reason: 'Sign in again' });
});

it('has Russian alone, or leaves its language unsaid, when told to', async () => {
	operator.operator.habits.take(['one-language']);
	const { answer, text } = await ask('en');
	expect(answer.headers.get('Content-Language')).toBe('ru');
	expect(text).toContain('Простой день');
	operator.operator.habits.take(['language-unsaid']);
	expect((await ask('en')).answer.headers.get('Content-Language')).toBeNull();
});

it.each([
	['en', 'en'],
	['en-US,en;q=0.9', 'en'],
	['ru;q=0.4, en;q=0.5', 'en'],
	['de, ru', 'ru'],
	['en;q=0', 'ru'],
	['*', 'ru'],
	['', 'ru']
])('«%s» is %s', (accepted, language) => {
	expect(languageOf(new Request('http://a/', { headers: { 'Accept-Language': accepted } }))).toBe(language);
});

it('pairs are told wherever they stand, one in another too', () => {
	const text = `${both('Плата: ', 'Fee: ')}${both(`тариф «${both('Лёгкий', 'Light')}»`, 'plan')}`;
	expect([inLanguage(text, 'ru'), inLanguage(text, 'en')]).toEqual(['Плата: тариф «Лёгкий»', 'Fee: plan']);
});
