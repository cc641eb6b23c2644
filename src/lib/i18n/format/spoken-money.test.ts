import { expect, it } from 'vitest';
import { spokenMoney } from './spoken-money';

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const ru = { locale: 'ru' } as const;

it('roubles and kopecks are said in words, each in its form', () => {
	expect(spokenMoney(rub(639_20), ru)).toBe('639 рублей 20 копеек');
	expect(spokenMoney(rub(1_01), ru)).toBe('1 рубль 1 копейка');
	expect(spokenMoney(rub(22_00), ru)).toBe('22 рубля');
	expect(spokenMoney(rub(1_234_02), ru)).toBe('1234 рубля 2 копейки');
});

it('nothing, less than a rouble and a debt are said too', () => {
	expect(spokenMoney(rub(0), ru)).toBe('0 рублей');
	expect(spokenMoney(rub(50), ru)).toBe('50 копеек');
	expect(spokenMoney(rub(-128_40), ru)).toBe('минус 128 рублей 40 копеек');
});

it('English, and a currency that has no words here', () => {
	expect(spokenMoney(rub(1_20), { locale: 'en' })).toBe('1 rouble 20 kopecks');
	expect(spokenMoney({ minor: 5_00, currency: 'BYN' }, ru)).toMatch(/белорус/);
});
