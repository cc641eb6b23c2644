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
