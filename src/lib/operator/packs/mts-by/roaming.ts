import type { PackRoaming } from '../../roaming';

/** Zones are called as in the price list. How support is called from abroad is not known of it. */
export const roaming: PackRoaming = {
	zones: { Россия: ['RU'] },
	codes: [
		{
			code: '*111*22#',
			meaning: { ru: 'Подключить или отключить роуминг', en: 'Switch roaming on or off' },
			warning: {
				ru: 'Наберите до отъезда: с отключённым роумингом за границей нет связи.',
				en: 'Dial it before you leave: with roaming off there is no service abroad.'
			}
		}
	]
};
