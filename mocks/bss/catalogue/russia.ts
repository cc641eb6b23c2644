import { monthly, once, type Offering } from './offering';
import { COVERS, ratesRu } from './rates-ru';

export const RUSSIA: Offering[] = [
	{
		id: 'simple-day',
		kind: 'tariff',
		name: 'Простой день',
		description: 'Интернет, звонки и SMS одним пакетом. Остатки минут и гигабайт переносятся на следующий месяц.',
		lifecycle: 'active',
		updated: '2026-03-02T09:00:00Z',
		prices: [monthly('simple-day', 650_00)],
		rates: ratesRu('simple-day', { minute: 2_50, longDistance: 2_50, message: 2_80, data: 15_00, onNetFree: true }),
		conditions: [
			{ name: 'Интернет', value: '30 ГБ' },
			{ name: 'Звонки на номера России', value: '800 минут' },
			{ name: 'SMS на номера России', value: '300' },
			{ name: 'Звонки внутри сети', value: 'без ограничений' },
			{ name: 'Раздача интернета', value: 'включена' }
		],
		packages: [
			{ id: 'data', name: 'Интернет', usage: 'data', amount: 30, unit: 'GB', match: COVERS.data },
			{ id: 'voice', name: 'Звонки по России', usage: 'voice', amount: 800, unit: 'min', match: COVERS.voice },
			{ id: 'sms', name: 'SMS по России', usage: 'sms', amount: 300, unit: 'message', match: COVERS.sms }
		]
	},
	{
		id: 'thrifty',
		kind: 'tariff',
		name: 'Бережливый',
		description: 'Немного интернета и звонков за небольшую плату.',
		lifecycle: 'active',
		updated: '2026-01-19T09:00:00Z',
		prices: [monthly('thrifty', 290_00)],
		rates: ratesRu('thrifty', { minute: 3_00, longDistance: 3_50, message: 2_80, data: 20_00 }),
		conditions: [
			{ name: 'Интернет', value: '5 ГБ' },
			{ name: 'Звонки на номера России', value: '200 минут' },
			{ name: 'SMS', value: '2,80 ₽ за сообщение' }
		],
		packages: [
			{ id: 'data', name: 'Интернет', usage: 'data', amount: 5, unit: 'GB', match: COVERS.data },
			{ id: 'voice', name: 'Звонки по России', usage: 'voice', amount: 200, unit: 'min', match: COVERS.voice }
		]
	},
	{
		id: 'big-family',
		kind: 'tariff',
		name: 'Большая семья и работа: всё для пяти номеров',
		description:
			'Общие пакеты на пять номеров семьи или небольшой компании, отдельный пакет для раздачи на ноутбук и звонки в страны ближнего зарубежья.',
		lifecycle: 'active',
		updated: '2026-05-11T09:00:00Z',
		prices: [monthly('big-family', 2_490_00)],
		rates: ratesRu('big-family', { minute: 2_00, longDistance: 2_00, message: 2_00, data: 2_00, onNetFree: true }),
		conditions: [
			{ name: 'Интернет на телефоне', value: '150 ГБ' },
			{ name: 'Интернет для ноутбука и планшета', value: '60 ГБ' },
			{ name: 'Звонки на номера России', value: '3 000 минут' },
			{ name: 'Звонки в Беларусь, Казахстан, Армению и Кыргызстан', value: '200 минут' },
			{ name: 'SMS на номера России', value: '1 000' },
			{ name: 'Номеров в группе', value: 'до 5' }
		],
		packages: [
			{ id: 'data', name: 'Интернет на телефоне', usage: 'data', amount: 150, unit: 'GB', match: COVERS.data },
			{
				id: 'tether',
				name: 'Интернет для ноутбука и планшета (раздача)',
				usage: 'data',
				amount: 60,
				unit: 'GB',
				match: { ...COVERS.data, services: ['Раздача интернета'] }
			},
			{ id: 'voice', name: 'Звонки по России', usage: 'voice', amount: 3_000, unit: 'min', match: COVERS.voice },
			{
				id: 'abroad',
				name: 'Звонки в Беларусь, Казахстан, Армению и Кыргызстан',
				usage: 'voice',
				amount: 200,
				unit: 'min',
				match: {
					categories: ['call-international'],
					directions: ['out'],
					destinations: ['+375', '+77', '+374', '+996']
				}
			},
			{ id: 'sms', name: 'SMS по России', usage: 'sms', amount: 1_000, unit: 'message', match: COVERS.sms }
		]
	},
	{
		id: 'clean-sheet',
		kind: 'tariff',
		name: 'Чистый лист',
		description: 'Без абонентской платы: платите только за то, чем пользуетесь.',
		lifecycle: 'active',
		updated: '2026-02-16T09:00:00Z',
		prices: [once('clean-sheet', 0)],
		rates: ratesRu('clean-sheet', { minute: 2_20, longDistance: 3_20, message: 2_20, data: 150_00 }),
		conditions: [{ name: 'Абонентская плата', value: 'нет' }],
		packages: []
	},
	{
		id: 'smart-2019',
		kind: 'tariff',
		name: 'Удобный 2019',
		description: 'Архивный тариф: подключить его снова нельзя.',
		lifecycle: 'retired',
		updated: '2025-09-01T09:00:00Z',
		prices: [monthly('smart-2019', 420_00)],
		rates: ratesRu('smart-2019', { minute: 2_70, longDistance: 4_00, message: 2_50, data: 25_00 }),
		conditions: [
			{ name: 'Интернет', value: '10 ГБ' },
			{ name: 'Звонки на номера России', value: '350 минут' }
		],
		packages: [
			{ id: 'data', name: 'Интернет', usage: 'data', amount: 10, unit: 'GB', match: COVERS.data },
			{ id: 'voice', name: 'Звонки по России', usage: 'voice', amount: 350, unit: 'min', match: COVERS.voice }
		]
	},
	{
		id: 'caller-shield',
		kind: 'option',
		name: 'Защита от спам-звонков',
		description: 'Предупреждает о нежелательных звонках и отклоняет их.',
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
		name: 'Подписка на музыку',
		description: 'Музыка и подкасты без рекламы. Интернет в приложении не расходуется.',
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
		name: 'Ещё 20 ГБ каждый месяц',
		description: 'Дополнительный пакет интернета к тарифу.',
		lifecycle: 'active',
		updated: '2026-04-06T09:00:00Z',
		prices: [monthly('extra-data', 350_00)],
		rates: [],
		conditions: [{ name: 'Интернет', value: '20 ГБ' }],
		packages: [
			{ id: 'data', name: 'Ещё 20 ГБ каждый месяц', usage: 'data', amount: 20, unit: 'GB', match: COVERS.data }
		]
	},
	{
		id: 'travel',
		kind: 'option',
		name: 'Путешествие без забот: Европа, Турция и ещё 38 стран',
		description: 'Интернет и входящие звонки в поездке по домашней цене.',
		lifecycle: 'active',
		updated: '2026-04-06T09:00:00Z',
		prices: [monthly('travel', 590_00)],
		rates: [],
		conditions: [
			{ name: 'Интернет в поездке', value: '3 ГБ' },
			{ name: 'Входящие звонки', value: '60 минут' }
		],
		packages: [
			{
				id: 'data',
				name: 'Интернет в поездке: Европа, Турция и ещё 38 стран',
				usage: 'data',
				amount: 3_072,
				unit: 'MB',
				match: { categories: ['roaming'], destinations: ['Европа', 'Турция'] }
			},
			{
				id: 'voice',
				name: 'Входящие звонки в поездке',
				usage: 'voice',
				amount: 60,
				unit: 'min',
				match: { categories: ['roaming'], directions: ['in'], destinations: ['Европа', 'Турция'] }
			}
		]
	}
];
