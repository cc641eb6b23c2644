import { describe, expect, it } from 'vitest';
import { idOf } from '../../domain/line.fixture';
import { dayFrom } from '../../domain/usage/day';
import { contextOf, LINE } from './context.fixture';
import { toIndividual, toOrganization } from './party';

const context = contextOf({
	owner: { documents: { паспорт: 'passport' }, seriesDigits: { passport: { series: 4, number: 6 } } }
});
const day = (year: number, month: number, date: number) => dayFrom({ year, month, date });

const ANNA = {
	id: 5,
	familyName: 'Ковалёва',
	givenName: 'Анна',
	middleName: 'Сергеевна',
	birthDate: '1991-03-12T00:00:00Z',
	individualIdentification: [
		{
			identificationType: 'Паспорт',
			identificationId: '0016481205',
			issuingAuthority: 'УФМС',
			issuingDate: '2016-06-21T00:00:00Z'
		}
	],
	contactMedium: [
		{ mediumType: 'phone', characteristic: { phoneNumber: LINE } },
		{ mediumType: 'phone', characteristic: { phoneNumber: '8 900 000 01 42' } },
		{ mediumType: 'phone', preferred: true, characteristic: { phoneNumber: '(495) 000-01-42' } },
		{ mediumType: 'email', characteristic: { emailAddress: 'a@example.org' } },
		{
			mediumType: 'postalAddress',
			characteristic: {
				postCode: 101000,
				stateOrProvince: 'Москва',
				city: 'Москва',
				street1: 'ул. Мира, 1',
				street2: ''
			}
		}
	],
	partyCharacteristic: [
		{ name: 'lineStatus', value: 'active' },
		{ name: 'Contract number', value: '1-277' },
		{ name: 'contractDate', value: '2024-04-14T00:00:00Z' }
	]
};

const PARTY = {
	line: idOf(LINE),
	id: '5',
	kind: 'individual',
	familyName: 'Ковалёва',
	givenName: 'Анна',
	middleName: 'Сергеевна',
	birthDate: day(1991, 3, 12),
	contractNumber: '1-277',
	contractDate: day(2024, 4, 14),
	documents: [
		{
			kind: 'passport',
			name: 'Паспорт',
			series: '0016',
			number: '481205',
			issuedBy: 'УФМС',
			issuedOn: day(2016, 6, 21)
		}
	],
	addresses: ['101000, Москва, ул. Мира, 1'],
	phones: ['(495) 000-01-42', '+79000000142'],
	emails: ['a@example.org']
};

it('everything that is told of a person', () => {
	expect(toIndividual(ANNA, context)).toEqual([PARTY]);
});

describe('what can not be read costs nothing else', () => {
	it.each([
		[{ birthDate: '12.03.1991' }, { birthDate: 'unreadable' }],
		[{ familyName: { first: 'x' } }, { familyName: undefined }],
		[{ middleName: null }, { middleName: undefined }],
		[{ individualIdentification: 'none' }, { documents: [] }],
		[{ contactMedium: 5 }, { addresses: [], phones: [], emails: [] }],
		[{ partyCharacteristic: [{ value: 1 }, null] }, { contractNumber: undefined, contractDate: undefined }],
		[
			{
				partyCharacteristic: [
					{ name: 'contractDate', value: ['x'] },
					{ name: 'contract_number', value: 42 }
				]
			},
			{ contractNumber: '42', contractDate: 'unreadable' }
		]
	])('%j', (change, told) => {
		const [party] = toIndividual({ ...ANNA, ...change }, context) ?? [];
		const wanted = Object.fromEntries(Object.entries({ ...PARTY, ...told }).filter(([, value]) => value !== undefined));
		expect(party).toEqual(wanted);
	});

	it.each([
		[
			{ identificationType: 'Временное удостоверение', identificationId: '000412' },
			{ kind: 'other', name: 'Временное удостоверение', number: '000412' }
		],
		[
			{ identificationType: 'passport', identificationId: 4508123456 },
			{ kind: 'passport', name: 'passport', series: '4508', number: '123456' }
		],
		[
			{ identificationId: 'MP1234567', issuingDate: 'soon' },
			{ kind: 'other', series: 'MP', number: '1234567', issuedOn: 'unreadable' }
		],
		[
			{ identificationType: 'id-card', issuingAuthority: 7 },
			{ kind: 'id-card', name: 'id-card' }
		]
	])('document %j', (identification, document) => {
		const [party] = toIndividual({ ...ANNA, individualIdentification: [identification] }, context) ?? [];
		expect(party?.documents).toEqual([document]);
	});

	it('a document of which nothing is told is none, and one alone may lack its brackets', () => {
		const documents = (individualIdentification: unknown) =>
			toIndividual({ ...ANNA, individualIdentification }, context)?.[0]?.documents.length;
		expect([documents([{}]), documents({ identificationId: '7' })]).toEqual([0, 1]);
	});

	it('a phone that is no phone is left out; an address needs a place', () => {
		const contactMedium = [
			{ characteristic: { phoneNumber: '7'.repeat(50) } },
			{ characteristic: { country: 'Россия', postCode: '101000' } },
			{ characteristic: { country: 'Россия', city: 'Заречный' } },
			{ characteristic: 'x' }
		];
		const [party] = toIndividual({ ...ANNA, contactMedium }, context) ?? [];
		expect([party?.phones, party?.addresses]).toEqual([[], ['Россия, Заречный']]);
	});
});

it('a name as one text, where that is all there is', () => {
	expect(toIndividual({ id: 'x', formattedName: 'А. Ковалёва' }, context)?.[0]).toMatchObject({
		fullName: 'А. Ковалёва'
	});
	expect(toIndividual({ id: 'x', familyName: '' }, context)).toEqual([
		{ line: idOf(LINE), id: 'x', kind: 'individual', documents: [], addresses: [], phones: [], emails: [] }
	]);
	expect(toIndividual({ familyName: 'Ковалёва' }, context)).toBeUndefined();
});

it('a company, by the name it trades under', () => {
	const company = {
		id: 'c',
		name: 'Отдел',
		tradingName: 'ООО «Ветер»',
		familyName: 'x',
		birthDate: '1991-03-12',
		organizationIdentification: [{ identificationType: 'tax id', identificationId: '0000000142' }]
	};
	expect(toOrganization(company, context)).toEqual([
		{
			line: idOf(LINE),
			id: 'c',
			kind: 'organization',
			fullName: 'ООО «Ветер»',
			documents: [{ kind: 'tax-number', name: 'tax id', number: '0000000142' }],
			addresses: [],
			phones: [],
			emails: []
		}
	]);
	expect(toOrganization({ id: 'c', name: 'Отдел' }, context)?.[0]?.fullName).toBe('Отдел');
});
