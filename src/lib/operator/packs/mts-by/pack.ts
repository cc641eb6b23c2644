import type { OperatorPack } from '../../pack';
import { mtsRu } from '../mts-ru/pack';

/** MTS, Belarus: its own currency, numbering and limits. */
export const mtsBy: OperatorPack = {
	...mtsRu,
	id: 'mts-by',
	name: { ru: 'МТС, Беларусь', en: 'MTS Belarus' },
	country: 'BY',
	// Nothing is known of points there.
	lacks: ['tmf658', 'loyalty'],
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
	transfer: { min: 50, max: 50_00, perDay: 150_00, keep: 50, fee: 30 }
};
