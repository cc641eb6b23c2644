import type { MessageRule } from '../../../../domain/sms/rules';

/** `words`: what an operator names between the word and the password itself. */
export const passwordRule = (words: string): MessageRule => ({
	kind: 'password',
	when: '{<}(?:парол|код|password|code)',
	unless: 'банк|bank|карт|card|перевод|transfer|покупк|госуслуг|whatsapp|telegram|vk',
	take: {
		code: [
			`{<}(?:пароль|код|password|code)(?: для| доступа| входа| подтверждения| в| на| личный| кабинет| (?:${words})| сервис| to| for| sign| in| is)*{is}{code}`,
			'{start}{code}(?: \\u2014| -)? (?:ваш |your )?(?:пароль|код|password|code|is your)'
		]
	},
	needs: ['code']
});

const SECRET =
	'(?:код(?!ы|\\p{L}* (?:услуг|опци|тариф|стран|город|регион|операц))\\p{L}{0,2}|парол[ьяюе]м?|пин(?:-код)?|pin|puk|пук|kod|parol|password|passcode|code|otp)';

/** Four or more letters and digits with a digit among them, and no code that is dialled. */
const VALUE = '(?<![\\d*#+])(?=[\\p{L}]*\\d)[\\p{L}\\d]{4,16}(?![\\p{L}\\d*#]|[.,]\\d|\\s?(?:руб|р{>}|rub))';

export const secret: readonly string[] = [
	`{<}${SECRET}{>}[^\\n.!?]{0,60}?[:=\\u2013\\u2014-]\\s*${VALUE}`,
	`{<}${SECRET}(?: [^\\s.!?:\\d]+){0,5} ${VALUE}`,
	`${VALUE}(?: -| \\u2013| \\u2014|,)? (?:это |is )?(?:ваш |your(?: [^\\s.!?\\d]+){0,2} |vash )?${SECRET}{>}`,
	`{<}${SECRET}{>}[^\\n.!?]{0,60}?[:=]\\s*\\d{2,3}(?:-\\d{2,3}){1,2}(?!\\d)`,
	'{<}(?:парол[ья]|password|parol)[^\\n.!?]{0,60}:\\s*[a-z\\d]{4,}'
];
