import type { PackExtras } from '../../pack';
import { CALLEES_RU } from '../country/callees';
import { GSM_CODES } from '../gsm-codes';

/** Codes and voice paths as the operator publishes them for its self-care. */
export const extras: PackExtras = {
	payOnPage: { newCard: { keeps: true }, transfer: { name: { ru: 'СБП', en: 'SBP' } } },
	cashOut: true,
	switching: { from: 'at-once', remainders: 'end', paid: 'lost' },
	knownAs: ['МТС Сервис', 'Мобильный помощник', 'Личный кабинет', 'МТС Онлайн', 'Мой МТС', 'Интернет-помощник'],
	codes: [
		{
			code: '*111#',
			purposes: ['menu'],
			meaning: { ru: 'Меню всех кодов', en: 'Menu of all codes' }
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
			meaning: { ru: 'Пароль для входа по SMS', en: 'Sign-in password by text' },
			warning: {
				ru: 'Придёт новый временный пароль, прежний перестанет действовать.',
				en: 'A new temporary password arrives and the old one stops working.'
			}
		},
		{
			code: '*111*242#',
			purposes: ['assistant-off'],
			meaning: { ru: 'Отключить Интернет-помощник', en: 'Turn Internet Helper off' },
			warning: {
				ru: 'Доступ в приложение закроется. Если откроется меню, выберите «Удалить», обычно это 2.',
				en: 'Access to the app is closed. If a menu opens, choose “Delete”, usually 2.'
			}
		},
		{
			code: '*111*828*1#',
			purposes: ['link-number'],
			meaning: { ru: 'Привязать ещё один номер', en: 'Link another number' },
			warning: {
				ru: 'Владелец того номера получит SMS и должен согласиться.',
				en: 'The other number’s owner gets a text and has to agree.'
			}
		},
		{
			code: '*111*2*5#',
			purposes: ['tariff-info'],
			meaning: { ru: 'Тариф, свой номер, популярные тарифы', en: 'Plan, own number, popular plans' }
		},
		{
			code: '*111*59#',
			purposes: ['tariff-name'],
			meaning: { ru: 'Название тарифа', en: 'Name of the plan' }
		},
		{
			code: '*111*919#',
			purposes: ['content-services'],
			meaning: { ru: 'Контентные услуги и подписки', en: 'Content services and subscriptions' }
		},
		{
			code: '*111*442#',
			purposes: ['blacklist'],
			meaning: { ru: 'Подключить «Чёрный список»', en: 'Add the Blacklist' },
			warning: {
				ru: 'Услуга платная, цену назовут в ответном SMS. Номера в список добавляют потом.',
				en: 'A paid service: a text names the price. Numbers are listed afterwards.'
			}
		},
		{
			code: '*100#',
			purposes: ['services-detail'],
			meaning: { ru: 'Подробно о подключённых услугах', en: 'Your services in detail' }
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
			{ keys: [4], purposes: ['tariff'], meaning: { ru: 'Тариф', en: 'Plan' } },
			{
				keys: [6],
				purposes: ['block-number'],
				meaning: { ru: 'Блокировка номера', en: 'Block the number' },
				warning: { ru: 'Звонки, SMS и интернет перестанут работать.', en: 'Calls, texts and internet stop working.' }
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
	],
	gsmCodes: GSM_CODES,
	callees: CALLEES_RU,
	forwardedMinute: 'as-outgoing',
	switchingOff: [
		{
			ru: 'По телефону 0890: назовите данные паспорта владельца номера.',
			en: 'By phone, 0890: tell the details of the passport of the number’s owner.'
		},
		{ ru: 'В офисе оператора, с паспортом.', en: 'In an office of the operator, with your passport.' }
	],
	lostPhone: {
		anyPhone: [
			{
				number: '+78002500890',
				meaning: {
					ru: 'С телефона любого оператора, по России бесплатно',
					en: 'From a phone of any operator, free within Russia'
				}
			},
			{ number: '+74957660166', meaning: { ru: 'Из-за границы', en: 'From abroad' } }
		],
		sim: [
			{
				ru: 'Новую SIM-карту с тем же номером выдадут в салоне оператора по паспорту владельца.',
				en: 'A shop of the operator issues another SIM for the same number, for the owner’s passport.'
			},
			{
				ru: 'Прежняя SIM-карта после этого не работает. Номер, тариф и деньги на счёте остаются вашими.',
				en: 'The old SIM is dead from then on. The number, the plan and the money stay yours.'
			}
		],
		lifting: [
			{
				ru: 'По телефону 0890 или 8 800 250-08-90: назовите данные паспорта владельца номера.',
				en: 'By phone, 0890 or 8 800 250-08-90: tell the details of the passport of the number’s owner.'
			},
			{ ru: 'В салоне оператора, с паспортом.', en: 'In a shop of the operator, with the passport.' }
		]
	}
};
