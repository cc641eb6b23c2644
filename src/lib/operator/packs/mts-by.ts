import { omit } from '../../domain/omit';
import type { OperatorPack } from '../pack';
import { mtsRu } from './mts-ru';

/** MTS, Belarus: its own currency, numbering, limits and hotline; the USSD codes and voice menu are those of the Russian variant. */
export const mtsBy: OperatorPack = {
	...omit(mtsRu, 'collectCall'),
	id: 'mts-by',
	name: { ru: 'МТС, Беларусь', en: 'MTS Belarus' },
	country: 'BY',
	currency: 'BYN',
	timeZone: 'Europe/Minsk',
	numberPlan: {
		countryCode: '375',
		trunkPrefix: '80',
		nationalLength: 9,
		mobilePrefixes: ['29', '33', '25', '44'],
		groups: [2, 3, 2, 2],
		separators: [' ', '-', '-']
	},
	accent: { light: '#0f766e', onLight: '#ffffff', dark: '#5eead4', onDark: '#042f2e' },
	topUp: { min: 1_00, max: 500_00, presets: [5_00, 10_00, 20_00, 50_00] },
	transfer: { min: 50, max: 50_00, perDay: 150_00, keep: 50, fee: 30 },
	hotlines: [
		{
			number: '0870261',
			meaning: {
				ru: 'Поддержка абонентов, отключение помощника',
				en: 'Subscriber support, switching the assistant off'
			}
		},
		{ number: '111', meaning: { ru: 'Голосовое меню, бесплатно', en: 'Voice menu, free' } }
	]
};
