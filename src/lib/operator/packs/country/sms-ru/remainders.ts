import type { MessageRules } from '../../../../domain/sms/rules';

/** What is left abroad, or for some sites only, is another thing than what is left. */
const ELSEWHERE =
	'(?:роуминг|roaming|европ|миру|поездк|загран|страны|странах|снг|междунар|турци|соцсет|социальн|мессендж|видео|ночн|ютуб|youtube|вконтакте|игр|музык)';

/** Minutes and messages are what they are, whatever their package is called. */
const COUNTED = '(?=\\s*\\d[\\d.,]*\\s?(?:мин|сек|sms|смс|min|sec))';

/** Traffic of a package that is called otherwise may be of some sites only. */
const INTERNET =
	'(?=["\u00ab\u201e\u201c](?:мобильный )?(?:интернет|internet|gprs|трафик|бит|супербит)(?!\\p{L})){quoted}';

const LEFT = '{<}остат(?:ок|ки)(?: еже\\p{L}+)?';
const NOT_BEFORE = '(?<!не )(?<!до (?:[а-я]{1,20} ){1,4})';

/** `names`: what the operator calls itself: minutes to its own numbers. */
export const remaindersOf = (names: string): MessageRules['remainders'] => ({
	lead: [
		`${LEFT}(?: по (?:тарифу|пакету|пакетам|опции|услуге))?(?: пакет(?:а|ов))?(?:{is}|\\s*$)`,
		`${LEFT}(?: пакет(?:а|ов)?)? ?{quoted}(?:{is}|)${COUNTED}`,
		`${LEFT}(?: пакет(?:а|ов)?)? ?${INTERNET}(?:{is}|)`,
		`${LEFT} (?:gprs|интернет)-(?:пакета|трафика){is}`,
		`${LEFT} пакета(?: (?!${ELSEWHERE})[\\p{L}\\d-]+){1,3} (?=(?:sms|смс)\\s*:)`,
		'{<}(?:неиспользованные )?остатки с прошл\\p{L}+ (?:периода|месяца){is}',
		'{<}подбаланс ',
		`${NOT_BEFORE}{<}(?:осталось|осталась|остался)(?: еще| у вас)?{is}`,
		`${NOT_BEFORE}{<}осталось по (?:опции|тарифу|пакету|услуге) {quoted}{is}${COUNTED}`,
		// Not what is there to be bought.
		'{<}доступно\\s*:\\s*(?![^]*(?:подключ|активир|закаж|куп))',
		'{<}(?:ostatok|ostalos){is}',
		'{<}(?:remaining|remainder|left)\\s*:\\s*',
		'{<}you have (?=(?:[^.\\n]|\\.\\d){1,80} (?:left|remaining))'
	],
	labels: {
		data: [
			'интернет',
			'интернета',
			'мобильный интернет',
			'мобильного интернета',
			'интернет-трафик',
			'интернет-трафика',
			'трафик',
			'трафика',
			'gprs',
			'gprs-трафик',
			'gprs-трафика',
			'internet',
			'traffic',
			'trafik',
			'data',
			'мобильные данные'
		],
		voice: [
			'минуты',
			'минут',
			'минуты на все номера',
			'минут на все номера',
			'местные минуты',
			'местных минут',
			'звонки',
			'звонков',
			'голос',
			'звонки по россии',
			'calls',
			'minutes',
			'minuty',
			'voice'
		],
		sms: ['sms', 'смс', 'сообщения', 'сообщений', 'messages', 'sms-сообщения', 'sms-сообщений', 'смс-сообщений']
	},
	and: 'и|and|i',
	of: 'из|of|iz',
	until: 'до|действует до|действуют до|until|till|valid until|do',
	plain: `и|and|интернета|трафика|до(?= \\d)|until|till|left|remaining|действу\\p{L}+ до|(?:на )?(?:${names})(?: (?:россии|рф|региона))?(?=\\s*(?:[.,;\\n]|$))|(?:на )?други[ех] операторо?[вы]`,
	not: '\\/|за(?!\\p{L})|в (?:день|сутки|месяц|мес)|per |\\d+ ?(?:сек|sec)|по \\d|,?\\s*(?:чтобы|для того|пока(?!\\p{L}))|\\.?\\s*(?:(?:действу\\p{L}+|можно \\p{L}+) )?(?:в|для|на) (?:роуминг|поездк|европ|стран|снг)|(?:интернета|трафика|на \\d+ \\p{L}+|for \\d+ \\p{L}+)? (?:за|for) \\d',
	adjectives: 'бесплатных|бесплатные|пакетных|free',
	each: 'в (?:месяц|мес|сутки|день)|per (?:month|day)|ежемесячно',
	within: 'по тарифу|по тарифному плану|на тп|по опции|по пакету|по услуге|в пакете|пакета',
	lasts:
		'(?:пакет(?:ы|а|ов)? )?действу(?:ет|ют) до|срок действия(?: пакет(?:а|ов))?\\s*:? до|срок действия(?: пакет(?:а|ов))?\\s*:',
	elsewhere: ELSEWHERE,
	skip: 'безлимит\\p{L}* (?:звонк|вызов|интернет|трафик|общени)\\p{L}*',
	pieces: 'шт|штук|pcs',
	decimalMinutes: false
});
