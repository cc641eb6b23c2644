import { both } from '../../both';
import { COVERS, ratesRu } from '../rates-ru';
import { packagesOf, tariff } from './build';

const { data, sms, voice } = packagesOf(COVERS);

const RUSSIA = both('Звонки по России', 'Calls within Russia');

/** Tariffs of Russia that no demo line has. */
export const TARIFFS_RU = [
	tariff({
		id: 'first-steps',
		rates: ratesRu('first-steps', { minute: 2_50, longDistance: 3_50, message: 2_50, data: 20_00 }),
		name: both('Первые шаги', 'First Steps'),
		description: both(
			'Для ребёнка: родители видят расходы, платный контент закрыт.',
			'For a child: parents see the spending, paid content is blocked.'
		),
		month: 350_00,
		dial: '*555*1#',
		conditions: [
			[both('Интернет', 'Internet'), both('8 ГБ', '8 GB')],
			[both('Звонки на номера России', 'Calls to Russian numbers'), both('300 минут', '300 minutes')],
			[both('Платный контент', 'Paid content'), both('закрыт', 'blocked')]
		],
		packages: [data(8), voice(300, RUSSIA)],
		updated: '2026-05-18'
	}),
	tariff({
		id: 'always-near',
		rates: ratesRu('always-near', { minute: 1_80, longDistance: 2_50, message: 1_80, data: 25_00 }),
		name: both('Всегда рядом', 'Always Near'),
		description: both(
			'Много звонков для тех, кто больше говорит, чем пишет.',
			'Plenty of calls for those who talk more than they write.'
		),
		month: 450_00,
		dial: '*555*2#',
		conditions: [
			[both('Интернет', 'Internet'), both('5 ГБ', '5 GB')],
			[both('Звонки на номера России', 'Calls to Russian numbers'), both('1 500 минут', '1,500 minutes')],
			['SMS', '500']
		],
		packages: [data(5), voice(1_500, RUSSIA), sms(500)]
	}),
	tariff({
		id: 'big-net',
		rates: ratesRu('big-net', { minute: 2_20, longDistance: 3_00, message: 2_50, data: 10_00 }),
		name: both('Большая сеть', 'Big Net'),
		description: both(
			'Много интернета, соцсети и мессенджеры его не расходуют.',
			'Plenty of internet that social media and messengers don’t use up.'
		),
		month: 790_00,
		announced: { minor: 850_00, from: '2026-12-15T00:00:00+03:00' },
		dial: '*555*3#',
		conditions: [
			[both('Интернет', 'Internet'), both('60 ГБ', '60 GB')],
			[both('Звонки на номера России', 'Calls to Russian numbers'), both('600 минут', '600 minutes')],
			[both('Соцсети и мессенджеры', 'Social media and messengers'), both('без ограничений', 'unlimited')]
		],
		packages: [data(60), voice(600, RUSSIA), sms(100)],
		updated: '2026-11-16'
	}),
	tariff({
		id: 'no-limits',
		rates: ratesRu('no-limits', { minute: 1_50, longDistance: 1_50, message: 1_50, data: 0 }),
		name: both('Без границ', 'No Limits'),
		description: both(
			'Интернет без ограничений по объёму и много минут.',
			'Internet without a data limit and plenty of minutes.'
		),
		month: 1_190_00,
		once: 100_00,
		dial: '*555*4#',
		conditions: [
			[both('Интернет', 'Internet'), both('без ограничений', 'unlimited')],
			[both('Звонки на номера России', 'Calls to Russian numbers'), both('2 000 минут', '2,000 minutes')],
			[both('Переход на тариф', 'Switching to the plan'), both('100 ₽ один раз', '₽100 once')]
		],
		packages: [voice(2_000, RUSSIA), sms(500)],
		excludes: ['extra-data', 'night-net', 'social-net', 'video-net']
	}),
	tariff({
		id: 'by-the-day',
		rates: ratesRu('by-the-day', { minute: 2_00, longDistance: 3_00, message: 2_50, data: 18_00 }),
		name: both('День за днём', 'Day by Day'),
		description: both(
			'Плата за день, и только за дни, когда есть деньги на счёте.',
			'A daily fee, and only for the days when there is money on the account.'
		),
		day: 21_00,
		dial: '*555*5#',
		conditions: [
			[both('Интернет', 'Internet'), both('1 ГБ в день', '1 GB a day')],
			[both('Звонки на номера России', 'Calls to Russian numbers'), both('40 минут в день', '40 minutes a day')]
		],
		packages: [data(1), voice(40, RUSSIA)]
	}),
	tariff({
		id: 'device',
		rates: ratesRu('device', { minute: 5_00, longDistance: 5_00, message: 3_00, data: 15_00 }),
		name: both('Для устройств', 'For Devices'),
		description: both(
			'Для часов, модема и сигнализации: интернет без звонков.',
			'For a watch, a modem or an alarm: internet without calls.'
		),
		month: 190_00,
		dial: '*555*6#',
		conditions: [
			[both('Интернет', 'Internet'), both('10 ГБ', '10 GB')],
			[both('Звонки', 'Calls'), both('недоступны', 'not available')]
		],
		packages: [data(10)],
		excludes: ['minutes-100', 'minutes-300', 'favourite-number', 'home-calls', 'abroad-calls']
	}),
	tariff({
		id: 'talk-2016',
		rates: ratesRu('talk-2016', { minute: 1_90, longDistance: 3_20, message: 2_00, data: 90_00 }),
		name: both('Разговор 2016', 'Talk 2016'),
		description: both('Архивный тариф: подключить его снова нельзя.', 'An archived plan: it can’t be chosen again.'),
		month: 150_00,
		conditions: [[both('Звонки на номера России', 'Calls to Russian numbers'), both('100 минут', '100 minutes')]],
		packages: [voice(100, RUSSIA)],
		retired: true,
		updated: '2024-02-01'
	})
];
