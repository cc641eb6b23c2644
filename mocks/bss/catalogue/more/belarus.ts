import { CIRCLE, COVERS } from '../rates-by';
import { option, packagesOf, tariff } from './build';

const { data, sms, voice } = packagesOf(COVERS);

const BELARUS = 'Звонки по Беларуси';

/** What Belarus offers besides what the demo line has. */
export const MORE_BELARUS = [
	tariff({
		id: 'by-light',
		rates: CIRCLE,
		name: 'Лёгкий',
		description: 'Немного интернета и звонков.',
		month: 12_90,
		dial: '*555*1#',
		conditions: [
			['Интернет', '3 ГБ'],
			[BELARUS, '150 минут']
		],
		packages: [data(3), voice(150, BELARUS)]
	}),
	tariff({
		id: 'by-wide',
		rates: CIRCLE,
		name: 'Широкий',
		description: 'Много интернета на весь месяц.',
		month: 39_90,
		announced: { minor: 42_90, from: '2027-01-01T00:00:00+03:00' },
		dial: '*555*2#',
		conditions: [
			['Интернет', '50 ГБ'],
			[BELARUS, '800 минут']
		],
		packages: [data(50), voice(800, BELARUS), sms(200)],
		updated: '2026-11-19'
	}),
	tariff({
		id: 'by-2018',
		rates: CIRCLE,
		name: 'Свои 2018',
		description: 'Архивный тариф: подключить его снова нельзя.',
		month: 9_90,
		packages: [voice(100, BELARUS)],
		retired: true,
		updated: '2024-05-01'
	}),
	option({
		id: 'by-night-net',
		name: 'Ночной интернет',
		description: 'С часа ночи до семи утра интернет не расходует пакет.',
		sections: ['internet'],
		day: 15
	}),
	option({
		id: 'by-social-net',
		name: 'Соцсети без счёта',
		description: 'Соцсети не расходуют пакет интернета.',
		sections: ['internet'],
		month: 4_90
	}),
	option({
		id: 'by-caller-id',
		name: 'Определитель номера',
		description: 'Показывает, кто звонит.',
		sections: ['calls'],
		month: 0,
		excludes: ['by-hidden-number']
	}),
	option({
		id: 'by-hidden-number',
		name: 'Скрытый номер',
		description: 'Ваш номер не определяется.',
		sections: ['calls'],
		once: 2_00,
		day: 20,
		excludes: ['by-caller-id']
	}),
	option({
		id: 'by-russia-calls',
		name: 'Звонки в Россию',
		description: 'Минута в Россию вдвое дешевле.',
		sections: ['calls'],
		month: 3_90
	}),
	option({
		id: 'by-roaming',
		name: 'Интернет в поездке',
		description: '500 МБ в день в 60 странах.',
		sections: ['roaming', 'internet'],
		day: 8_90
	}),
	option({
		id: 'by-weather',
		name: 'Погода',
		description: 'Прогноз на завтра каждый вечер.',
		sections: ['content'],
		day: 10
	}),
	option({
		id: 'by-data-5',
		name: '5 ГБ',
		description: 'Пакет интернета на 30 дней.',
		sections: ['package', 'internet'],
		once: 6_90,
		days: 30,
		repeatable: true,
		packages: [data(5, 'Дополнительные 5 ГБ')]
	}),
	option({
		id: 'by-promised-5',
		name: 'Доверительный платёж 5 р.',
		description: '5 рублей на счёт сейчас, вернуть через 3 дня. Комиссия 0,50 р.',
		sections: ['promised-payment'],
		once: 50,
		lends: 5_00,
		days: 3,
		takes: 2
	})
];
