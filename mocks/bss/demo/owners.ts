import type { Company, Person } from '../line';

/**
 * The owners of the demo's lines. All made up: no document is issued with a series that begins with
 * 00, and the addresses, numbers and domains are nobody's.
 */
type Made<Owner> = Omit<Owner, 'id'>;

export const ANNA: Made<Person> = {
	familyName: 'Ковалёва',
	givenName: 'Анна',
	middleName: 'Сергеевна',
	birthDate: '1991-03-12',
	documents: [
		{
			type: 'Паспорт гражданина РФ',
			id: '0016 481205',
			issuedBy: 'Отделом УФМС России по городу Заречному',
			issuedOn: '2016-06-21'
		}
	],
	address: { postCode: '101000', city: 'Заречный', street: 'ул. Примерная, д. 12', flat: 'кв. 34' },
	email: 'anna.kovaleva@example.org',
	phone: '+79000000142',
	contract: { number: '1-277304516', date: '2024-04-14' },
	homeAccounts: ['501-204-7731']
};

export const PYOTR: Made<Person> = {
	familyName: 'Дроздов',
	givenName: 'Пётр',
	middleName: 'Ильич',
	birthDate: '1949-11-02',
	documents: [
		{
			type: 'Паспорт гражданина РФ',
			id: '0004118093',
			issuedBy: 'Паспортно-визовым отделением Лесного района',
			issuedOn: '2004-02-17'
		}
	],
	address: { postCode: '101001', region: 'Приозёрская область', city: 'пос. Лесной', street: 'ул. Мира, д. 3' },
	contract: { number: '1-277118093', date: '2022-01-05' }
};

export const ALEXANDRA: Made<Person> = {
	familyName: 'Белосельская-Преображенская',
	givenName: 'Александра-Виктория',
	middleName: 'Константиновна',
	birthDate: '1984-02-29',
	documents: [
		{
			type: 'Паспорт гражданина РФ',
			id: 'серия 00 09 № 950877',
			issuedBy:
				'Межрайонным отделом Управления Федеральной миграционной службы по Верхнезареченскому и Старопреображенскому районам',
			issuedOn: '2009-03-10'
		},
		{ type: 'Заграничный паспорт', id: '00 9508771', issuedBy: 'ФМС 00001', issuedOn: '2021-09-01' }
	],
	address: {
		postCode: '101002',
		region: 'Верхнезареченская область',
		city: 'Старопреображенск-на-Реке',
		street: 'Большой Староказарменный проезд, владение 128, корпус 4, строение 2',
		flat: 'апартаменты 1107'
	},
	email: 'aleksandra-viktoria.beloselskaya-preobrazhenskaya@correspondence.example.org',
	phone: '+74950000142',
	contract: { number: '1-277950877/2018-Д', date: '2018-11-21' },
	homeAccounts: ['501-318-0042', '501-318-0043']
};

/** New here: half of it has yet to be entered. */
export const TIMUR: Made<Person> = {
	familyName: 'Ахметов',
	givenName: 'Тимур',
	documents: [{ type: 'Свидетельство о предоставлении убежища', id: '000412' }]
};

export const OLEG: Made<Person> = {
	familyName: 'Смирнов',
	givenName: 'Олег',
	middleName: 'Николаевич',
	birthDate: '1978-07-30',
	documents: [{ type: 'Вид на жительство', id: '00 0840339', issuedOn: '2020-08-12' }],
	email: 'smirnov@example.org',
	contract: { number: '1-276840339', date: '2020-09-09' }
};

export const NORTH_WIND: Made<Company> = {
	tradingName: 'ООО «Северный ветер»',
	documents: [
		{ type: 'ОГРН', id: '0000000000142', issuedBy: 'Инспекцией ФНС по городу Заречному', issuedOn: '2015-05-18' },
		{ type: 'ИНН', id: '0000000142' }
	],
	address: { postCode: '101003', city: 'Заречный', street: 'Набережная, д. 1', flat: 'офис 5' },
	email: 'office@north-wind.example.org',
	phone: '+74950000177',
	contract: { number: 'К-278115960', date: '2025-01-20' }
};

export const ALESYA: Made<Person> = {
	familyName: 'Вайцехович',
	givenName: 'Алеся',
	middleName: 'Николаевна',
	birthDate: '1996-08-24',
	documents: [
		{
			type: 'Паспорт гражданина Республики Беларусь',
			id: 'ZZ0118447',
			issuedBy: 'Заречным РУВД',
			issuedOn: '2018-09-05'
		}
	],
	address: { postCode: '220000', city: 'Заречье', street: 'ул. Примерная, д. 7', flat: 'кв. 19' },
	email: 'alesya@example.org',
	contract: { number: 'BY-290118447', date: '2025-04-17' },
	homeAccounts: ['17-0042-118']
};
