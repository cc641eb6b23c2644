import { both } from '../../both';
import { COVERS } from '../rates-ru';
import { option, packagesOf } from './build';

const { data, sms, voice } = packagesOf(COVERS);

/** Content by subscription. */
const CONTENT = [
	option({
		id: 'horoscope',
		name: both('Гороскоп на день', 'Daily Horoscope'),
		description: both('SMS каждое утро.', 'A text every morning.'),
		sections: ['content'],
		day: 5_00,
		excludes: ['content-ban']
	}),
	option({
		id: 'jokes',
		name: both('Шутки дня', 'Jokes of the Day'),
		description: both('Три шутки в день по SMS.', 'Three jokes a day by text.'),
		sections: ['content'],
		day: 3_00,
		excludes: ['content-ban']
	}),
	option({
		id: 'weather',
		name: both('Погода', 'Weather'),
		description: both('Прогноз на завтра каждый вечер.', 'Tomorrow’s forecast every evening.'),
		sections: ['content'],
		day: 2_00,
		excludes: ['content-ban']
	}),
	option({
		id: 'quiz',
		name: both('Викторина', 'Quiz'),
		description: both('Вопрос каждый час, ответ бесплатно.', 'A question every hour, answering is free.'),
		sections: ['content'],
		day: 15_00,
		excludes: ['content-ban']
	}),
	option({
		id: 'dating',
		name: both('Знакомства', 'Dating'),
		description: both('Анкеты рядом с вами.', 'Profiles near you.'),
		sections: ['content'],
		day: 20_00,
		excludes: ['content-ban'],
		updated: '2026-10-05'
	}),
	option({
		id: 'films',
		name: both('Кино', 'Films'),
		description: both(
			'Фильмы и сериалы в приложении, интернет не расходуется.',
			'Films and series in the app, no data is used.'
		),
		sections: ['content'],
		month: 299_00
	}),
	option({
		id: 'books',
		name: both('Книги', 'Books'),
		description: both('Книги и аудиокниги.', 'Books and audiobooks.'),
		sections: ['content'],
		month: 249_00
	})
];

/** Bought once, gone when used up or when the time is over. */
const bought = { repeatable: true, takes: 5 };

const PACKAGES = [
	option({
		...bought,
		id: 'data-1',
		name: both('1 ГБ на сутки', '1 GB for a day'),
		description: both('Пакет интернета на сутки.', 'A data package for a day.'),
		sections: ['package', 'internet'],
		once: 75_00,
		days: 1,
		packages: [data(1, both('1 ГБ на сутки', '1 GB for a day'))]
	}),
	option({
		...bought,
		id: 'data-5',
		name: both('5 ГБ', '5 GB'),
		description: both('Пакет интернета на 30 дней.', 'A data package for 30 days.'),
		sections: ['package', 'internet'],
		once: 199_00,
		days: 30,
		packages: [data(5, both('Дополнительные 5 ГБ', 'Extra 5 GB'))]
	}),
	option({
		...bought,
		id: 'data-20',
		name: both('20 ГБ', '20 GB'),
		description: both('Пакет интернета на 30 дней.', 'A data package for 30 days.'),
		sections: ['package', 'internet'],
		once: 450_00,
		announced: { minor: 490_00, from: '2027-01-01T00:00:00+03:00' },
		days: 30,
		packages: [data(20, both('Дополнительные 20 ГБ', 'Extra 20 GB'))],
		updated: '2026-11-18'
	}),
	option({
		...bought,
		id: 'minutes-100',
		name: both('100 минут', '100 minutes'),
		description: both('Минуты на номера России на 30 дней.', 'Minutes to Russian numbers for 30 days.'),
		sections: ['package', 'calls'],
		once: 120_00,
		days: 30,
		packages: [voice(100, both('Дополнительные 100 минут', 'Extra 100 minutes'))]
	}),
	option({
		...bought,
		id: 'sms-100',
		name: both('100 SMS', '100 texts'),
		description: both('Сообщения по России на 30 дней.', 'Texts within Russia for 30 days.'),
		sections: ['package', 'messages'],
		once: 60_00,
		days: 30,
		packages: [sms(100, both('Дополнительные 100 SMS', 'Extra 100 texts'))]
	})
];

const promised = (roubles: number, fee: number, days: number) =>
	option({
		id: `promised-${roubles}`,
		name: both(`Обещанный платёж ${roubles} ₽`, `Promised payment of ₽${roubles}`),
		description: both(
			`${roubles} ₽ на счёт сейчас, вернуть через ${days === 5 ? '5 дней' : `${days} дня`}. Комиссия ${fee} ₽.`,
			`₽${roubles} on the account now, to be paid back in ${days} days. The fee is ₽${fee}.`
		),
		sections: ['promised-payment'],
		once: fee * 100,
		lends: roubles * 100,
		lendsBelow: 100_00,
		days,
		takes: 2,
		excludes: [50, 100, 300].filter((other) => other !== roubles).map((other) => `promised-${other}`)
	});

/** Content, packages and promised payments of Russia. */
export const CONTENT_RU = [...CONTENT, ...PACKAGES, promised(50, 5, 3), promised(100, 15, 3), promised(300, 30, 5)];
