import { omit } from '../../../domain/util/omit';
import type { PackExtras } from '../../pack';
import { CALLEES_BY } from '../country/callees';
import { extras as mtsRu } from '../mts-ru/extras';

/**
 * Its own hotlines; the other USSD codes and the voice menu are those of the Russian variant. What
 * a switch ends is not known of it.
 */
export const extras: PackExtras = {
	...omit(mtsRu, 'collectCall', 'switching', 'cashOut'),
	// That one is known of Russia alone.
	codes: mtsRu.codes.filter(({ purposes }) => !purposes.includes('blacklist')),
	payOnPage: { newCard: { keeps: true } },
	callees: CALLEES_BY,
	hotlines: [
		{
			number: '0870261',
			meaning: {
				ru: 'Поддержка абонентов, отключение Интернет-помощника',
				en: 'Subscriber support, turning Internet Helper off'
			}
		},
		{ number: '111', meaning: { ru: 'Голосовое меню, бесплатно', en: 'Voice menu, free' } }
	],
	switchingOff: [
		{
			ru: 'По телефону 0870261: назовите данные паспорта владельца номера.',
			en: 'By phone, 0870261: tell the details of the passport of the number’s owner.'
		},
		{ ru: 'В офисе оператора, с паспортом.', en: 'In an office of the operator, with your passport.' }
	],
	lostPhone: {
		anyPhone: [
			{
				number: '+375172379898',
				meaning: {
					ru: 'С телефона любого оператора и из-за границы',
					en: 'From a phone of any operator, and from abroad'
				}
			}
		],
		sim: [
			{
				ru: 'Новую SIM-карту с тем же номером выдадут в салоне оператора по паспорту владельца.',
				en: 'A shop of the operator issues another SIM for the same number, for the owner’s passport.'
			}
		],
		lifting: [
			{
				ru: 'По телефону 0870261: назовите данные паспорта владельца номера.',
				en: 'By phone, 0870261: tell the details of the passport of the number’s owner.'
			},
			{ ru: 'В салоне оператора, с паспортом.', en: 'In a shop of the operator, with the passport.' }
		]
	}
};
