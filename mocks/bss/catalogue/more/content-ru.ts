import { COVERS } from '../rates-ru';
import { option, packagesOf } from './build';

const { data, sms, voice } = packagesOf(COVERS);

/** Content by subscription. */
const CONTENT = [
	option({
		id: 'horoscope',
		name: 'Гороскоп на день',
		description: 'SMS каждое утро.',
		sections: ['content'],
		day: 5_00,
		excludes: ['content-ban']
	}),
	option({
		id: 'jokes',
		name: 'Шутки дня',
		description: 'Три шутки в день по SMS.',
		sections: ['content'],
		day: 3_00,
		excludes: ['content-ban']
	}),
	option({
		id: 'weather',
		name: 'Погода',
		description: 'Прогноз на завтра каждый вечер.',
		sections: ['content'],
		day: 2_00,
		excludes: ['content-ban']
	}),
	option({
		id: 'quiz',
		name: 'Викторина',
		description: 'Вопрос каждый час, ответ бесплатно.',
		sections: ['content'],
		day: 15_00,
		excludes: ['content-ban']
	}),
	option({
		id: 'dating',
		name: 'Знакомства',
		description: 'Анкеты рядом с вами.',
		sections: ['content'],
		day: 20_00,
		excludes: ['content-ban'],
		updated: '2026-10-05'
	}),
	option({
		id: 'films',
		name: 'Кино',
		description: 'Фильмы и сериалы в приложении, интернет не расходуется.',
		sections: ['content'],
		month: 299_00
	}),
	option({
		id: 'books',
		name: 'Книги',
		description: 'Книги и аудиокниги.',
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
		name: '1 ГБ на сутки',
		description: 'Пакет интернета на 24 часа.',
		sections: ['package', 'internet'],
		once: 75_00,
		days: 1,
		packages: [data(1, '1 ГБ на сутки')]
	}),
	option({
		...bought,
		id: 'data-5',
		name: '5 ГБ',
		description: 'Пакет интернета на 30 дней.',
		sections: ['package', 'internet'],
		once: 199_00,
		days: 30,
		packages: [data(5, 'Дополнительные 5 ГБ')]
	}),
	option({
		...bought,
		id: 'data-20',
		name: '20 ГБ',
		description: 'Пакет интернета на 30 дней.',
		sections: ['package', 'internet'],
		once: 450_00,
		announced: { minor: 490_00, from: '2027-01-01T00:00:00+03:00' },
		days: 30,
		packages: [data(20, 'Дополнительные 20 ГБ')],
		updated: '2026-11-18'
	}),
	option({
		...bought,
		id: 'minutes-100',
		name: '100 минут',
		description: 'Минуты на номера России на 30 дней.',
		sections: ['package', 'calls'],
		once: 120_00,
		days: 30,
		packages: [voice(100, 'Дополнительные 100 минут')]
	}),
	option({
		...bought,
		id: 'sms-100',
		name: '100 SMS',
		description: 'Сообщения по России на 30 дней.',
		sections: ['package', 'messages'],
		once: 60_00,
		days: 30,
		packages: [sms(100, 'Дополнительные 100 SMS')]
	})
];

const promised = (roubles: number, fee: number, days: number) =>
	option({
		id: `promised-${roubles}`,
		name: `Обещанный платёж ${roubles} ₽`,
		description: `${roubles} ₽ на счёт сейчас, вернуть через ${days} ${days < 5 ? 'дня' : 'дней'}. Комиссия ${fee} ₽.`,
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
