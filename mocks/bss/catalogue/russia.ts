import { both } from '../both';
import { monthly, once, type Offering } from './offering';
import { COVERS, ratesRu } from './rates-ru';

export const RUSSIA: Offering[] = [
	{
		id: 'simple-day',
		kind: 'tariff',
		name: both('Простой день', 'Simple Day'),
		description: both(
			'Интернет, звонки и SMS одним пакетом. Остатки минут и гигабайт переносятся на следующий месяц.',
			'Internet, calls and texts in one package. Unused minutes and gigabytes roll over to the next month.'
		),
		lifecycle: 'active',
		updated: '2026-03-02T09:00:00Z',
		prices: [monthly('simple-day', 650_00)],
		rates: ratesRu('simple-day', { minute: 2_50, longDistance: 2_50, message: 2_80, data: 15_00, onNetFree: true }),
		conditions: [
			{ name: both('Интернет', 'Internet'), value: both('30 ГБ', '30 GB') },
			{ name: both('Звонки на номера России', 'Calls to Russian numbers'), value: both('800 минут', '800 minutes') },
			{ name: both('SMS на номера России', 'Texts to Russian numbers'), value: '300' },
			{ name: both('Звонки внутри сети', 'Calls within the network'), value: both('без ограничений', 'unlimited') },
			{ name: both('Раздача интернета', 'Hotspot'), value: both('включена', 'included') }
		],
		packages: [
			{ id: 'data', name: both('Интернет', 'Internet'), usage: 'data', amount: 30, unit: 'GB', match: COVERS.data },
			{
				id: 'voice',
				name: both('Звонки по России', 'Calls within Russia'),
				usage: 'voice',
				amount: 800,
				unit: 'min',
				match: COVERS.voice
			},
			{
				id: 'sms',
				name: both('SMS по России', 'Texts within Russia'),
				usage: 'sms',
				amount: 300,
				unit: 'message',
				match: COVERS.sms
			}
		]
	},
	{
		id: 'thrifty',
		kind: 'tariff',
		name: both('Бережливый', 'Thrifty'),
		description: both(
			'Немного интернета и звонков за небольшую плату.',
			'A little internet and a few calls for a small fee.'
		),
		lifecycle: 'active',
		updated: '2026-01-19T09:00:00Z',
		prices: [monthly('thrifty', 290_00)],
		rates: ratesRu('thrifty', { minute: 3_00, longDistance: 3_50, message: 2_80, data: 20_00 }),
		conditions: [
			{ name: both('Интернет', 'Internet'), value: both('5 ГБ', '5 GB') },
			{ name: both('Звонки на номера России', 'Calls to Russian numbers'), value: both('200 минут', '200 minutes') },
			{ name: 'SMS', value: both('2,80 ₽ за сообщение', '₽2.80 a message') }
		],
		packages: [
			{ id: 'data', name: both('Интернет', 'Internet'), usage: 'data', amount: 5, unit: 'GB', match: COVERS.data },
			{
				id: 'voice',
				name: both('Звонки по России', 'Calls within Russia'),
				usage: 'voice',
				amount: 200,
				unit: 'min',
				match: COVERS.voice
			}
		]
	},
	{
		id: 'big-family',
		kind: 'tariff',
		name: both('Большая семья и работа: всё для пяти номеров', 'Big Family and Work: everything for five numbers'),
		description: both(
			'Общие пакеты на пять номеров семьи или небольшой компании, отдельный пакет для раздачи на ноутбук и звонки в страны ближнего зарубежья.',
			'Packages shared by five numbers of a family or a small company, a separate package for a laptop hotspot, and calls to neighbouring countries.'
		),
		lifecycle: 'active',
		updated: '2026-05-11T09:00:00Z',
		prices: [monthly('big-family', 2_490_00)],
		rates: ratesRu('big-family', { minute: 2_00, longDistance: 2_00, message: 2_00, data: 2_00, onNetFree: true }),
		conditions: [
			{ name: both('Интернет на телефоне', 'Internet on the phone'), value: both('150 ГБ', '150 GB') },
			{
				name: both('Интернет для ноутбука и планшета', 'Internet for a laptop and a tablet'),
				value: both('60 ГБ', '60 GB')
			},
			{
				name: both('Звонки на номера России', 'Calls to Russian numbers'),
				value: both('3 000 минут', '3,000 minutes')
			},
			{
				name: both(
					'Звонки в Беларусь, Казахстан, Армению и Кыргызстан',
					'Calls to Belarus, Kazakhstan, Armenia and Kyrgyzstan'
				),
				value: both('200 минут', '200 minutes')
			},
			{ name: both('SMS на номера России', 'Texts to Russian numbers'), value: both('1 000', '1,000') },
			{ name: both('Номеров в группе', 'Numbers in the group'), value: both('до 5', 'up to 5') }
		],
		packages: [
			{
				id: 'data',
				name: both('Интернет на телефоне', 'Internet on the phone'),
				usage: 'data',
				amount: 150,
				unit: 'GB',
				match: COVERS.data
			},
			{
				id: 'tether',
				name: both('Интернет для ноутбука и планшета (раздача)', 'Internet for a laptop and a tablet (hotspot)'),
				usage: 'data',
				amount: 60,
				unit: 'GB',
				match: { ...COVERS.data, services: ['Раздача интернета'] }
			},
			{
				id: 'voice',
				name: both('Звонки по России', 'Calls within Russia'),
				usage: 'voice',
				amount: 3_000,
				unit: 'min',
				match: COVERS.voice
			},
			{
				id: 'abroad',
				name: both(
					'Звонки в Беларусь, Казахстан, Армению и Кыргызстан',
					'Calls to Belarus, Kazakhstan, Armenia and Kyrgyzstan'
				),
				usage: 'voice',
				amount: 200,
				unit: 'min',
				match: {
					categories: ['call-international'],
					directions: ['out'],
					destinations: ['+375', '+77', '+374', '+996']
				}
			},
			{
				id: 'sms',
				name: both('SMS по России', 'Texts within Russia'),
				usage: 'sms',
				amount: 1_000,
				unit: 'message',
				match: COVERS.sms
			}
		]
	},
	{
		id: 'clean-sheet',
		kind: 'tariff',
		name: both('Чистый лист', 'Clean Sheet'),
		description: both(
			'Без абонентской платы: платите только за то, чем пользуетесь.',
			'No monthly fee: pay only for what you use.'
		),
		lifecycle: 'active',
		updated: '2026-02-16T09:00:00Z',
		prices: [once('clean-sheet', 0)],
		rates: ratesRu('clean-sheet', { minute: 2_20, longDistance: 3_20, message: 2_20, data: 150_00 }),
		conditions: [{ name: both('Абонентская плата', 'Monthly fee'), value: both('нет', 'none') }],
		packages: []
	},
	{
		id: 'smart-2019',
		kind: 'tariff',
		name: both('Удобный 2019', 'Handy 2019'),
		description: both('Архивный тариф: подключить его снова нельзя.', 'An archived plan: it can’t be chosen again.'),
		lifecycle: 'retired',
		updated: '2025-09-01T09:00:00Z',
		prices: [monthly('smart-2019', 420_00)],
		rates: ratesRu('smart-2019', { minute: 2_70, longDistance: 4_00, message: 2_50, data: 25_00 }),
		conditions: [
			{ name: both('Интернет', 'Internet'), value: both('10 ГБ', '10 GB') },
			{ name: both('Звонки на номера России', 'Calls to Russian numbers'), value: both('350 минут', '350 minutes') }
		],
		packages: [
			{ id: 'data', name: both('Интернет', 'Internet'), usage: 'data', amount: 10, unit: 'GB', match: COVERS.data },
			{
				id: 'voice',
				name: both('Звонки по России', 'Calls within Russia'),
				usage: 'voice',
				amount: 350,
				unit: 'min',
				match: COVERS.voice
			}
		]
	},
	{
		id: 'caller-shield',
		kind: 'option',
		name: both('Защита от спам-звонков', 'Spam Call Shield'),
		description: both(
			'Предупреждает о нежелательных звонках и отклоняет их.',
			'Warns of unwanted calls and declines them.'
		),
		lifecycle: 'active',
		updated: '2026-04-06T09:00:00Z',
		prices: [monthly('caller-shield', 0)],
		rates: [],
		conditions: [],
		packages: []
	},
	{
		id: 'music',
		kind: 'option',
		name: both('Подписка на музыку', 'Music Subscription'),
		description: both(
			'Музыка и подкасты без рекламы. Интернет в приложении не расходуется.',
			'Music and podcasts without ads. Using the app costs no data.'
		),
		lifecycle: 'active',
		updated: '2026-04-06T09:00:00Z',
		prices: [monthly('music', 199_00)],
		rates: [],
		conditions: [],
		packages: []
	},
	{
		id: 'extra-data',
		kind: 'option',
		name: both('Ещё 20 ГБ каждый месяц', 'Another 20 GB every month'),
		description: both('Дополнительный пакет интернета к тарифу.', 'An extra data package on top of the plan.'),
		lifecycle: 'active',
		updated: '2026-04-06T09:00:00Z',
		prices: [monthly('extra-data', 350_00)],
		rates: [],
		conditions: [{ name: both('Интернет', 'Internet'), value: both('20 ГБ', '20 GB') }],
		packages: [
			{
				id: 'data',
				name: both('Ещё 20 ГБ каждый месяц', 'Another 20 GB every month'),
				usage: 'data',
				amount: 20,
				unit: 'GB',
				match: COVERS.data
			}
		]
	},
	{
		id: 'travel',
		kind: 'option',
		name: both(
			'Путешествие без забот: Европа, Турция и ещё 38 стран',
			'Carefree Travel: Europe, Turkey and 38 more countries'
		),
		description: both(
			'Интернет и входящие звонки в поездке по домашней цене.',
			'Internet and incoming calls at home prices while travelling.'
		),
		lifecycle: 'active',
		updated: '2026-04-06T09:00:00Z',
		prices: [monthly('travel', 590_00)],
		rates: [],
		conditions: [
			{ name: both('Интернет в поездке', 'Internet while travelling'), value: both('3 ГБ', '3 GB') },
			{ name: both('Входящие звонки', 'Incoming calls'), value: both('60 минут', '60 minutes') }
		],
		packages: [
			{
				id: 'data',
				name: both(
					'Интернет в поездке: Европа, Турция и ещё 38 стран',
					'Internet while travelling: Europe, Turkey and 38 more countries'
				),
				usage: 'data',
				amount: 3_072,
				unit: 'MB',
				match: { categories: ['roaming'], destinations: ['Европа', 'Турция'] }
			},
			{
				id: 'voice',
				name: both('Входящие звонки в поездке', 'Incoming calls while travelling'),
				usage: 'voice',
				amount: 60,
				unit: 'min',
				match: { categories: ['roaming'], directions: ['in'], destinations: ['Европа', 'Турция'] }
			}
		]
	}
];
