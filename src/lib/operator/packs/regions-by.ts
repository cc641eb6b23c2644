import type { Region } from '../pack';

/** Regions of service in Belarus. */
export const regionsBy: Region[] = [
	{ id: 'minsk-city', name: { ru: 'Минск', en: 'Minsk' } },
	{ id: 'brest', name: { ru: 'Брестская область', en: 'Brest Region' } },
	{ id: 'vitebsk', name: { ru: 'Витебская область', en: 'Vitebsk Region' } },
	{ id: 'gomel', name: { ru: 'Гомельская область', en: 'Gomel Region' } },
	{ id: 'grodno', name: { ru: 'Гродненская область', en: 'Grodno Region' } },
	{ id: 'minsk', name: { ru: 'Минская область', en: 'Minsk Region' } },
	{ id: 'mogilev', name: { ru: 'Могилёвская область', en: 'Mogilev Region' } }
];
