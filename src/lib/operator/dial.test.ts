import { expect, it } from 'vitest';
import { codeHref, collectCallNumber, fillCode, voiceHref, voiceLabel, waysTo } from './dial';
import { mtsRu } from './packs/mts-ru/pack';

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

it('fills a code with where the calls go, and after how long', () => {
	const code = '**61*{number}**{seconds}#';
	expect(fillCode(code, { number: '+79000000001', seconds: 20 })).toBe('**61*+79000000001**20#');
});

it('a call at the other side’s expense names the number without the country', () => {
	expect(collectCallNumber('0880', '+79000000001', mtsRu.numberPlan)).toBe('08809000000001');
});
