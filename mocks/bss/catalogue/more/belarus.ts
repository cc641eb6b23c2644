import { both } from '../../both';
import { CIRCLE, COVERS } from '../rates-by';
import { option, packagesOf, tariff } from './build';

const { data, sms, voice } = packagesOf(COVERS);

const BELARUS = both('Звонки по Беларуси', 'Calls within Belarus');

/** What Belarus offers besides what the demo line has. */
export const MORE_BELARUS = [
	tariff({
		id: 'by-light',
		rates: CIRCLE,
		name: both('Лёгкий', 'Light'),
		description: both('Немного интернета и звонков.', 'A little internet and a few calls.'),
		month: 12_90,
		dial: '*555*1#',
		conditions: [
			[both('Интернет', 'Internet'), both('3 ГБ', '3 GB')],
			[BELARUS, both('150 минут', '150 minutes')]
		],
		packages: [data(3), voice(150, BELARUS)]
	}),
	tariff({
		id: 'by-wide',
		rates: CIRCLE,
		name: both('Широкий', 'Wide'),
		description: both('Много интернета на весь месяц.', 'Plenty of internet for the whole month.'),
		month: 39_90,
		announced: { minor: 42_90, from: '2027-01-01T00:00:00+03:00' },
		dial: '*555*2#',
		conditions: [
			[both('Интернет', 'Internet'), both('50 ГБ', '50 GB')],
			[BELARUS, both('800 минут', '800 minutes')]
		],
		packages: [data(50), voice(800, BELARUS), sms(200)],
		updated: '2026-11-19'
	}),
	tariff({
		id: 'by-2018',
		rates: CIRCLE,
		name: both('Свои 2018', 'Our Own 2018'),
		description: both('Архивный тариф: подключить его снова нельзя.', 'An archived plan: it can’t be chosen again.'),
		month: 9_90,
		packages: [voice(100, BELARUS)],
		retired: true,
		updated: '2024-05-01'
	}),
	option({
		id: 'by-night-net',
		name: both('Ночной интернет', 'Night Internet'),
		description: both(
			'С часа ночи до семи утра интернет не расходует пакет.',
			'From one to seven in the morning the internet doesn’t use up the package.'
		),
		sections: ['internet'],
		day: 15
	}),
	option({
		id: 'by-social-net',
		name: both('Соцсети без счёта', 'Unlimited Social Media'),
		description: both('Соцсети не расходуют пакет интернета.', 'Social media don’t use up the data package.'),
		sections: ['internet'],
		month: 4_90
	}),
	option({
		id: 'by-caller-id',
		name: both('Определитель номера', 'Caller ID'),
		description: both('Показывает, кто звонит.', 'Shows who is calling.'),
		sections: ['calls'],
		month: 0,
		excludes: ['by-hidden-number']
	}),
	option({
		id: 'by-hidden-number',
		name: both('Скрытый номер', 'Hidden Number'),
		description: both('Ваш номер не определяется.', 'Your number isn’t shown.'),
		sections: ['calls'],
		once: 2_00,
		day: 20,
		excludes: ['by-caller-id']
	}),
	option({
		id: 'by-forwarding',
		name: both('Переадресация', 'Call Forwarding'),
		description: both('Вызовы идут на другой номер.', 'Calls go to another number.'),
		sections: ['calls', 'forwarding'],
		month: 1_50,
		conditions: [
			[both('Переадресованная минута', 'A forwarded minute'), both('по цене исходящей', 'as an outgoing one')]
		]
	}),
	option({
		id: 'by-russia-calls',
		name: both('Звонки в Россию', 'Calls to Russia'),
		description: both('Минута в Россию вдвое дешевле.', 'A minute to Russia at half the price.'),
		sections: ['calls'],
		month: 3_90
	}),
	option({
		id: 'by-roaming',
		name: both('Интернет в поездке', 'Internet while travelling'),
		description: both('500 МБ в день в 60 странах.', '500 MB a day in 60 countries.'),
		sections: ['roaming', 'internet'],
		day: 8_90
	}),
	option({
		id: 'by-weather',
		name: both('Погода', 'Weather'),
		description: both('Прогноз на завтра каждый вечер.', 'Tomorrow’s forecast every evening.'),
		sections: ['content'],
		day: 10
	}),
	option({
		id: 'by-data-5',
		name: both('5 ГБ', '5 GB'),
		description: both('Пакет интернета на 30 дней.', 'A data package for 30 days.'),
		sections: ['package', 'internet'],
		once: 6_90,
		days: 30,
		repeatable: true,
		packages: [data(5, both('Дополнительные 5 ГБ', 'Extra 5 GB'))]
	}),
	option({
		id: 'by-promised-5',
		name: both('Доверительный платёж 5 р.', 'Trust payment of 5 Br'),
		description: both(
			'5 рублей на счёт сейчас, вернуть через 3 дня. Комиссия 0,50 р.',
			'5 roubles on the account now, to be paid back in 3 days. The fee is 0.50.'
		),
		sections: ['promised-payment'],
		once: 50,
		lends: 5_00,
		days: 3,
		takes: 2
	}),
	option({
		id: 'by-voluntary-block',
		name: both('Добровольная блокировка', 'Voluntary Block'),
		description: both(
			'Номер остаётся за вами, пока вы им не пользуетесь.',
			'The number stays yours while you don’t use it.'
		),
		sections: ['block'],
		day: 3,
		conditions: [[both('Входящие звонки и SMS', 'Incoming calls and texts'), both('не принимаются', 'not accepted')]]
	})
];
