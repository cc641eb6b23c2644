import { STANDARD_PATHS } from '$lib/operator/api-paths';
import type { OperatorPack } from '$lib/operator/pack';

/**
 * An invented operator of a country that has one already: its own paths, its own range, and nothing
 * but a pack.
 */
export const nord: OperatorPack = {
	format: 1,
	id: 'nord',
	name: { ru: 'Норд', en: 'Nord' },
	country: 'RU',
	language: 'ru',
	currency: 'RUB',
	timeZone: 'Europe/Moscow',
	numberPlan: {
		countryCode: '7',
		trunkPrefix: '8',
		nationalLength: 10,
		mobilePrefixes: ['9', '977'],
		groups: [3, 3, 2, 2],
		separators: [' ', '-', '-']
	},
	accent: { light: '#9d174d', onLight: '#ffffff', dark: '#f9a8d4', onDark: '#500724' },
	api: {
		...STANDARD_PATHS,
		session: '/operators/nord/session/v1',
		push: '/operators/nord/push/v1',
		tmf654: '/operators/nord/balance/v4',
		tmf635: '/operators/nord/usage/v4'
	},
	lacks: ['tmf671'],
	balances: [{ kind: 'main', usageType: 'monetary' }],
	topUp: { min: 50_00, max: 5_000_00, presets: [100_00] },
	transfer: { min: 10_00, max: 1_000_00, perDay: 3_000_00, keep: 0, fee: 0 },
	smsPassword: { length: 6, validHours: 48, resendSeconds: 60 }
};
