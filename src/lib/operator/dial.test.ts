import { expect, it } from 'vitest';
import { codeHref, voiceHref, voiceLabel, waysTo } from './dial';
import { mtsBy } from './packs/mts-by';
import { mtsRu } from './packs/mts-ru';
import { packOf } from './packs';

it('escapes the hash of a code, or the browser would cut the address there', () => {
	expect(codeHref('*111*828*1#')).toBe('tel:*111*828*1%23');
	expect(codeHref('##002#')).toBe('tel:%23%23002%23');
});

it('puts pauses between the keys of a voice path', () => {
	expect(voiceHref('111', [1, 1])).toBe('tel:111,1,1');
	expect(voiceLabel('111', [1, 1])).toBe('111 · 1 · 1');
});

it('finds every way to a purpose', () => {
	const ways = waysTo(mtsRu, 'promised-payment');
	expect(ways.codes.map(({ code }) => code)).toEqual(['*111*123#']);
	expect(ways.voice.map(({ keys }) => keys)).toEqual([[3]]);
	expect(waysTo(mtsRu, 'block-number').codes).toEqual([]);
});

it('knows whose number it is by the country code', () => {
	expect(packOf('+375290000001')).toBe(mtsBy);
	expect(packOf('+79000000001')).toBe(mtsRu);
	expect(packOf('+4915100000000')).toBe(mtsRu);
});
