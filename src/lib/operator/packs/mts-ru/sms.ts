import type { MessageRules } from '../../../domain/sms/rules';
import { wordsForMoneyRu } from '../country/money-words';

const MB = 2 ** 20;

const DATA = {
	гб: 2 ** 30,
	gb: 2 ** 30,
	мб: MB,
	mb: MB,
	кб: 2 ** 10,
	kb: 2 ** 10
};

const VOICE = { мин: 60, минут: 60, минуты: 60, минута: 60, минуту: 60, min: 60, mins: 60, minutes: 60, minute: 60 };

const SMS = {
	sms: 1,
	смс: 1,
	'sms-сообщений': 1,
	'смс-сообщений': 1,
	сообщений: 1,
	сообщения: 1,
	сообщение: 1,
	messages: 1
};

/**
 * Whose balance: nothing before the word may say that it is another one, an earlier one, or none
 * yet.
 */
const BALANCE =
	'{start}(?:(?:мтс|mts|mtc):? )?(?:ваш |your |текущий |current |основной |main |ваш текущий |your current )?';

const BALANCES: readonly string[] = [
	`${BALANCE}(?:баланс|balance|balans){is}{money}`,
	'{start}(?:на|as of) {on},? (?:ваш |your )?(?:баланс|balance){is}{money}',
	`${BALANCE}(?:баланс|balance|balans) (?:номера|абонента|of) {phone}{is}{money}`,
	`${BALANCE}(?:баланс|balance|balans) (?:на|as of|on) {on}{is}{money}`,
	`${BALANCE}(?:баланс|balance) (?:после (?:пополнения|платежа|списания)|after (?:top-up|payment)){is}{money}`,
	'{start}(?:сейчас )?на (?:вашем )?(?:лицевом )?счете{is}{money}(?!\\.? (?:не хватает|недостаточно|меньше|будет))',
	'{start}остаток (?:средств )?на (?:вашем )?(?:лицевом )?счете{is}{money}',
	'{start}your account balance{is}{money}'
];

/** The text speaks of a debt: a sum without a minus may be what is owed. */
const DEBT = 'долг|задолж|кредитн|debt|owe|overdue';

/** … or of an account that is no money. */
const BONUS = 'бонусн(?:ый|ого|ому|ом|ая|ой) (?:счет|баланс|программ)|bonus (?:account|balance|program)';

/** What a subscription is of; its name follows. */
const OF =
	'(?: (?:на|к|to|for|na))?(?: (?:сервис[ау]?|услуг[аиу]|контент|канал|раздел|портал|проект|пакет|рассылку|рассылки|service|servis|uslugu))?(?:\\s*[:\\u2013\\u2014-]\\s*|\\s+|(?=[\\u00ab\\u201e\\u201c"]))';

/**
 * A name, and no sum where a name could be; it ends with a word, or before a price. The operator's
 * own name only begins one.
 */
const NAMED =
	'(?!{sum}|\\d+[.,\\s]){name}(?<!{<}(?:мтс|mts))(?![\\p{L}\\p{N}])(?:(?<=[\\u00bb\\u201d\\u201c"])|(?!\\s*\\p{N})|(?=\\s*(?:{sum}|\\d{1,3}\\s?(?:дн|день|сут|мес|нед|час|day|week|month))))';

/** What is said of a thing that is there and paid for. */
const STATED =
	'(?<!(?:не|будет|будут|чтобы|not|be|ne|budet) ){<}(?:подключен[аоы]?|оформлен[аоы]?|активирован[аоы]?|продлен[аоы]?|продлили|предоставлен[аоы]?|активна|действует|списан[аоы]?|списали|спишется|подписан[аы]?|подписали[сc]ь|подключили|оформили|renewed|activated|connected|subscribed|charged|active|podkl(?:yu|iu|u)chena|oformlena|aktivirovana|prodlena|spisano|podpisany|podpisalis){>}';

