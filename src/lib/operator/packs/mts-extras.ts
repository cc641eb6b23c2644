import type { PackExtras } from '../pack';

export const mtsRuExtras: PackExtras = {
	gsmCodes: [
		{ code: '**21*{number}#', meaning: { ru: 'Переадресация всех вызовов', en: 'Forward all calls' } },
		{ code: '**67*{number}#', meaning: { ru: 'Переадресация, если занято', en: 'Forward when busy' } },
		{
			code: '**61*{number}**{seconds}#',
			meaning: { ru: 'Переадресация, если нет ответа (5–30 секунд)', en: 'Forward when unanswered (5–30 seconds)' }
		},
		{ code: '**62*{number}#', meaning: { ru: 'Переадресация, если недоступен', en: 'Forward when unreachable' } },
		{ code: '*#21#', meaning: { ru: 'Проверить переадресацию всех вызовов', en: 'Check forwarding of all calls' } },
		{ code: '*#61#', meaning: { ru: 'Проверить переадресацию без ответа', en: 'Check forwarding when unanswered' } },
		{ code: '##002#', meaning: { ru: 'Отменить все переадресации', en: 'Cancel all forwarding' } }
	],
	switchingOff: [
		{
			ru: 'По телефону 0890: назовите данные паспорта владельца номера.',
			en: 'By phone, 0890: tell the details of the passport of the number’s owner.'
		},
		{ ru: 'В офисе оператора, с паспортом.', en: 'In an office of the operator, with your passport.' }
	]
};

export const mtsByExtras: PackExtras = {
	...mtsRuExtras,
	switchingOff: [
		{
			ru: 'По телефону 0870261: назовите данные паспорта владельца номера.',
			en: 'By phone, 0870261: tell the details of the passport of the number’s owner.'
		},
		{ ru: 'В офисе оператора, с паспортом.', en: 'In an office of the operator, with your passport.' }
	]
};
