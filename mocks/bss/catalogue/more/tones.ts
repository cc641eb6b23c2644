import type { ToneKind } from '../sale';
import { option } from './build';

/** Titles and artists are made up, and so is the music (`bss/tone-preview`). */
interface Melody {
	id: string;
	kind: ToneKind;
	title: [ru: string, en: string];
	artist: [ru: string, en: string];
	/** Every month, whole minor units; free without it. */
	month?: number;
}

const melodies = (service: string, list: readonly Melody[]) =>
	list.map(({ id, kind, title, artist, month }) =>
		option({
			id: `${service}-${id}`,
			name: `Гудок «${title[0]}»`,
			description: 'Мелодия вместо гудка. Платится один раз в месяц, кому бы вы её ни поставили.',
			sections: ['tone', kind],
			tone: { kind, title: { ru: title[0], en: title[1] }, artist: { ru: artist[0], en: artist[1] } },
			...(month !== undefined && { month }),
			requires: [service]
		})
	);

const service = (id: string, month: number) =>
	option({
		id,
		name: 'Гудок',
		description: 'Музыка вместо гудка для тех, кто вам звонит. Мелодии оплачиваются отдельно.',
		sections: ['tone'],
		month
	});

const OWN: [string, string] = ['Студия оператора', 'The operator’s studio'];
const QUARTET: [string, string] = ['Квартет «Четыре четверти»', 'Four Quarters Quartet'];
const LAMP: [string, string] = ['Лампа и Провод', 'Lamp & Wire'];
const ORCHESTRA: [string, string] = [
	'Сводный эстрадный оркестр дома культуры железнодорожников станции Дальняя-Сортировочная',
	'Combined Variety Orchestra of the Railway Workers’ Palace of Culture at Dalnyaya-Sortirovochnaya Station'
];

export const TONES_RU = [
	service('tone', 98_00),
	...melodies('tone', [
		{ id: 'rain', kind: 'tone-nature', title: ['Дождь по крыше', 'Rain on the Roof'], artist: OWN, month: 45_00 },
		{ id: 'birds', kind: 'tone-nature', title: ['Птицы', 'Birds'], artist: OWN },
		{ id: 'surf', kind: 'tone-nature', title: ['Прибой', 'Surf'], artist: OWN },
		{ id: 'waltz', kind: 'tone-classical', title: ['Вальс', 'Waltz'], artist: QUARTET, month: 75_00 },
		{
			id: 'morning',
			kind: 'tone-classical',
			title: ['Утро в парке', 'Morning in the Park'],
			artist: QUARTET,
			month: 75_00
		},
		{ id: 'etude', kind: 'tone-classical', title: ['Этюд', 'Etude'], artist: QUARTET },
		{ id: 'train', kind: 'tone-calm', title: ['Вечерний поезд', 'Evening Train'], artist: LAMP, month: 60_00 },
		{ id: 'lantern', kind: 'tone-calm', title: ['Фонарь', 'Lantern'], artist: LAMP, month: 60_00 },
		{ id: 'snow', kind: 'tone-calm', title: ['Первый снег', 'First Snow'], artist: LAMP, month: 45_00 },
		{ id: 'neon', kind: 'tone-electronic', title: ['Неон', 'Neon'], artist: LAMP, month: 75_00 },
		{ id: 'pixel', kind: 'tone-electronic', title: ['Пиксель', 'Pixel'], artist: OWN },
		{ id: 'polka', kind: 'tone-cheerful', title: ['Полька', 'Polka'], artist: ORCHESTRA, month: 45_00 },
		{
			id: 'parade',
			kind: 'tone-cheerful',
			title: [
				'Торжественный марш к открытию нового моста через реку и обеих его набережных',
				'Ceremonial March for the Opening of the New Bridge Across the River and Both of Its Embankments'
			],
			artist: ORCHESTRA,
			month: 90_00
		},
		{ id: 'hop', kind: 'tone-cheerful', title: ['Вприпрыжку', 'Hop Along'], artist: OWN }
	])
];

export const TONES_BY = [
	service('by-tone', 2_90),
	...melodies('by-tone', [
		{ id: 'flute', kind: 'tone-calm', title: ['Дудка', 'Reed Pipe'], artist: OWN, month: 1_90 },
		{ id: 'storks', kind: 'tone-nature', title: ['Аисты', 'Storks'], artist: OWN },
		{ id: 'kupala', kind: 'tone-cheerful', title: ['Купальская', 'Midsummer'], artist: OWN, month: 2_50 }
	])
];