/** What makes somebody want a thing that is not there. */
const OFFERED =
	'{<}(?:подключи(?:те|ть)?|оформи(?:те|ть)?|доступна|дарим|ждет|подпишитесь|подпишись|подписаться|попробуйте|предлагаем|предлагает|хотите|для (?:подключения|подписки|оформления|активации|подтверждения)|подтвердите|(?:ответьте|отправьте|пришлите) (?:да|1|yes|ок|ok)|subscribe|reply (?:yes|ok|1)|to confirm|podpishites|podkl(?:yu|iu|u)chite|oformite|dlya (?:podpiski|podkl(?:yu|iu|u)cheniya)|otpravte (?:da|1|yes|ok)){>}';

/** Ended, or ended by what the text answers; not what will or may be. */
const ENDED =
	'(?<!(?:будет|будут|быть|не|если|will be|be|not|if) ){<}(?:отписан[аы]?|отписали[сc]ь|отписался|отписалась|отключен[аоы]?|отключили|отменен[аоы]?|отменили|отказали[сc]ь|отказал(?:ся|ась)|деактивирован[аоы]?|удален[аоы]?|удалили|заблокирован[аоы]?|заморожен[аоы]?|прекращен[аоы]?|приостановлен[аоы]?|остановлен[аоы]?|аннулирован[аоы]?|завершена|закончилась|истекла|unsubscribed|cancell?ed|deactivated|disconnected|expired|suspended|stopped|otpisany|otpisalis|otkl(?:yu|iu|u)chen[ao]?|otmenena){>}';

/** The same with a noun. */
const CANCELLED =
	'{<}отписка (?:от [^.!?\\n]{1,60} )?(?:выполнена|оформлена|прошла|подтверждена|принята|успешн)|{<}(?:запрос|заявк[аи]|заявление) на (?:отключение|отписку|отказ)|{<}срок (?:действия )?подписки[^.!?\\n]{0,60} (?:истек|закончил)';

/** Not there, or not yet. */
const NOT_THERE =
	'{<}не (?:был[аи]? |будет )?(?:оформлен|подключен|активн|активирован|продлен|подписан|подключил[аи]?сь|подключится)|не удалось (?:подключить|оформить|продлить|активировать)|нет (?:активных|подписок|подключенных)|(?:no|not) (?:active|connected|activated|renewed|subscribed)|без подписки|будет (?:подключен|оформлен|активирован)|будете подписаны|will be (?:connected|activated)|ne (?:podkl|oformlen|prodlen)|больше не|{<}(?:не действует|не предоставляется|недоступна)|{<}(?:возвращен[аоы]?|вернули|возврат (?:средств|денег|\\d))';

/** A price per period, unless its sentence speaks of the tariff, or it is the end of a range. */
const PRICE =
	'(?<!{<}(?:от|до|from|up to|ot|do) )(?<!{<}(?:тариф(?:а|у|ом|е|ный|ного)?|tariff?){>}[^.!?\\n]{0,40}){price}';

const PRICE_NAMES =
	'(?:(?:абонентская )?плата|абонплата|стоимость(?: подписки| услуги)?|цена|стоимостью|по цене|fee|price|cost|stoimost|cena|abonplata)';

/** After the name of a service; its price may follow at once. */
const AFTER_SERVICE = '(?=\\s*(?:[.,!\\n(;\\u2013\\u2014]|- |$|{sum}))';

