import type { PackRoaming } from '../../roaming';

/** Zones are called as in the price list. */
export const roaming: PackRoaming = {
	zones: {
		Беларусь: ['BY'],
		Казахстан: ['KZ'],
		Турция: ['TR'],
		'Объединённые Арабские Эмираты': ['AE'],
		Европа: [
			...['AT', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE'],
			...['IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']
		]
	},
	elsewhere: 'Остальные страны',
	hotline: {
		number: '+74957660166',
		meaning: { ru: 'Поддержка из-за границы', en: 'Support from abroad' },
		cost: {
			ru: 'Бесплатно в роуминге. Набирайте с +7.',
			en: 'Free while roaming. Dial it with +7.'
		}
	},
	codes: [
		{
			code: '*111*33#',
			meaning: {
				ru: 'Баланс, цены и услуги в роуминге, бесплатно',
				en: 'Balance, prices and services while roaming, free'
			}
		}
	]
};
