import { both } from '../../both';
import { COVERS } from '../rates-ru';
import { option, packagesOf } from './build';

const { data, sms, voice } = packagesOf(COVERS);

const CAPPED = ['simple-day', 'thrifty', 'big-family', 'first-steps', 'always-near', 'big-net', 'smart-2019'];

const ABROAD = { categories: ['roaming'], destinations: ['Европа', 'Турция'] } as const;

/** Options of Russia that go on until they are disconnected. */
export const OPTIONS_RU = [
	option({
		id: 'night-net',
		name: both('Ночной интернет', 'Night Internet'),
		description: both(
			'С часа ночи до семи утра интернет не расходует пакет.',
			'From one to seven in the morning the internet doesn’t use up the package.'
		),
		sections: ['internet'],
		day: 3_50,
		requires: CAPPED
	}),
	option({
		id: 'social-net',
		name: both('Соцсети без счёта', 'Unlimited Social Media'),
		description: both('Соцсети не расходуют пакет интернета.', 'Social media don’t use up the data package.'),
		sections: ['internet'],
		month: 120_00,
		excludes: ['unlimited-net']
	}),
	option({
		id: 'chat-net',
		name: both('Мессенджеры без счёта', 'Unlimited Messengers'),
		description: both(
			'Сообщения и звонки в мессенджерах не расходуют пакет интернета.',
			'Messages and calls in messengers don’t use up the data package.'
		),
		sections: ['internet'],
		month: 90_00
	}),
	option({
		id: 'video-net',
		name: both('Видео без счёта', 'Unlimited Video'),
		description: both('Видеосервисы не расходуют пакет интернета.', 'Video services don’t use up the data package.'),
		sections: ['internet'],
		month: 250_00,
		announced: { minor: 290_00, from: '2026-12-01T00:00:00+03:00' },
		updated: '2026-11-20'
	}),
	option({
		id: 'unlimited-net',
		name: both('Безлимитный интернет', 'Unlimited Internet'),
		description: both('Интернет на телефоне без ограничений по объёму.', 'Internet on the phone without a data limit.'),
		sections: ['internet'],
		month: 400_00,
		requires: ['simple-day', 'big-family', 'big-net'],
		replaces: ['extra-data', 'social-net', 'night-net']
	}),
	option({
		id: 'tethering',
		name: both('Раздача интернета', 'Hotspot'),
		description: both(
			'Раздавайте интернет на ноутбук и планшет из пакета тарифа.',
			'Share the plan’s data with a laptop and a tablet.'
		),
		sections: ['internet'],
		day: 5_00
	}),
	option({
		id: 'second-sim',
		name: both('Общий интернет на второе устройство', 'Shared Internet for a Second Device'),
		description: both(
			'Пакет тарифа действует и на втором устройстве.',
			'The plan’s package works on a second device, too.'
		),
		sections: ['internet'],
		month: 100_00
	}),
	option({
		id: 'extra-data-50',
		name: both('Ещё 50 ГБ каждый месяц', 'Another 50 GB every month'),
		description: both('Дополнительный пакет интернета к тарифу.', 'An extra data package on top of the plan.'),
		sections: ['internet'],
		month: 650_00,
		conditions: [[both('Интернет', 'Internet'), both('50 ГБ', '50 GB')]],
		packages: [data(50, both('Ещё 50 ГБ каждый месяц', 'Another 50 GB every month'))],
		replaces: ['extra-data']
	}),
	option({
		id: 'speed-saver',
		name: both('Экономия трафика', 'Data Saver'),
		description: both(
			'Сжимает картинки и видео, чтобы пакета хватало дольше.',
			'Compresses pictures and video so that the package lasts longer.'
		),
		sections: ['internet'],
		month: 0
	}),
	option({
		id: 'home-calls',
		name: both('Все в моём городе', 'Everyone in My City'),
		description: both(
			'Звонки на номера своего региона дешевле вдвое.',
			'Calls to numbers of your own region at half the price.'
		),
		sections: ['calls'],
		day: 2_00
	}),
	option({
		id: 'favourite-number',
		name: both('Любимый номер', 'Favourite Number'),
		description: both('Звонки и SMS на один номер бесплатно.', 'Calls and texts to one number for free.'),
		sections: ['calls', 'messages'],
		once: 30_00,
		month: 60_00
	}),
	option({
		id: 'abroad-calls',
		name: both('Звонки за границу', 'Calls Abroad'),
		description: both(
			'Минута в страны ближнего зарубежья от 5 рублей.',
			'A minute to neighbouring countries from 5 roubles.'
		),
		sections: ['calls'],
		month: 50_00
	}),
	option({
		id: 'hidden-number',
		name: both('Скрытый номер', 'Hidden Number'),
		description: both(
			'Ваш номер не определяется у того, кому вы звоните.',
			'Your number isn’t shown to the people you call.'
		),
		sections: ['calls'],
		day: 4_50,
		once: 34_00,
		excludes: ['caller-id']
	}),
	option({
		id: 'caller-id',
		name: both('Определитель номера', 'Caller ID'),
		description: both('Показывает, кто звонит.', 'Shows who is calling.'),
		sections: ['calls'],
		month: 0,
		excludes: ['hidden-number']
	}),
	option({
		id: 'super-caller-id',
		name: both('Определитель скрытых номеров', 'Hidden Caller ID'),
		description: both('Показывает и скрытые номера.', 'Shows hidden numbers, too.'),
		sections: ['calls'],
		day: 7_00,
		once: 100_00,
		requires: ['caller-id']
	}),
	option({
		id: 'call-waiting',
		name: both('Вторая линия', 'Call Waiting'),
		description: both('Удержание и ожидание вызова.', 'Call hold and call waiting.'),
		sections: ['calls'],
		month: 0
	}),
	option({
		id: 'conference',
		name: both('Конференция', 'Conference'),
		description: both('Разговор до пяти человек сразу.', 'A call of up to five people at once.'),
		sections: ['calls'],
		day: 1_50,
		requires: ['call-waiting']
	}),
	option({
		id: 'forwarding',
		name: both('Переадресация', 'Call Forwarding'),
		description: both(
			'Вызовы идут на другой номер. Переадресованная минута по цене исходящей.',
			'Calls go to another number. A forwarded minute costs as much as an outgoing one.'
		),
		sections: ['calls', 'forwarding'],
		month: 0,
		conditions: [
			[both('Переадресованная минута', 'A forwarded minute'), both('по цене исходящей', 'as an outgoing one')]
		]
	}),
	option({
		id: 'missed-calls',
		name: both('Кто звонил', 'Missed Calls'),
		description: both('SMS о звонках, пока телефон был выключен.', 'A text about calls while the phone was off.'),
		sections: ['calls'],
		month: 0
	}),
	option({
		id: 'voicemail',
		name: both('Автоответчик', 'Answering Machine'),
		description: both(
			'Принимает сообщения, когда вы не можете ответить, и пересказывает их в SMS.',
			'Takes messages when you can’t answer and sends them on by text.'
		),
		sections: ['calls'],
		day: 2_90
	}),
	option({
		id: 'secretary',
		name: both('Голосовой секретарь', 'Voice Secretary'),
		description: both(
			'Отвечает на незнакомые звонки и присылает расшифровку.',
			'Answers unknown calls and sends a transcript.'
		),
		sections: ['calls', 'safety'],
		month: 149_00,
		replaces: ['voicemail']
	}),
	option({
		id: 'call-record',
		name: both('Запись разговоров', 'Call Recording'),
		description: both(
			'Хранит записи 30 дней. Предупредите собеседника.',
			'Keeps recordings for 30 days. Tell the other person.'
		),
		sections: ['calls'],
		month: 120_00
	}),
	option({
		id: 'sms-saver',
		name: both('SMS вполцены', 'Half-Price Texts'),
		description: both('SMS сверх пакета вдвое дешевле.', 'Texts beyond the package at half the price.'),
		sections: ['messages'],
		day: 1_00
	}),
	option({
		id: 'sms-300',
		name: both('300 SMS каждый месяц', '300 texts every month'),
		description: both('Дополнительный пакет сообщений по России.', 'An extra package of texts within Russia.'),
		sections: ['messages'],
		month: 110_00,
		conditions: [[both('SMS по России', 'Texts within Russia'), '300']],
		packages: [sms(300, both('Ещё 300 SMS', 'Another 300 texts'))]
	}),
	option({
		id: 'mms',
		name: 'MMS',
		description: both('Картинки и звук сообщением.', 'Pictures and sound in a message.'),
		sections: ['messages'],
		month: 0
	}),
	option({
		id: 'roaming-russia',
		name: both('Как дома по всей России', 'At Home All over Russia'),
		description: both(
			'Цены тарифа действуют в поездках по стране.',
			'The plan’s prices apply on trips within the country.'
		),
		sections: ['roaming'],
		day: 7_00
	}),
	option({
		id: 'roaming-net',
		name: both('Интернет за границей', 'Internet Abroad'),
		description: both(
			'500 МБ в день в 140 странах. Плата только за дни, когда вы там.',
			'500 MB a day in 140 countries. Paid only for the days when you are there.'
		),
		sections: ['roaming', 'internet'],
		day: 350_00,
		packages: [
			{
				id: 'data',
				name: both('Интернет за границей', 'Internet abroad'),
				usage: 'data',
				amount: 500,
				unit: 'MB',
				match: { categories: ['roaming'] }
			}
		]
	}),
	option({
		id: 'roaming-week',
		name: both('Неделя в Европе и Турции', 'A week in Europe and Turkey'),
		description: both(
			'2 ГБ и 60 минут исходящих звонков на 7 дней.',
			'2 GB and 60 minutes of outgoing calls for 7 days.'
		),
		sections: ['roaming'],
		once: 890_00,
		days: 7,
		repeatable: true,
		packages: [
			{
				id: 'data',
				name: both('Интернет в поездке', 'Internet on a trip'),
				usage: 'data',
				amount: 2,
				unit: 'GB',
				match: ABROAD
			},
			{
				id: 'voice',
				name: both('Исходящие звонки в поездке', 'Outgoing calls on a trip'),
				usage: 'voice',
				amount: 60,
				unit: 'min',
				match: { ...ABROAD, directions: ['out'] }
			}
		]
	}),
	option({
		id: 'roaming-off',
		name: both('Запрет роуминга', 'Roaming Block'),
		description: both(
			'За границей не будет ни звонков, ни интернета, ни случайных трат.',
			'Abroad there will be no calls, no internet and no accidental spending.'
		),
		sections: ['roaming', 'safety'],
		month: 0,
		excludes: ['travel', 'roaming-net']
	}),
	option({
		id: 'content-ban',
		name: both('Запрет контента', 'Content Block'),
		description: both(
			'Платные подписки и короткие номера закрыты.',
			'Paid subscriptions and short numbers are blocked.'
		),
		sections: ['safety', 'content'],
		month: 0,
		replaces: ['horoscope', 'jokes', 'weather', 'quiz', 'dating']
	}),
	option({
		id: 'spend-limit',
		name: both('Лимит расходов', 'Spending Limit'),
		description: both(
			'Не даёт потратить за месяц больше, чем вы решили.',
			'Keeps you from spending more in a month than you decided.'
		),
		sections: ['safety'],
		month: 0
	}),
	option({
		id: 'family-eye',
		name: both('Близкие рядом', 'Family Nearby'),
		description: both(
			'Показывает на карте, где родные, если они согласны.',
			'Shows on the map where your family are, if they agree.'
		),
		sections: ['safety'],
		month: 100_00
	}),
	option({
		id: 'antivirus',
		name: both('Антивирус', 'Antivirus'),
		description: both('Проверяет приложения и ссылки.', 'Checks apps and links.'),
		sections: ['safety'],
		month: 79_00
	}),
	option({
		id: 'call-insurance',
		name: both('Связь при нуле', 'Zero Balance Calls'),
		description: both(
			'Входящие и экстренные номера работают и без денег на счёте.',
			'Incoming calls and emergency numbers work with no money, too.'
		),
		sections: ['calls'],
		month: 30_00
	}),
	option({
		id: 'minutes-300',
		name: both('300 минут каждый месяц', '300 minutes every month'),
		description: both('Дополнительные минуты на номера России.', 'Extra minutes to Russian numbers.'),
		sections: ['calls'],
		month: 190_00,
		conditions: [[both('Звонки по России', 'Calls within Russia'), both('300 минут', '300 minutes')]],
		packages: [voice(300, both('Ещё 300 минут по России', 'Another 300 minutes within Russia'))]
	}),
	option({
		id: 'voluntary-block',
		name: both('Добровольная блокировка', 'Voluntary Block'),
		description: both(
			'Номер остаётся за вами, пока вы им не пользуетесь.',
			'The number stays yours while you don’t use it.'
		),
		sections: ['block'],
		day: 1_00,
		conditions: [
			[both('Входящие звонки и SMS', 'Incoming calls and texts'), both('не принимаются', 'not accepted')],
			[
				both('Подключённые услуги и пакеты', 'Active services and packages'),
				both('остаются, их срок идёт', 'stay, their time goes on')
			]
		]
	})
];