/** News and answers of both MTS packs; words for money are each country's own. */
export const sms: MessageRules = {
	currencies: wordsForMoneyRu,
	is: 'составляет|равен|is|на счете|на вашем счете',
	minus: 'минус|minus',
	otherwise:
		'(?:или|либо|or)(?!\\p{L})|долг|задолж|(?:бонус|балл|кешб|кэшб|bonus|cashback|points)\\p{L}*(?!\\p{L}|\\s*[:=]|\\s\\d)|требу|необходим|нуж|должен|не хват|недост|с учет|включая|обещан|debt|owe|overdue|required|needed|short|including',
	periods: {
		day: '\\/\\s?(?:день|дн|сутки|сут|д|day|d|den|sutki|sut)|(?:(?:раз )?в|за|каждый|каждые|per|a|each|every|v|za) (?:1 |один |одни )?(?:день|сутки|сут|day|den|sutki)|ежедневно|ежесуточно|daily|ezhednevno',
		week: '\\/\\s?(?:неделю|неделя|нед|week|wk|ned)|(?:(?:раз )?в|за|каждую|per|a|each|every|v|za) (?:1 |одну )?(?:неделю|нед|week|nedelyu)|(?:за|каждые|every|\\/)\\s?7 (?:дней|дн|days)|еженедельно|weekly|ezhenedelno',
		month:
			'\\/\\s?(?:месяц|мес|month|mo|mon|mesyac|mes)|(?:(?:раз )?в|за|каждый|per|a|each|every|v|za) (?:1 |один )?(?:месяц|мес|month|mesyac|mes)|ежемесячно|monthly|ezhemesyachno',
		year: '\\/\\s?(?:год|year|god)|(?:(?:раз )?в|за|каждый|per|a|each|every|v|za) (?:1 |один )?(?:год|year|god)|ежегодно|yearly|ezhegodno',
		span: '(?:\\/\\s?|(?:за|на|каждые|every|per|for|za) )\\d{1,3}\\s?(?:дня|дней|дн|суток|сут|days|dnej|dney|dn)'
	},
	tax: '\\(?(?:с|вкл\\.?|включая|с учетом|в т\\.\\s?ч\\.?|s|incl\\.?|including) (?:ндс|nds|vat)\\)?',
	begins:
		'(?:(?:мтс|mts)[:.,]? )?(?:(?:ваш|текущий|основной|your|current) )?(?:баланс|balance|balans|вам |вами |вас |вы |на (?:ваш|счете|номер|\\d)|сейчас на|с (?:вашего|номера|лицевого|\\d)|со счета|уважаем|абонент|подписк|услуг|опци|пакет|тариф|подключен|отключен|оформлен|активирован|отписан|списан|зачислен|поступил|принят|платеж|счет|пополнен|внесен|остат|остал|обещанн|доверительн|доступ|контент|пробный|пароль|код|минус|перевод|оплата|отправьте|you |subscription|service|option|payment|promised|remain|password|from |vy |vam |vash|podpis|spisan|s vashego|abonent|dostup)',
	coins: ['коп', 'копеек', 'копейки', 'копейка', 'к', 'kop'],
	units: { data: DATA, voice: VOICE, sms: SMS },
	months: [
		'января|янв|january|jan',
		'февраля|фев|february|feb',
		'марта|мар|march|mar',
		'апреля|апр|april|apr',
		'мая|май|may',
		'июня|июн|june|jun',
		'июля|июл|july|jul',
		'августа|авг|august|aug',
		'сентября|сен|сент|september|sep',
		'октября|окт|october|oct',
		'ноября|ноя|нояб|november|nov',
		'декабря|дек|december|dec'
	],
	rules: [
		{
			kind: 'balance',
			when: '{<}(?:баланс|счете|счету|balance|balans|account){>}',
			unless: `${DEBT}|${BONUS}`,
			take: { amount: BALANCES },
			needs: ['amount']
		},
		{
			kind: 'balance',
			when: DEBT,
			unless: BONUS,
			take: { amount: BALANCES.map((one) => one.replace('{money}', '(?=[-\u2013\u2212]|минус|minus){money}')) },
			needs: ['amount']
		},
		{
			kind: 'promised',
			when: '{<}(?:обещанн|доверительн|promised payment)',
			unless:
				'не подключ|не может быть|недоступ|отказ|невозмож|подключите|наберите|воспользуйтесь|можете|можно|возьмите|доступен|погашен|(?<!будет )списан |not available|can be|you can|repaid',
			take: {
				amount: [
					'(?:обещанный|доверительный) платеж(?: на сумму)?{is}{money}',
					'на сумму {money}',
					'promised payment(?: of)?{is}{money}',
					'зачислен(?:о|ы)? {money}'
				],
				fee: ['{<}(?:комиссия|стоимость(?: услуги)?|плата за услугу|fee){is}{money}'],
				until: [
					'{<}(?:до|не позднее|действует до|by|until|before|due on|due) {date}',
					'{<}(?:дата (?:списания|погашения|возврата)|спишется|будет списан){is}{date}'
				]
			},
			needs: ['until']
		},
		{
			kind: 'payment',
			when: '{<}(?:платеж|пополнен|пополнили|пополнение|зачислен|поступил|payment|top-up|topped up|credited)',
			unless: `${BONUS}|обещанн|доверительн|promised|не прошел|не зачислен|не выполнен|не удалось|отклонен|отмен|failed|declined|rejected|пополните|для пополнения|требуется`,
			take: {
				amount: [
					'{<}(?:платеж|пополнение)(?: счета)?(?: на сумму| на| в размере)?{is}{money}\\.?,? (?:успешно )?(?:зачислен|принят|получен|поступил|выполнен|проведен)',
					'{<}(?:платеж|пополнение)(?: счета)? (?:успешно )?(?:зачислен[оы]?|принят[оа]?|получен[оа]?|выполнено|проведен[оа]?){is}{money}',
					'{<}(?:поступил|получен|принят|зачислен|выполнен) (?:ваш )?платеж(?: на сумму| в размере)?{is}{money}',
					'{<}(?:зачислено|зачислены|поступило|получено){is}{money}',
					'{money}\\.? (?:успешно )?(?:зачислено|зачислены|зачислен|поступили|поступило) на (?:ваш )?(?:счет|баланс|номер)(?! {phone})',
					'{<}(?:ваш )?(?:счет|баланс|номер)(?: успешно)? пополнен на(?: сумму)? {money}',
					'{<}(?:счет|баланс|номер) {phone}(?: успешно)? пополнен на(?: сумму)? {money}',
					'{<}вы пополнили (?:счет|баланс|номер)(?: {phone})? на(?: сумму)? {money}',
					'{<}payment(?: of)? {money}\\.? (?:has been |was |is )?(?:received|credited|accepted)',
					'{<}(?:your )?(?:account|balance) (?:has been |was )?(?:topped up|credited) (?:by|with|for) {money}',
					'{<}received(?: payment)?{is}{money}'
				]
			},
			needs: ['amount']
		},
		{
			kind: 'service-on',
			when: '{<}(?:подключ|активирован|connected|activated)',
			unless:
				'не подключ|не может быть|не удалось|отказ|недостаточно|подключите|чтобы подключить|для подключения|наберите \\*\\S+ и подключ|подписк|обещанн|доверительн|will be|not connected|failed|subscription|предлагаем|можете',
			take: {
				name: [
					'{<}(?:услуга|опция|пакет|тариф|service|option|package) {name} (?:успешно |is now |is |has been |was )?(?:подключен[аоы]?|активирован[аоы]?|connected|activated){>}',
					`{<}(?:вы )?(?:подключили|активировали|подключена|подключен|активирован|активирована) (?:услугу|опцию|пакет|тариф|услуга|опция) {name}${AFTER_SERVICE}`,
					`{<}(?:вам )?подключен[аы]? (?:услуга|опция|пакет) {name}${AFTER_SERVICE}`
				],
				fee: [
					'{<}(?:плата|стоимость|абонентская плата|абонплата|fee|price){is}{money}',
					`{<}${PRICE_NAMES}{is}{price}`,
					'{<}(?:подключен[аоы]?|активирован[аоы]?|connected|activated)[.,:]? {price}',
					'{<}(?:подключен[аы]?|активирован[аы]?) (?:услуга|опция|пакет) [\\u00ab"][^\\u00bb"\\n]{1,60}[\\u00bb"],?(?: [\\u2013\\u2014-])? {price}'
				]
			},
			needs: ['name']
		},
		{
			kind: 'service-off',
			when: '{<}(?:отключ|деактивирован|disconnected|deactivated|switched off)',
			unless:
				'не отключ|не может быть|не удалось|отключите|чтобы отключить|для отключения|будет отключ|подписк|обещанн|not disconnected|will be|failed|subscription',
			take: {
				name: [
					'{<}(?:услуга|опция|пакет|тариф|service|option|package) {name} (?:успешно |is now |is |has been |was )?(?:отключен[аоы]?|деактивирован[аоы]?|disconnected|deactivated|switched off){>}',
					'{<}(?:вы )?(?:отключили|отключена|отключен) (?:услугу|опцию|пакет|услуга|опция) {name}(?=\\s*(?:[.,!\\n(;]|$))'
				]
			},
			needs: ['name']
		},
		{
			kind: 'service-off',
			when: '{<}(?:подпис|отпис|subscri|unsubscri|podpis|otpis)',
			unless:
				'не отключ|не удалось|не отмен|отключите|чтобы (?:отключить|отписаться)|будет (?:отключ|отмен|приостан)|не отписан|failed|will be|not (?:cancel|unsubscri|disconnect)',
			take: {
				name: [
					`{<}(?:подписка|subscription|podpiska)${OF}{name} (?:была |успешно |has been |is now |is |was |uspeshno )*(?:отключена|отменена|деактивирована|удалена|прекращена|аннулирована|disconnected|deactivated|cancell?ed|otkl(?:yu|iu|u)chena|otmenena){>}`,
					`{<}(?:отписан[аы]?|отписались|unsubscribed|otpisany|otpisalis) (?:от|from|ot)(?: (?:подписки|podpiski))?${OF}${NAMED}`,
					`{<}(?:отключили|отменили|отключена|отменена|деактивирована|cancelled|otkl(?:yu|iu|u)chena) (?:подписк[ау]|subscription|podpiska)${OF}${NAMED}`
				]
			},
			needs: ['name']
		},
		{
			kind: 'subscription',
			when: '{<}(?:подписк|подписан|подписали|subscri|podpisk|podpisan|podpisalis)',
			unless: `${NOT_THERE}|${ENDED}|${CANCELLED}|^(?![^]*${STATED})[^]*?${OFFERED}`,
			take: {
				name: [
					`(?<!${OFFERED}(?: [^\\s.!?:]+){0,3} ){<}(?:подписк[ауе]|подписки(?!\\s*:)|подпиской|subscription|podpisk[aiu])${OF}${NAMED}`,
					`{<}(?:подписан[аы]?|подписались|subscribed|podpisany|podpisalis) (?:на|to|na)${OF}${NAMED}`
				],
				fee: [
					PRICE,
					'{money}(?: в | за |,? ежедневно|,? ежемесячно)',
					'{<}(?:стоимость|цена|плата|price|fee|списано|спишется|charged|stoimost|spisano){is}{money}'
				]
			},
			needs: ['name']
		},
		{
			// Called no subscription, told with a price per period and with how to be rid of it.
			kind: 'subscription',
			when: '^(?=[^]*{<}(?:отписк|отписат|для отказа|для отмены|стоп|stop|otpiska|otkaz))[^]*{<}(?:доступ|контент|access|dostup)',
			unless: `{<}(?:подписк|подписан|подписали|subscription)|${NOT_THERE}|${ENDED}|${CANCELLED}|^(?![^]*(?:${STATED}|{<}(?:открыт|получен|opened|granted|otkryt){>}))[^]*`,
			take: {
				name: [`{<}(?:доступ|контент|access|dostup)${OF}${NAMED}`],
				fee: [PRICE]
			},
			needs: ['name', 'fee']
		},
		{
			kind: 'password',
			when: '{<}(?:парол|код|password|code)',
			unless: 'банк|bank|карт|card|перевод|transfer|покупк|госуслуг|whatsapp|telegram|vk',
			take: {
				code: [
					'{<}(?:пароль|код|password|code)(?: для| доступа| входа| подтверждения| в| на| личный| кабинет| мтс| мой| интернет-помощник| сервис| to| for| sign| in| is)*{is}{code}',
					'{start}{code}(?: \\u2014| -)? (?:ваш |your )?(?:пароль|код|password|code|is your)'
				]
			},
			needs: ['code']
		}
	],
	remainders: {
		lead: [
			'{<}(?:остаток|остатки)(?: по (?:тарифу|пакету|пакетам|опции|услуге)| пакета| пакетов)?(?: интернета| трафика| минут| sms| смс)?(?:{is}|\\s*$)',
			'(?<!не )(?<!до [а-я]{1,20} ){<}(?:осталось|осталась|остался)(?: еще| у вас)?{is}',
			'{<}(?:remaining|remainder|left)\\s*:\\s*',
			'{<}you have (?=(?:[^.\\n]|\\.\\d){1,80} (?:left|remaining))'
		],
		labels: {
			data: ['интернет', 'мобильный интернет', 'интернет-трафик', 'трафик', 'internet', 'data', 'мобильные данные'],
			voice: ['минуты', 'звонки', 'голос', 'минуты на все номера', 'звонки по россии', 'calls', 'minutes', 'voice'],
			sms: ['sms', 'смс', 'сообщения', 'messages', 'sms-сообщения']
		},
		and: 'и|and',
		of: 'из|of',
		until: 'до|действует до|действуют до|until|till|valid until',
		plain: 'и|and|интернета|трафика|до|until|left|remaining',
		not: '\\/|за(?!\\p{L})|в (?:день|сутки|месяц|мес)|per |\\d+ ?(?:сек|sec)|по \\d|(?:интернета|трафика|на \\d+ \\p{L}+|for \\d+ \\p{L}+)? (?:за|for) \\d'
	},
	asOf: ['(?:баланс|balance|balans) (?:на|as of|on) {date}', '{start}на {date} (?:ваш )?баланс'],
	about: '{<}(?:баланс|на счете|balance)[^\\d\\n]{0,25}\\d',
	danger: {
		asks: [
			'(?<!не )(?<!не нужно )(?<!никому не )(?<!do not )(?<!don.t )(?<!never )(?<!если вас просят ){<}(?:сообщите|назовите|продиктуйте|пришлите|перешлите|отправьте|скажите|tell us|tell me|share|send us|send me|reply with|forward)(?: [^\\s.!?]+){0,5} (?:код|кода|пароль|пин|pin|cvv|cvc|code|password|данные карты|номер карты|реквизиты)',
			'{<}(?:переведите|верните|перечислите|скиньте|закиньте)(?: [^\\s.!?]+){0,6} (?:деньги|средства|сумму|руб|рублей|р{>}|на номер|на карту|на счет|на этот)',
			'ошиб(?:очно|кой)(?: [^\\s.!?]+){0,4} (?:перевел|положил|пополнил|закинул|отправил)',
			'безопасн(?:ый|ом|ого) счет',
			'{<}для (?:отключения|отмены|отказа)(?: [^\\s.!?]+){0,3} (?:по|пере)?звоните(?! (?:по )?(?:номеру |тел\\S* )?(?:0890|8[ -]?800|\\*))',
			'вы (?:выиграли|стали победителем)|вам (?:начислен|положен|полагается) (?:приз|выигрыш|компенсац)|you (?:have )?won',
			'(?:номер|сим-карта|sim-карта|sim|договор|симка|сим)(?: [^\\s.!?]+){0,4} (?:будет (?:заблокирован|отключен|аннулирован|закрыт)|истекает|истекает срок)(?=[^\\n]{0,120}(?:позвоните|перезвоните|перейдите|подтвердите|продлите|свяжитесь|call|http|код))',
			'(?:your (?:number|sim|account) will be (?:blocked|closed|suspended))(?=[^\\n]{0,120}(?:call|click|confirm|verify|http))',
			'(?:служба|отдел) безопасности(?=[^\\n]{0,120}(?:позвоните|перезвоните|звоните|код))'
		],
		sites: ['mts.ru', 'mts.by', 'mymts.ru'],
		brands: ['mts']
	}
};
