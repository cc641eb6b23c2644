import type { GsmCode } from '../pack';

/** Call forwarding as every GSM network takes it (3GPP TS 22.030 and 22.082). */
export const GSM_CODES: GsmCode[] = [
	{
		code: '**21*{number}#',
		about: 'all',
		does: 'set',
		meaning: { ru: 'Переадресация всех вызовов', en: 'Forward all calls' }
	},
	{
		code: '**67*{number}#',
		about: 'busy',
		does: 'set',
		meaning: { ru: 'Переадресация, если занято', en: 'Forward when busy' }
	},
	{
		code: '**61*{number}**{seconds}#',
		about: 'no-answer',
		does: 'set',
		meaning: { ru: 'Переадресация, если нет ответа (5–30 секунд)', en: 'Forward when unanswered (5–30 seconds)' }
	},
	{
		code: '**62*{number}#',
		about: 'unreachable',
		does: 'set',
		meaning: { ru: 'Переадресация, если недоступен', en: 'Forward when unreachable' }
	},
	{
		code: '##21#',
		about: 'all',
		does: 'clear',
		meaning: { ru: 'Отменить переадресацию всех вызовов', en: 'Cancel forwarding of all calls' }
	},
	{
		code: '##67#',
		about: 'busy',
		does: 'clear',
		meaning: { ru: 'Отменить переадресацию, если занято', en: 'Cancel forwarding when busy' }
	},
	{
		code: '##61#',
		about: 'no-answer',
		does: 'clear',
		meaning: { ru: 'Отменить переадресацию без ответа', en: 'Cancel forwarding when unanswered' }
	},
	{
		code: '##62#',
		about: 'unreachable',
		does: 'clear',
		meaning: { ru: 'Отменить переадресацию, если недоступен', en: 'Cancel forwarding when unreachable' }
	},
	{
		code: '*#21#',
		about: 'all',
		does: 'check',
		meaning: { ru: 'Проверить переадресацию всех вызовов', en: 'Check forwarding of all calls' }
	},
	{
		code: '*#67#',
		about: 'busy',
		does: 'check',
		meaning: { ru: 'Проверить переадресацию, если занято', en: 'Check forwarding when busy' }
	},
	{
		code: '*#61#',
		about: 'no-answer',
		does: 'check',
		meaning: { ru: 'Проверить переадресацию без ответа', en: 'Check forwarding when unanswered' }
	},
	{
		code: '*#62#',
		about: 'unreachable',
		does: 'check',
		meaning: { ru: 'Проверить переадресацию, если недоступен', en: 'Check forwarding when unreachable' }
	},
	{
		code: '##002#',
		about: 'everything',
		does: 'clear',
		meaning: { ru: 'Отменить все переадресации', en: 'Cancel all forwarding' }
	}
];
