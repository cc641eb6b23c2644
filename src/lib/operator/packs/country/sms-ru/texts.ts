import type { MessageRules } from '../../../../domain/sms/rules';
import { wordsForMoneyRu } from '../money-words';
import { about, asOf, balanceRules } from './balance';
import { bank } from './bank';
import { asks } from './danger';
import { paymentRules } from './payments';
import { remaindersOf } from './remainders';
import { passwordRule, secret } from './secrets';
import { serviceRules, subscriptionRules } from './services';
import { months, periods, units } from './units';

/** What one operator's texts have of their own. Patterns, where nothing else is said. */
export interface OwnTexts {
	/** What it calls itself at the beginning of a text. */
	names: string;
	/** Numbers of its own that a text may well ask to call. */
	hotlines: string;
	/** What may stand between the word for a password and the password. */
	passwordFor: string;
	/** Domains of the operator and its services. */
	sites: readonly string[];
	/** Its name in Latin letters, lower case: what swindlers imitate. */
	brands: readonly string[];
	/** Who sends its texts, as a phone shows it, lower case. */
	senders: readonly string[];
}

/** Sites of operators of Russia and Belarus: the person may well have a text of another one. */
const OPERATORS: readonly string[] = [
	'mts.ru',
	'mts.by',
	'beeline.ru',
	'megafon.ru',
	'tele2.ru',
	't2.ru',
	'yota.ru',
	'a1.by',
	'life.com.by'
];

/** How texts of operators are read that write in Russian; the currency is the Russian rouble. */
export const textsInRussian = ({ names, hotlines, passwordFor, sites, brands, senders }: OwnTexts): MessageRules => ({
	currencies: wordsForMoneyRu,
	is: 'составляет|равен|равна|is|на счете|на вашем счете|sostavlyaet|raven',
	minus: 'минус|minus|munyc',
	otherwise:
		'(?:или|либо|or)(?!\\p{L})|долг|задолж|(?:бонус|балл|кешб|кэшб|bonus|cashback|points)\\p{L}*(?!\\p{L}|\\s*[:=]|\\s\\d)|требу|необходим|нуж|должен|не хват|недост|с учет|включая|обещан|debt|owe|overdue|required|needed|short|including',
	periods,
	tax: '\\(?(?:с|вкл\\.?|включая|с учетом|в т\\.\\s?ч\\.?|s|incl\\.?|including) (?:ндс|nds|vat)\\)?',
	begins: `(?:(?:${names})[:.,]? )?(?:(?:ваш|текущий|основной|your|current) )?(?:баланс|balance|balans|вам |вами |вас |вы |на (?:ваш|счете|номер|\\d)|сейчас на|с (?:вашего|номера|лицевого|\\d)|со счета|уважаем|абонент|подписк|услуг|опци|пакет|тариф|подключен|отключен|оформлен|активирован|отписан|списан|зачислен|поступил|принят|платеж|счет|пополнен|внесен|остат|остал|обещанн|доверительн|доступ|контент|пробный|пароль|код|минус|перевод|оплата|отправьте|you |subscription|service|option|payment|promised|remain|password|from |vy |vam |vash|podpis|spisan|s vashego|abonent|dostup)`,
	coins: ['коп', 'копеек', 'копейки', 'копейка', 'к', 'kop'],
	units,
	months,
	rules: [
		...balanceRules(names),
		...paymentRules,
		...serviceRules,
		...subscriptionRules(names),
		passwordRule(passwordFor)
	],
	remainders: remaindersOf(names),
	asOf,
	about,
	bank,
	secret,
	senders,
	backup: {
		columns: {
			at: ['date', 'datetime', 'date/time', 'timestamp', 'received', 'дата', 'дата и время', 'получено'],
			time: ['time', 'время'],
			sender: ['address', 'number', 'phone', 'phone number', 'sender', 'from', 'отправитель', 'номер', 'телефон', 'от'],
			text: ['body', 'message', 'text', 'content', 'текст', 'сообщение', 'текст сообщения'],
			type: ['type', 'folder', 'direction', 'box', 'тип', 'папка', 'направление']
		},
		received: ['1', 'received', 'inbox', 'incoming', 'in', 'входящее', 'входящие', 'полученное', 'принятое']
	},
	danger: { asks: asks(hotlines), sites, known: OPERATORS, brands }
});
