import type { MessageRule } from '../../../../domain/sms/rules';

/** What a subscription is of; its name follows. */
const OF =
	'(?: (?:на|к|to|for|na))?(?: (?:сервис[ау]?|услуг[аиу]|контент|канал|раздел|портал|проект|пакет|рассылку|рассылки|service|servis|uslugu))?(?:\\s*[:\\u2013\\u2014-]\\s*|\\s+|(?=[\\u00ab\\u201e\\u201c"]))';
/**
 * A name, and no sum where a name could be; it ends with a word, or before a price. The operator's
 * own name only begins one.
 */
const named = (names: string) =>
	`(?!{sum}|\\d+[.,\\s]){name}(?<!{<}(?:${names}))(?![\\p{L}\\p{N}])(?:(?<=[\\u00bb\\u201d\\u201c"])|(?!\\s*\\p{N})|(?=\\s*(?:{sum}|\\d{1,3}\\s?(?:дн|день|сут|мес|нед|час|day|week|month))))`;

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

export const serviceRules: readonly MessageRule[] = [
	{
		kind: 'service-on',
		when: '{<}(?:подключ|активирован|connected|activated)',
		unless:
			'подключен[аоы]? ранее|ранее (?:был[аои]? )?подключ|уже (?:был[аои]? )?(?:подключ|активир)|не подключ|не может быть|не удалось|отказ|недостаточно|подключите|чтобы подключить|для подключения|наберите \\*\\S+ и подключ|подписк|обещанн|доверительн|will be|not connected|failed|subscription|предлагаем|можете',
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
	}
];

export const subscriptionRules = (names: string): readonly MessageRule[] => {
	const NAMED = named(names);
	return [
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
		}
	];
};
