import { expect, it } from 'vitest';
import { splitDocumentId } from './document-id';

const RUSSIAN = { marks: ['серия', 'номер', 'series', 'no'], digits: { series: 4, number: 6 } };

it.each([
	['45 08 123456', { series: '45 08', number: '123456' }],
	['4508 123456', { series: '4508', number: '123456' }],
	['4508-123456', { series: '4508', number: '123456' }],
	['серия 45 08 № 123456', { series: '45 08', number: '123456' }],
	['Серия: 4508, номер: 123456', { series: '4508', number: '123456' }],
	['series 4508 no. 123456', { series: '4508', number: '123456' }],
	['4508№123456', { series: '4508', number: '123456' }],
	['4508123456', { series: '4508', number: '123456' }],
	['MP1234567', { series: 'MP', number: '1234567' }],
	['АВ 1234567', { series: 'АВ', number: '1234567' }],
	['II-БА № 654321', { series: 'II-БА', number: '654321' }],
	['123456789', { number: '123456789' }],
	['77 1234', { number: '77 1234' }],
	['3140585A012PB4', { number: '3140585A012PB4' }],
	['№', {}],
	['', {}]
])('«%s»', (said, parts) => {
	expect(splitDocumentId(said, RUSSIAN)).toEqual(parts);
});

it('digits written as one are not split where no country says how', () => {
	expect(splitDocumentId('4508123456', { marks: [] })).toEqual({ number: '4508123456' });
});
