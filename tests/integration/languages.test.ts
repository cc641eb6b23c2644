import { idOf } from '$lib/domain/line.fixture';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Freshness } from '$lib/domain/freshness';
import type { Resource } from '$lib/domain/resources';
import { LINE, phone, type Phone } from './support/device';

let p: Phone;

beforeEach(async () => {
	p = await phone();
});

afterEach(() => {
	p.host.assertSound();
	expect(p.errors).toEqual([]);
});

const freshness = (resource: Resource): Promise<Freshness | undefined> => p.db.freshness.get([idOf(LINE), resource]);
const names = async () => (await p.db.catalogue.toArray()).map(({ name }) => name).join();
const isRussian = (text: string) => /[а-яё]/i.test(text);

/** Puts the stored rows back to what an app of before wrote. */
async function forgetLanguages(): Promise<void> {
	await p.db.freshness.toCollection().modify((row) => {
		delete row.asked;
		delete row.language;
	});
}

it('asks in the language of the interface, and keeps beside the rows what came', async () => {
	p.speak('en');
	await p.engine.pull('sign-in');
	expect(await freshness('catalogue')).toMatchObject({ asked: 'en', language: 'en' });
	expect(isRussian(await names())).toBe(false);
});

it('another language brings everything at once, whatever the tags say, and only once', async () => {
	await p.engine.pull('sign-in');
	expect(isRussian(await names())).toBe(true);
	// All languages of one address have one tag.
	p.host.operator.habits.take(['one-etag']);
	await p.engine.pull('pull');
	p.speak('en');
	p.sent.length = 0;
	await p.engine.pull('focus');
	expect(p.sent).toContain('GET /productOffering');
	expect(isRussian(await names())).toBe(false);
	p.sent.length = 0;
	await p.engine.pull('focus');
	expect(p.sent).toEqual([]);
});

it('an operator of one language is asked once, and its language is kept', async () => {
	p.host.operator.habits.take(['one-language']);
	p.speak('en');
	await p.engine.pull('sign-in');
	expect(await freshness('catalogue')).toMatchObject({ asked: 'en', language: 'ru' });
	p.sent.length = 0;
	await p.engine.pull('focus');
	expect(p.sent).toEqual([]);
});

it('one that does not say what it speaks leaves that open', async () => {
	p.host.operator.habits.take(['language-unsaid']);
	await p.engine.pull('sign-in');
	expect(await freshness('catalogue')).not.toHaveProperty('language');
});

it('rows of an earlier version are good where the interface speaks as the operator does', async () => {
	await p.engine.pull('sign-in');
	await forgetLanguages();
	p.sent.length = 0;
	await p.engine.pull('focus');
	expect(p.sent).toEqual([]);
	p.speak('en');
	await p.engine.pull('focus');
	expect(isRussian(await names())).toBe(false);
});

it('nothing is asked anew while nothing has changed in the second language either', async () => {
	p.speak('en');
	await p.engine.pull('sign-in');
	let bytes = 0;
	p.watch((name, response, body) => {
		if (name !== 'GET /session') bytes += response.status === 304 ? 0 : body.length;
	});
	await p.engine.pull('pull');
	// «[]»: nothing new in the catalogue.
	expect(bytes).toBe(2);
});
