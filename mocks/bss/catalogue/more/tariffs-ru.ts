import { COVERS, ratesRu } from '../rates-ru';
import { packagesOf, tariff } from './build';

const { data, sms, voice } = packagesOf(COVERS);

const RUSSIA = 'Звонки по России';

/** Tariffs of Russia that no demo line has. */
export const TARIFFS_RU = [
	tariff({
		id: 'first-steps',
		rates: ratesRu('first-steps', { minute: 2_50, longDistance: 3_50, message: 2_50, data: 20_00 }),
		name: 'Первые шаги',
		description: 'Для ребёнка: родители видят расходы, платный контент закрыт.',
		month: 350_00,
		dial: '*555*1#',
		conditions: [
			['Интернет', '8 ГБ'],
			['Звонки на номера России', '300 минут'],
			['Платный контент', 'закрыт']
		],
		packages: [data(8), voice(300, RUSSIA)],
		updated: '2026-05-18'
	}),
	tariff({
		id: 'always-near',
		rates: ratesRu('always-near', { minute: 1_80, longDistance: 2_50, message: 1_80, data: 25_00 }),
		name: 'Всегда рядом',
		description: 'Много звонков для тех, кто больше говорит, чем пишет.',
		month: 450_00,
		dial: '*555*2#',
		conditions: [
			['Интернет', '5 ГБ'],
			['Звонки на номера России', '1 500 минут'],
			['SMS', '500']
		],
		packages: [data(5), voice(1_500, RUSSIA), sms(500)]
	}),
	tariff({
		id: 'big-net',
		rates: ratesRu('big-net', { minute: 2_20, longDistance: 3_00, message: 2_50, data: 10_00 }),
		name: 'Большая сеть',
		description: 'Много интернета, соцсети и мессенджеры его не расходуют.',
		month: 790_00,
		announced: { minor: 850_00, from: '2026-12-15T00:00:00+03:00' },
		dial: '*555*3#',
		conditions: [
			['Интернет', '60 ГБ'],
			['Звонки на номера России', '600 минут'],
			['Соцсети и мессенджеры', 'без ограничений']
		],
		packages: [data(60), voice(600, RUSSIA), sms(100)],
		updated: '2026-11-16'
	}),
	tariff({
		id: 'no-limits',
		rates: ratesRu('no-limits', { minute: 1_50, longDistance: 1_50, message: 1_50, data: 0 }),
		name: 'Без границ',
		description: 'Интернет без ограничений по объёму и много минут.',
		month: 1_190_00,
		once: 100_00,
		dial: '*555*4#',
		conditions: [
			['Интернет', 'без ограничений'],
			['Звонки на номера России', '2 000 минут'],
			['Переход на тариф', '100 ₽ один раз']
		],
		packages: [voice(2_000, RUSSIA), sms(500)],
		excludes: ['extra-data', 'night-net', 'social-net', 'video-net']
	}),
	tariff({
		id: 'by-the-day',
		rates: ratesRu('by-the-day', { minute: 2_00, longDistance: 3_00, message: 2_50, data: 18_00 }),
		name: 'День за днём',
		description: 'Плата за день, и только за дни, когда есть деньги на счёте.',
		day: 21_00,
		dial: '*555*5#',
		conditions: [
			['Интернет', '1 ГБ в день'],
			['Звонки на номера России', '40 минут в день']
		],
		packages: [data(1), voice(40, RUSSIA)]
	}),
	tariff({
		id: 'device',
		rates: ratesRu('device', { minute: 5_00, longDistance: 5_00, message: 3_00, data: 15_00 }),
		name: 'Для устройств',
		description: 'Для часов, модема и сигнализации: интернет без звонков.',
		month: 190_00,
		dial: '*555*6#',
		conditions: [
			['Интернет', '10 ГБ'],
			['Звонки', 'недоступны']
		],
		packages: [data(10)],
		excludes: ['minutes-100', 'minutes-300', 'favourite-number', 'home-calls', 'abroad-calls']
	}),
	tariff({
		id: 'talk-2016',
		rates: ratesRu('talk-2016', { minute: 1_90, longDistance: 3_20, message: 2_00, data: 90_00 }),
		name: 'Разговор 2016',
		description: 'Архивный тариф: подключить его снова нельзя.',
		month: 150_00,
		conditions: [['Звонки на номера России', '100 минут']],
		packages: [voice(100, RUSSIA)],
		retired: true,
		updated: '2024-02-01'
	})
];
