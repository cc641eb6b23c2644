import type { Region } from '../../pack';

/** Regions of service in Belarus. */
export const regionsBy: Region[] = [
	{ id: 'minsk-city', city: [53.9, 27.56], name: { ru: 'Минск', en: 'Minsk' } },
	{ id: 'brest', city: [52.1, 23.69], name: { ru: 'Брестская область', en: 'Brest Region' } },
	{ id: 'vitebsk', city: [55.19, 30.2], name: { ru: 'Витебская область', en: 'Vitebsk Region' } },
	{ id: 'gomel', city: [52.43, 31], name: { ru: 'Гомельская область', en: 'Gomel Region' } },
	{ id: 'grodno', city: [53.68, 23.83], name: { ru: 'Гродненская область', en: 'Grodno Region' } },
	{ id: 'minsk', city: [53.9, 27.56], name: { ru: 'Минская область', en: 'Minsk Region' } },
	{ id: 'mogilev', city: [53.9, 30.33], name: { ru: 'Могилёвская область', en: 'Mogilev Region' } }
];
