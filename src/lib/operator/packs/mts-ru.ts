import type { OperatorPack } from '../pack';
import { russianWords } from './words-ru';

/** MTS, Russia. Codes and voice paths as the operator publishes them for its self-care. */
export const mtsRu: OperatorPack = {
	format: 1,
	id: 'mts-ru',
	name: { ru: 'МТС, Россия', en: 'MTS Russia' },
	knownAs: ['МТС Сервис', 'Мобильный помощник', 'Личный кабинет', 'МТС Онлайн', 'Мой МТС', 'Интернет-помощник'],
	country: 'RU',
	currency: 'RUB',
	timeZone: 'Europe/Moscow',
	numberPlan: {
		countryCode: '7',
		trunkPrefix: '8',
		nationalLength: 10,
		mobilePrefixes: ['9'],
		groups: [3, 3, 2, 2],
		separators: [' ', '-', '-']
	},
	accent: { light: '#4338ca', onLight: '#ffffff', dark: '#a5b4fc', onDark: '#14132e' },
	api: {
		location: '/location-retrieval/v0.5',
		session: '/session/v1',
		push: '/push/v1',
		tmf620: '/tmf-api/productCatalogManagement/v4',
		tmf621: '/tmf-api/troubleTicket/v4',
		tmf622: '/tmf-api/productOrderingManagement/v4',
		tmf632: '/tmf-api/party/v4',
		tmf635: '/tmf-api/usageManagement/v4',
		tmf637: '/tmf-api/productInventory/v4',
		tmf654: '/tmf-api/prepayBalanceManagement/v4',
		tmf670: '/tmf-api/paymentMethod/v4',
		tmf671: '/tmf-api/promotionManagement/v4',
		tmf676: '/tmf-api/payment/v4',
		tmf677: '/tmf-api/usageConsumption/v5',
		tmf681: '/tmf-api/communicationManagement/v4',
		tmf683: '/tmf-api/partyInteraction/v4'
	},
	dialect: { ...russianWords, movements: { signed: true } },
	balances: [
		{ kind: 'cashback', usageType: 'other', name: 'cashback' },
		{ kind: 'bonus', usageType: 'other', name: 'bonus' },
		{ kind: 'main', usageType: 'monetary' }
	],
	topUp: { min: 10_00, max: 15_000_00, presets: [100_00, 300_00, 500_00, 1_000_00] },
	transfer: { min: 10_00, max: 5_000_00, perDay: 15_000_00, keep: 10_00, fee: 10_00 },
	smsPassword: { length: 6, validHours: 48, resendSeconds: 60 },
	codes: [
		{
			code: '*111#',
			purposes: ['menu'],
			meaning: { ru: 'Меню всех команд', en: 'Menu of all commands' }
		},
		{
			code: '*111*23#',
			purposes: ['balance'],
			meaning: { ru: 'Баланс, расходы и платежи', en: 'Balance, expenses and payments' }
		},
		{
			code: '*111*123#',
			purposes: ['promised-payment'],
			meaning: { ru: 'Обещанный платёж', en: 'Promised payment' },
			warning: {
				ru: 'Платная услуга: комиссию и срок возврата назовут до подключения.',
				en: 'Paid service: the fee and the due date are named before you agree.'
			}
		},
		{
			code: '*111*25#',
			purposes: ['sms-password'],
			meaning: { ru: 'Пароль для входа по SMS', en: 'Sign-in password by SMS' },
			warning: {
				ru: 'Придёт новый временный пароль, прежний перестанет действовать.',
				en: 'A new temporary password arrives and the old one stops working.'
			}
		},
		{
			code: '*111*242#',
			purposes: ['assistant-off'],
			meaning: { ru: 'Отключить помощник', en: 'Switch the assistant off' },
			warning: {
				ru: 'Вход в помощник закроется. Если откроется меню, выберите «Удалить», обычно это 2.',
				en: 'Sign-in is closed. If a menu opens, choose “Delete”, usually 2.'
			}
		},
		{
			code: '*111*828*1#',
			purposes: ['link-number'],
			meaning: { ru: 'Привязать ещё один номер', en: 'Link another number' },
			warning: {
				ru: 'Владелец того номера получит SMS и должен согласиться.',
				en: 'The other number’s owner gets an SMS and has to agree.'
			}
		},
		{
			code: '*111*2*5#',
			purposes: ['tariff-info'],
			meaning: { ru: 'Тариф, свой номер, популярные тарифы', en: 'Tariff, own number, popular tariffs' }
		},
		{
			code: '*111*59#',
			purposes: ['tariff-name'],
			meaning: { ru: 'Название тарифа', en: 'Name of the tariff' }
		},
		{
			code: '*111*919#',
			purposes: ['content-services'],
			meaning: { ru: 'Контентные услуги и подписки', en: 'Content services and subscriptions' }
		},
		{
			code: '*100#',
			purposes: ['services-detail'],
			meaning: { ru: 'Подробно о подключённых услугах', en: 'Connected services in detail' }
		}
	],
	voice: {
		number: '111',
		paths: [
			{ keys: [1, 1], purposes: ['balance'], meaning: { ru: 'Баланс', en: 'Balance' } },
			{ keys: [2, 1], purposes: ['pay-by-card'], meaning: { ru: 'Оплата картой', en: 'Pay by card' } },
			{ keys: [2, 2], purposes: ['credited-funds'], meaning: { ru: 'Зачисленные средства', en: 'Credited funds' } },
			{
				keys: [3],
				purposes: ['promised-payment'],
				meaning: { ru: 'Обещанный платёж', en: 'Promised payment' },
				warning: { ru: 'Платная услуга: комиссию назовут.', en: 'Paid service: the fee is named.' }
			},
			{ keys: [4], purposes: ['tariff'], meaning: { ru: 'Тариф', en: 'Tariff' } },
			{
				keys: [6],
				purposes: ['block-number'],
				meaning: { ru: 'Блокировка номера', en: 'Block the number' },
				warning: { ru: 'Звонки, SMS и интернет перестанут работать.', en: 'Calls, SMS and internet stop working.' }
			},
			{ keys: [7], purposes: ['promotions'], meaning: { ru: 'Акции', en: 'Promotions' } }
		]
	},
	collectCall: {
		prefix: '0880',
		meaning: { ru: 'Звонок за счёт собеседника', en: 'A call at the other person’s expense' },
		warning: {
			ru: 'Собеседник услышит, кто звонит, и заплатит, только если согласится.',
			en: 'The other person hears who is calling and pays only after agreeing.'
		}
	},
	hotlines: [
		{ number: '0890', meaning: { ru: 'Поддержка абонентов', en: 'Subscriber support' } },
		{ number: '111', meaning: { ru: 'Голосовое меню, бесплатно', en: 'Voice menu, free' } }
	]
};
