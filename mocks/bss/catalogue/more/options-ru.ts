import { COVERS } from '../rates-ru';
import { option, packagesOf } from './build';

const { data, sms, voice } = packagesOf(COVERS);

const CAPPED = ['simple-day', 'thrifty', 'big-family', 'first-steps', 'always-near', 'big-net', 'smart-2019'];

const ABROAD = { categories: ['roaming'], destinations: ['Европа', 'Турция'] } as const;

/** Options of Russia that go on until they are disconnected. */
export const OPTIONS_RU = [
	option({
		id: 'night-net',
		name: 'Ночной интернет',
		description: 'С часа ночи до семи утра интернет не расходует пакет.',
		sections: ['internet'],
		day: 3_50,
		requires: CAPPED
	}),
	option({
		id: 'social-net',
		name: 'Соцсети без счёта',
		description: 'Соцсети не расходуют пакет интернета.',
		sections: ['internet'],
		month: 120_00,
		excludes: ['unlimited-net']
	}),
	option({
		id: 'chat-net',
		name: 'Мессенджеры без счёта',
		description: 'Сообщения и звонки в мессенджерах не расходуют пакет интернета.',
		sections: ['internet'],
		month: 90_00
	}),
	option({
		id: 'video-net',
		name: 'Видео без счёта',
		description: 'Видеосервисы не расходуют пакет интернета.',
		sections: ['internet'],
		month: 250_00,
		announced: { minor: 290_00, from: '2026-12-01T00:00:00+03:00' },
		updated: '2026-11-20'
	}),
	option({
		id: 'unlimited-net',
		name: 'Безлимитный интернет',
		description: 'Интернет на телефоне без ограничений по объёму.',
		sections: ['internet'],
		month: 400_00,
		requires: ['simple-day', 'big-family', 'big-net'],
		replaces: ['extra-data', 'social-net', 'night-net']
	}),
	option({
		id: 'tethering',
		name: 'Раздача интернета',
		description: 'Раздавайте интернет на ноутбук и планшет из пакета тарифа.',
		sections: ['internet'],
		day: 5_00
	}),
	option({
		id: 'second-sim',
		name: 'Общий интернет на второе устройство',
		description: 'Пакет тарифа действует и на втором устройстве.',
		sections: ['internet'],
		month: 100_00
	}),
	option({
		id: 'extra-data-50',
		name: 'Ещё 50 ГБ каждый месяц',
		description: 'Дополнительный пакет интернета к тарифу.',
		sections: ['internet'],
		month: 650_00,
		conditions: [['Интернет', '50 ГБ']],
		packages: [data(50, 'Ещё 50 ГБ каждый месяц')],
		replaces: ['extra-data']
	}),
	option({
		id: 'speed-saver',
		name: 'Экономия трафика',
		description: 'Сжимает картинки и видео, чтобы пакета хватало дольше.',
		sections: ['internet'],
		month: 0
	}),
	option({
		id: 'home-calls',
		name: 'Все в моём городе',
		description: 'Звонки на номера своего региона дешевле вдвое.',
		sections: ['calls'],
		day: 2_00
	}),
	option({
		id: 'favourite-number',
		name: 'Любимый номер',
		description: 'Звонки и SMS на один номер бесплатно.',
		sections: ['calls', 'messages'],
		once: 30_00,
		month: 60_00
	}),
	option({
		id: 'abroad-calls',
		name: 'Звонки за границу',
		description: 'Минута в страны ближнего зарубежья от 5 рублей.',
		sections: ['calls'],
		month: 50_00
	}),
	option({
		id: 'hidden-number',
		name: 'Скрытый номер',
		description: 'Ваш номер не определяется у того, кому вы звоните.',
		sections: ['calls'],
		day: 4_50,
		once: 34_00,
		excludes: ['caller-id']
	}),
	option({
		id: 'caller-id',
		name: 'Определитель номера',
		description: 'Показывает, кто звонит.',
		sections: ['calls'],
		month: 0,
		excludes: ['hidden-number']
	}),
	option({
		id: 'super-caller-id',
		name: 'Определитель скрытых номеров',
		description: 'Показывает и скрытые номера.',
		sections: ['calls'],
		day: 7_00,
		once: 100_00,
		requires: ['caller-id']
	}),
	option({
		id: 'call-waiting',
		name: 'Вторая линия',
		description: 'Удержание и ожидание вызова.',
		sections: ['calls'],
		month: 0
	}),
	option({
		id: 'conference',
		name: 'Конференция',
		description: 'Разговор до пяти человек сразу.',
		sections: ['calls'],
		day: 1_50,
		requires: ['call-waiting']
	}),
	option({
		id: 'forwarding',
		name: 'Переадресация',
		description: 'Вызовы идут на другой номер. Переадресованная минута по цене исходящей.',
		sections: ['calls'],
		month: 0
	}),
	option({
		id: 'missed-calls',
		name: 'Кто звонил',
		description: 'SMS о звонках, пока телефон был выключен.',
		sections: ['calls'],
		month: 0
	}),
	option({
		id: 'voicemail',
		name: 'Автоответчик',
		description: 'Принимает сообщения, когда вы не можете ответить, и пересказывает их в SMS.',
		sections: ['calls'],
		day: 2_90
	}),
	option({
		id: 'secretary',
		name: 'Голосовой секретарь',
		description: 'Отвечает на незнакомые звонки и присылает расшифровку.',
		sections: ['calls', 'safety'],
		month: 149_00,
		replaces: ['voicemail']
	}),
	option({
		id: 'call-record',
		name: 'Запись разговоров',
		description: 'Хранит записи 30 дней. Предупредите собеседника.',
		sections: ['calls'],
		month: 120_00
	}),
	option({
		id: 'sms-saver',
		name: 'SMS вполцены',
		description: 'SMS сверх пакета вдвое дешевле.',
		sections: ['messages'],
		day: 1_00
	}),
	option({
		id: 'sms-300',
		name: '300 SMS каждый месяц',
		description: 'Дополнительный пакет сообщений по России.',
		sections: ['messages'],
		month: 110_00,
		conditions: [['SMS по России', '300']],
		packages: [sms(300, 'Ещё 300 SMS')]
	}),
	option({
		id: 'mms',
		name: 'MMS',
		description: 'Картинки и звук сообщением.',
		sections: ['messages'],
		month: 0
	}),
	option({
		id: 'roaming-russia',
		name: 'Как дома по всей России',
		description: 'Цены тарифа действуют в поездках по стране.',
		sections: ['roaming'],
		day: 7_00
	}),
	option({
		id: 'roaming-net',
		name: 'Интернет за границей',
		description: '500 МБ в день в 140 странах. Плата только за дни, когда вы там.',
		sections: ['roaming', 'internet'],
		day: 350_00,
		packages: [
			{
				id: 'data',
				name: 'Интернет за границей',
				usage: 'data',
				amount: 500,
				unit: 'MB',
				match: { categories: ['roaming'] }
			}
		]
	}),
	option({
		id: 'roaming-week',
		name: 'Неделя в Европе и Турции',
		description: '2 ГБ и 60 минут исходящих звонков на 7 дней.',
		sections: ['roaming'],
		once: 890_00,
		days: 7,
		repeatable: true,
		packages: [
			{ id: 'data', name: 'Интернет в поездке', usage: 'data', amount: 2, unit: 'GB', match: ABROAD },
			{
				id: 'voice',
				name: 'Исходящие звонки в поездке',
				usage: 'voice',
				amount: 60,
				unit: 'min',
				match: { ...ABROAD, directions: ['out'] }
			}
		]
	}),
	option({
		id: 'roaming-off',
		name: 'Запрет роуминга',
		description: 'За границей не будет ни звонков, ни интернета, ни случайных трат.',
		sections: ['roaming', 'safety'],
		month: 0,
		excludes: ['travel', 'roaming-net']
	}),
	option({
		id: 'content-ban',
		name: 'Запрет контента',
		description: 'Платные подписки и короткие номера закрыты.',
		sections: ['safety', 'content'],
		month: 0,
		replaces: ['horoscope', 'jokes', 'weather', 'quiz', 'dating']
	}),
	option({
		id: 'spend-limit',
		name: 'Лимит расходов',
		description: 'Не даёт потратить за месяц больше, чем вы решили.',
		sections: ['safety'],
		month: 0
	}),
	option({
		id: 'blacklist',
		name: 'Чёрный список',
		description: 'Номера из списка не дозвонятся.',
		sections: ['safety', 'calls'],
		day: 1_50
	}),
	option({
		id: 'family-eye',
		name: 'Близкие рядом',
		description: 'Показывает на карте, где родные, если они согласны.',
		sections: ['safety'],
		month: 100_00
	}),
	option({
		id: 'antivirus',
		name: 'Антивирус',
		description: 'Проверяет приложения и ссылки.',
		sections: ['safety'],
		month: 79_00
	}),
	option({
		id: 'call-insurance',
		name: 'Связь при нуле',
		description: 'Входящие и экстренные номера работают и без денег на счёте.',
		sections: ['calls'],
		month: 30_00
	}),
	option({
		id: 'minutes-300',
		name: '300 минут каждый месяц',
		description: 'Дополнительные минуты на номера России.',
		sections: ['calls'],
		month: 190_00,
		conditions: [['Звонки по России', '300 минут']],
		packages: [voice(300, 'Ещё 300 минут по России')]
	}),
	option({
		id: 'voluntary-block',
		name: 'Добровольная блокировка',
		description: 'Номер остаётся за вами, пока вы им не пользуетесь.',
		sections: ['block'],
		day: 1_00,
		conditions: [
			['Входящие звонки и SMS', 'не принимаются'],
			['Подключённые услуги и пакеты', 'остаются, их срок идёт']
		]
	})
];
