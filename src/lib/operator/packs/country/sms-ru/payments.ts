import type { MessageRule } from '../../../../domain/sms/rules';
import { BONUS } from './balance';

/** What is to be taken, in the words that tell when or how much. */
const TO_COME =
	'(?<!{<}(?:если|при|чтобы|после|для|if|pri)[^.!?\\n]{0,60}){<}(?:запланировано списание|спиш[еу]тся|спишем|будет списан[ао]?|будут списаны|budet spisano|spishetsya){>}';

/** Of subscriptions and of money lent other rules tell. */
const OTHER_NEWS = `${BONUS}|подписк|subscri|podpisk|обещанн|доверительн|бонус|балл`;

const PROMISED = [
	'(?:обещанный|доверительный) платеж(?: на сумму| на)?{is}{money}',
	'на сумму {money}',
	'promised payment(?: of)?{is}{money}',
	'зачислен(?:о|ы)? {money}'
];

/** What stands before a sum that came; in one pattern each, as for balances. */
const CAME = [
	'(?:платеж|пополнение)(?: счета)? (?:успешно )?(?:зачислен[оы]?|принят[оа]?|получен[оа]?|выполнено|проведен[оа]?)',
	'(?:поступил|получен|принят|зачислен|выполнен)а? (?:ваша? )?(?:платеж|оплата)(?: на сумму| в размере)?',
	'зачислено|зачислены|поступило|получено|внесен[оаы]?(?: сумма)?',
	'received(?: payment)?',
	'(?:postupil|prinyat|zachislen) (?:vash )?platezh(?: na summu)?',
	'zachisleno'
].join('|');

const TOPPED_UP = [
	'(?:ваш )?(?:счет|баланс|номер)(?: успешно)? пополнен на(?: сумму)?',
	'(?:your )?(?:account|balance) (?:has been |was )?(?:topped up|credited) (?:by|with|for)',
	'(?:vash )?(?:schet|schyot|balans|nomer) popolnen na'
].join('|');

export const paymentRules: readonly MessageRule[] = [
	{
		kind: 'promised',
		when: '{<}(?:обещанн|доверительн|promised payment)',
		unless:
			'не подключ|не может быть|недоступ|отказ|невозмож|подключите|наберите|воспользуйтесь|можете|можно|возьмите|доступен|погашен|(?<!будет )списан |not available|can be|you can|repaid',
		take: {
			amount: PROMISED,
			fee: ['{<}(?:комиссия|стоимость(?: услуги)?|плата за услугу|fee){is}{money}'],
			until: [
				'{<}(?:до|не позднее|действует до|by|until|before|due on|due) {date}',
				'{<}(?:дата (?:списания|погашения|возврата)|списание|спишется|будет списан){is}{date}'
			]
		},
		needs: ['until']
	},
	{
		kind: 'promised',
		when: '{<}(?:начислен|предоставлен|получен) (?:вам )?(?:обещанный|доверительный) платеж',
		unless: '{on}|недоступ|не может|не начислен|отказ',
		take: { amount: PROMISED },
		needs: []
	},
	{
		kind: 'payment',
		when: '{<}(?:платеж|пополнен|пополнили|пополнение|зачислен|поступил|внесен|payment|top-up|topped up|credited|platezh|popolnen|zachislen)',
		unless: `${BONUS}|обещанн|доверительн|promised|не прошел|не зачислен|не выполнен|не удалось|отклонен|отмен|failed|declined|rejected|пополните|для пополнения|требуется`,
		take: {
			amount: [
				'{<}(?:платеж|сумма платежа|пополнение)(?: счета)?(?: на сумму| на| в размере)?{is}{money}\\.?,? (?:успешно )?(?:зачислен|принят|получен|поступил|выполнен|проведен)',
				`{<}(?:${CAME}){is}{money}`,
				`{<}(?:${TOPPED_UP}) {money}`,
				'{money}\\.? (?:успешно )?(?:зачислено|зачислены|зачислен|поступили|поступило) на (?:ваш )?(?:счет|баланс|номер)(?! {phone})',
				'{<}(?:счет|баланс|номер) {phone}(?: успешно)? пополнен на(?: сумму)? {money}',
				'{<}вы пополнили (?:счет|баланс|номер)(?: {phone})? на(?: сумму)? {money}',
				'{<}payment(?: of)? {money}\\.? (?:has been |was |is )?(?:received|credited|accepted)',
				// Of an operator that never names the currency here.
				'{<}сумма {plain} внесена{>}',
				'{<}внесена сумма{is}{plain}(?=\\s*(?:[.!\\n]|$))',
				'{start}пополнение(?: счета| баланса)?(?: на)?{is}{money}(?=\\.?\\s*(?:баланс|balance))'
			]
		},
		needs: ['amount']
	},
	{
		kind: 'planned',
		when: TO_COME,
		unless: `${OTHER_NEWS}|не (?:спиш|будет списан)`,
		take: {
			amount: [
				`${TO_COME}[^.!?\\n\\d]{0,60}{money}`,
				`${TO_COME} {on}[^.!?\\n\\d]{0,20}{money}`,
				'{money}\\.? (?:будет списан[ао]?|будут списаны|спишется|спишутся){>}'
			],
			// In one line: the date before may be of another thing.
			on: [`(?<!{<}(?:до|по) ){date},?[^\\S\\n]+(?:у вас )?${TO_COME}`, `${TO_COME}[^.!?\\n\\d]{0,40}[^\\S\\n]{date}`]
		},
		needs: ['amount']
	},
	{
		kind: 'charge',
		when: '{<}(?:списан[аоы]?|списали|удержан[аоы]?|spisano){>}',
		unless: `${OTHER_NEWS}|не списан|будет списан|будут списан|возвра|вернули`,
		take: {
			amount: [
				'{<}(?:списано|списаны|списали|удержано|spisano) {money}\\.? (?:(?:по|за|po|za) (?:условиям )?(?:тариф|пользовани|услуг|опци|период|связь|обслуживани|абонентск|tarif)|абонентск)',
				'{<}(?:списана|удержана) (?:абонентская |ежемесячная |ежесуточная |ежедневная )?плата[^.!?\\n\\d]{0,60}{money}',
				'{<}(?:со счета|с вашего счета|с баланса|с вашего номера) (?:списано|удержано) {money}'
			]
		},
		needs: ['amount']
	}
];
