import { monthly, type Offering } from './offering';

export const RUSSIA: Offering[] = [
	{
		id: 'simple-day',
		kind: 'tariff',
		name: 'Простой день',
		description: 'Интернет, звонки и SMS одним пакетом. Остатки минут и гигабайт переносятся на следующий месяц.',
		lifecycle: 'active',
		updated: '2026-03-02T09:00:00Z',
		prices: [
			monthly('simple-day', 650_00),
			{
				id: 'simple-day-min',
				name: 'Минута сверх пакета',
				type: 'usage',
				minor: 2_50,
				per: { amount: 1, units: 'min' }
			},
			{
				id: 'simple-day-sms',
				name: 'SMS сверх пакета',
				type: 'usage',
				minor: 2_80,
				per: { amount: 1, units: 'message' }
			}
		],
		conditions: [
			{ name: 'Интернет', value: '30 ГБ' },
			{ name: 'Звонки на номера России', value: '800 минут' },
			{ name: 'SMS на номера России', value: '300' },
			{ name: 'Звонки внутри сети', value: 'без ограничений' },
			{ name: 'Раздача интернета', value: 'включена' }
		],
		packages: [
			{ id: 'data', name: 'Интернет', usage: 'data', amount: 30, unit: 'GB' },
			{ id: 'voice', name: 'Звонки по России', usage: 'voice', amount: 800, unit: 'min' },
			{ id: 'sms', name: 'SMS по России', usage: 'sms', amount: 300, unit: 'message' }
		]
	},
	{
		id: 'thrifty',
		kind: 'tariff',
		name: 'Бережливый',
		description: 'Немного интернета и звонков за небольшую плату.',
		lifecycle: 'active',
		updated: '2026-01-19T09:00:00Z',
		prices: [
			monthly('thrifty', 290_00),
			{ id: 'thrifty-min', name: 'Минута сверх пакета', type: 'usage', minor: 3_00, per: { amount: 1, units: 'min' } }
		],
		conditions: [
			{ name: 'Интернет', value: '5 ГБ' },
			{ name: 'Звонки на номера России', value: '200 минут' },
			{ name: 'SMS', value: '2,80 ₽ за сообщение' }
		],
		packages: [
			{ id: 'data', name: 'Интернет', usage: 'data', amount: 5, unit: 'GB' },
			{ id: 'voice', name: 'Звонки по России', usage: 'voice', amount: 200, unit: 'min' }
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
		conditions: [
			{ name: 'Интернет на телефоне', value: '150 ГБ' },
			{ name: 'Интернет для ноутбука и планшета', value: '60 ГБ' },
			{ name: 'Звонки на номера России', value: '3 000 минут' },
			{ name: 'Звонки в Беларусь, Казахстан, Армению и Кыргызстан', value: '200 минут' },
			{ name: 'SMS на номера России', value: '1 000' },
			{ name: 'Номеров в группе', value: 'до 5' }
		],
		packages: [
			{ id: 'data', name: 'Интернет на телефоне', usage: 'data', amount: 150, unit: 'GB' },
			{ id: 'tether', name: 'Интернет для ноутбука и планшета (раздача)', usage: 'data', amount: 60, unit: 'GB' },
			{ id: 'voice', name: 'Звонки по России', usage: 'voice', amount: 3_000, unit: 'min' },
			{
				id: 'abroad',
				name: 'Звонки в Беларусь, Казахстан, Армению и Кыргызстан',
				usage: 'voice',
				amount: 200,
				unit: 'min'
			},
			{ id: 'sms', name: 'SMS по России', usage: 'sms', amount: 1_000, unit: 'message' }
		]
	},
	{
		id: 'clean-sheet',
		kind: 'tariff',
		name: 'Чистый лист',
		description: 'Без абонентской платы: платите только за то, чем пользуетесь.',
		lifecycle: 'active',
		updated: '2026-02-16T09:00:00Z',
		prices: [
			{ id: 'clean-sheet-min', name: 'Минута разговора', type: 'usage', minor: 2_20, per: { amount: 1, units: 'min' } },
			{ id: 'clean-sheet-sms', name: 'SMS', type: 'usage', minor: 2_20, per: { amount: 1, units: 'message' } },
			{ id: 'clean-sheet-mb', name: 'Мегабайт интернета', type: 'usage', minor: 1_50, per: { amount: 1, units: 'MB' } }
		],
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
		conditions: [
			{ name: 'Интернет', value: '10 ГБ' },
			{ name: 'Звонки на номера России', value: '350 минут' }
		],
		packages: [
			{ id: 'data', name: 'Интернет', usage: 'data', amount: 10, unit: 'GB' },
			{ id: 'voice', name: 'Звонки по России', usage: 'voice', amount: 350, unit: 'min' }
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
		conditions: [{ name: 'Интернет', value: '20 ГБ' }],
		packages: [{ id: 'data', name: 'Ещё 20 ГБ каждый месяц', usage: 'data', amount: 20, unit: 'GB' }]
	},
	{
		id: 'travel',
		kind: 'option',
		name: 'Путешествие без забот: Европа, Турция и ещё 38 стран',
		description: 'Интернет и входящие звонки в поездке по домашней цене.',
		lifecycle: 'active',
		updated: '2026-04-06T09:00:00Z',
		prices: [monthly('travel', 590_00)],
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
				unit: 'MB'
			},
			{ id: 'voice', name: 'Входящие звонки в поездке', usage: 'voice', amount: 60, unit: 'min' }
		]
	}
];
