import { expect, it } from 'vitest';
import { compareTariffs, type TariffSide } from '$lib/domain/tariff/compare';
import type { Rate, TariffPlan } from '$lib/domain/rating/tariff-plan';
import type { ProductPrice } from '$lib/domain/subscriber';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { comparisonText, includedTexts, inShort } from './comparison-text';

const NOW = Date.parse('2026-11-22T15:00:00+03:00');
const { numberPlan, timeZone } = packOf({ number: '+79000000001' });
const format = createFormat({ locale: 'ru', timeZone, numberPlan, now: NOW });

const every = (minor: number, period: 'day' | 'month' = 'month'): ProductPrice[] =>
	minor === 0 ? [] : [{ kind: 'recurring', price: { minor, currency: 'RUB' }, period }];
const data = (gigabytes: number) => ({
	id: 'data',
	unit: 'byte' as const,
	amount: gigabytes * 2 ** 30,
	match: { categories: ['internet'] as const }
});
const rate = (minor: number, change: Partial<Rate> = {}): Rate => ({
	id: `r${minor}`,
	unit: 'second',
	match: { categories: ['call-home'], directions: ['out'] },
	price: { minor, per: 60 },
	step: 60,
	...change
});
const plan = (packages: TariffPlan['packages'] = [], rates: Rate[] = []): TariffPlan => ({
	id: 'p',
	currency: 'RUB',
	packages,
	rates,
	fees: []
});
const NO_FEE: ProductPrice[] = [{ kind: 'one-time', price: { minor: 0, currency: 'RUB' } }];
const compared = (mine: TariffSide, other: TariffSide) =>
	compareTariffs(mine, other, { now: NOW, currency: 'RUB', home: '+7' });
const words = (mine: TariffSide, other: TariffSide) => comparisonText(compared(mine, other), 'RUB', format);
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

it.each<[ProductPrice[] | undefined, ProductPrice[], string, string, string]>([
	[every(650_00), every(350_00), '650 ₽ в месяц', '350 ₽ в месяц', 'Лучше: дешевле на 300 ₽ в месяц'],
	[every(350_00), every(650_00), '350 ₽ в месяц', '650 ₽ в месяц', 'Хуже: дороже на 300 ₽ в месяц'],
	[every(650_00), every(21_00, 'day'), '650 ₽ в месяц', '21 ₽ в день', 'Лучше: дешевле примерно на 20 ₽ в месяц'],
	[every(600_00), every(21_00, 'day'), '600 ₽ в месяц', '21 ₽ в день', 'Хуже: дороже примерно на 30 ₽ в месяц'],
	[every(5_00), every(5_00), '5 ₽ в месяц', '5 ₽ в месяц', 'Абонентская плата такая же'],
	[every(5_00), NO_FEE, '5 ₽ в месяц', 'нет', 'Лучше: дешевле на 5 ₽ в месяц'],
	[every(5_00), [], '5 ₽ в месяц', 'не указано', 'Нельзя сравнить напрямую'],
	[undefined, every(5_00), 'не указано', '5 ₽ в месяц', 'Нельзя сравнить напрямую']
])('fees: %j, %j', (mine, other, own, wanted, says) => {
	const { fee } = words({ prices: mine }, { prices: other });
	expect([fee.mine, fee.other, fee.says].map(plain)).toEqual([own, wanted, says]);
});

it.each<[TariffPlan, TariffPlan, string, string, string]>([
	[plan([data(30)]), plan([data(5)]), '30 ГБ', '5 ГБ', 'Хуже: меньше на 25 ГБ'],
	[plan([data(5)]), plan([data(30)]), '5 ГБ', '30 ГБ', 'Лучше: больше на 25 ГБ'],
	[plan([data(5)]), plan([data(5)]), '5 ГБ', '5 ГБ', 'Так же'],
	[plan([data(5)]), plan(), '5 ГБ', 'не входит', 'Хуже: не входит'],
	[plan(), plan([data(5)]), 'не входит', '5 ГБ', 'Лучше: входит'],
	[
		plan([data(5)]),
		plan([], [rate(0, { unit: 'byte', match: {} })]),
		'5 ГБ',
		'без ограничений',
		'Лучше: без ограничений'
	],
	[plan([], [rate(0, { unit: 'byte', match: {} })]), plan([data(5)]), 'без ограничений', '5 ГБ', 'Хуже: есть предел'],
	[
		plan([data(1)]),
		plan([data(1), { ...data(3), match: { ...data(3).match, services: ['tether'] } }]),
		'из общего пакета',
		'3 ГБ',
		'Нельзя сравнить напрямую'
	]
])('packages: %#', (mine, other, own, wanted, says) => {
	const row = words({ prices: NO_FEE, plan: mine }, { prices: NO_FEE, plan: other }).packages.at(-1);
	expect([row?.label, row?.mine, row?.other, row?.says].map(plain)).toEqual(['Интернет', own, wanted, says]);
});

