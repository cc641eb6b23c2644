import { STANDARD_PATHS } from '../../api-paths';
import type { OperatorPack } from '../../pack';

/** MTS, Russia. */
export const mtsRu: OperatorPack = {
	format: 1,
	id: 'mts-ru',
	name: { ru: 'МТС, Россия', en: 'MTS Russia' },
	country: 'RU',
	currency: 'RUB',
	language: 'ru',
	timeZone: 'Europe/Moscow',
	numberPlan: {
		countryCode: '7',
		trunkPrefix: '8',
		nationalLength: 10,
		mobilePrefixes: ['9'],
		groups: [3, 3, 2, 2],
		separators: [' ', '-', '-']
	},
	accent: { light: '#4338ca', onLight: '#ffffff', dark: '#a5b4fc', onDark: '#14132e' },
	api: STANDARD_PATHS,
	balances: [
		{ kind: 'cashback', usageType: 'other', name: 'cashback' },
		{ kind: 'bonus', usageType: 'other', name: 'bonus' },
		{ kind: 'main', usageType: 'monetary' }
	],
	topUp: { min: 10_00, max: 15_000_00, presets: [100_00, 300_00, 500_00, 1_000_00], stepUpAbove: 10_000_00 },
	transfer: { min: 10_00, max: 5_000_00, perDay: 15_000_00, keep: 10_00, fee: 10_00, stepUpAbove: 3_000_00 },
	smsPassword: { length: 6, validHours: 48, resendSeconds: 60 }
};