it('says what is in the fee, and what each of two packages of one unit is for', () => {
	const voice = {
		...data(0),
		id: 'voice',
		unit: 'second' as const,
		amount: 1_500 * 60,
		match: { categories: ['call-home'] as const }
	};
	const tether = { ...data(3), name: 'Раздача', match: { ...data(3).match, services: ['tether'] } };
	const free = rate(0, { unit: 'piece', match: { categories: ['sms'] } });
	const sms = { ...data(0), id: 'sms', unit: 'piece' as const, amount: 300, match: { categories: ['sms'] as const } };
	const mine = plan([data(30), voice, sms]);
	const texts = (packages: TariffPlan['packages'], rates: Rate[] = []) =>
		includedTexts(
			compared({ prices: NO_FEE, plan: mine }, { prices: NO_FEE, plan: plan(packages, rates) }),
			format
		).map(plain);
	expect(texts([data(5), voice])).toEqual(['5 ГБ', '1 500 минут']);
	expect(texts([data(5), tether])).toEqual(['Интернет: 5 ГБ', 'Раздача: 3 ГБ']);
	expect(texts([], [free])).toEqual(['SMS: без ограничений']);
	expect(texts([])).toEqual([]);
});

it('a fee is weighed alone without a verdict', () => {
	const alone = (mine: ProductPrice[], other: ProductPrice[]) =>
		plain(words({ prices: mine }, { prices: other }).fee.alone);
	expect(alone(every(650_00), every(350_00))).toBe('Абонентская плата: дешевле на 300 ₽ в месяц');
	expect(alone(every(5_00), every(5_00))).toBe('Абонентская плата такая же');
});

it('says that packages of another period can’t be weighed', () => {
	const { packages } = words(
		{ prices: every(650_00), plan: plan([data(30)]) },
		{ prices: every(21_00, 'day'), plan: plan([data(1)]) }
	);
	expect(packages[0]?.says).toBe('Нельзя сравнить напрямую: оплата за разные сроки');
});

it.each<[Rate[], Rate[], string, string, string, string]>([
	[[rate(2_50)], [rate(2)], 'Минута по региону', '2,50 ₽ за минуту', '0,02 ₽ за минуту', 'Лучше: дешевле'],
	[[rate(2_50)], [rate(3_00)], 'Минута по региону', '2,50 ₽ за минуту', '3 ₽ за минуту', 'Хуже: дороже'],
	[
		[rate(2_50)],
		[rate(0, { connection: 5_00 })],
		'Минута по региону',
		'2,50 ₽ за минуту',
		'бесплатно, соединение 5 ₽',
		'Нельзя сравнить напрямую'
	],
	[
		[rate(7_00, { name: 'Видео', match: { services: ['video'] } })],
		[],
		'Видео',
		'7 ₽ за минуту',
		'не указано',
		'Нельзя сравнить напрямую'
	],
	[
		[],
		[rate(7_00, { match: { services: ['video'] } })],
		'Прочее',
		'не указано',
		'7 ₽ за минуту',
		'Нельзя сравнить напрямую'
	]
])('prices: %#', (mine, other, label, own, wanted, says) => {
	const [row] = words({ plan: plan([], mine) }, { plan: plan([], other) }).rates;
	expect([row?.label, row?.mine, row?.other, row?.says].map(plain)).toEqual([label, own, wanted, says]);
});

it('in short names packages and the usual prices, not what is unlike or rare', () => {
	const rare = rate(1_00, { name: 'Видео', match: { services: ['video'] } });
	const [mine, other] = [
		plan([data(30)], [rate(3_00), rare]),
		plan([data(5)], [rate(2_00), { ...rare, id: 'x', step: 1 }])
	];
	expect(inShort(compared({ prices: every(5_00), plan: mine }, { prices: every(9_00), plan: other }))).toEqual({
		better: ['Минута по региону'],
		worse: ['Интернет']
	});
	expect(inShort(compared({ prices: [] }, { prices: [] }))).toEqual({ better: [], worse: [] });
});
