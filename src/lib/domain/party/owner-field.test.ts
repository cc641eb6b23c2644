import { describe, expect, it } from 'vitest';
import { idOf } from '../line.fixture';
import { isTold, ownerFieldKey, ownerFieldOf, ownerGroups } from './owner-field';
import type { BillingAccount, Party } from './party';

const line = idOf('+79000000001');
const NOBODY: Party = { line, id: 'p', kind: 'individual', documents: [], addresses: [], phones: [], emails: [] };
const ANNA: Party = {
	...NOBODY,
	familyName: 'Ковалёва',
	givenName: 'Анна',
	middleName: 'Сергеевна',
	fullName: 'Ковалёва Анна Сергеевна',
	birthDate: 5_549,
	documents: [
		{ kind: 'passport', series: '4508', number: '123456', issuedBy: 'ОВД', issuedOn: 14_000 },
		{ kind: 'other', name: 'Удостоверение', number: '7', issuedOn: 'unreadable' }
	],
	addresses: ['Москва'],
	phones: ['+79000000101', '+74950000000'],
	emails: ['a@example.org'],
	contractNumber: '77-1',
	contractDate: 16_000
};
const account = (number: string, kind: BillingAccount['kind']): BillingAccount => ({ line, id: number, number, kind });

const told = (...known: Parameters<typeof ownerGroups>) =>
	ownerGroups(...known).map(({ id, fields }) => [
		id,
		...fields.map(({ name, at, value }) => `${name} ${at} ${value.as}`)
	]);

describe('fields of the owner', () => {
	it('of everything told', () => {
		const accounts = [account('1', 'mobile'), account('2', 'home'), account('3', 'other'), account('4', 'home')];
		expect(told({ party: ANNA, accounts, number: '+7 900 000-00-01' })).toEqual([
			['person', 'family-name 0 name', 'given-name 0 name', 'middle-name 0 name', 'birth-date 0 date'],
			[
				'document',
				'document-type 0 document',
				'document-series 0 number',
				'document-number 0 number',
				'document-issuer 0 text',
				'document-date 0 date'
			],
			[
				'document',
				'document-type 1 text',
				'document-number 1 number',
				'document-issuer 1 absent',
				'document-date 1 unreadable'
			],
			['contacts', 'number 0 phone', 'phone 0 phone', 'phone 1 phone', 'email 0 email', 'address 0 text'],
			[
				'contract',
				'contract-number 0 number',
				'contract-date 0 date',
				'account 0 number',
				'account 1 number',
				'home-account 0 number',
				'home-account 1 number'
			]
		]);
	});

	it('of a person of whom nothing is told: what is missed stands there as missing', () => {
		expect(told({ party: NOBODY, accounts: [] })).toEqual([
			['person', 'full-name 0 absent', 'birth-date 0 absent'],
			['document', 'document-number 0 absent'],
			['contacts', 'email 0 absent', 'address 0 absent'],
			['contract', 'contract-number 0 absent', 'contract-date 0 absent', 'account 0 absent']
		]);
	});

	it('with a part of the name alone, or the name as one', () => {
		const [person] = told({ party: { ...NOBODY, givenName: 'Тимур', fullName: 'Тимур' } });
		expect(person).toEqual([
			'person',
			'family-name 0 absent',
			'given-name 0 name',
			'middle-name 0 absent',
			'birth-date 0 absent'
		]);
		const [whole] = told({ party: { ...NOBODY, fullName: 'Тимур Ахметов', birthDate: 'unreadable' } });
		expect(whole).toEqual(['person', 'full-name 0 name', 'birth-date 0 unreadable']);
	});

	it('of an organization: no birth, and no document that nobody has told of', () => {
		expect(told({ party: { ...NOBODY, kind: 'organization', fullName: 'ООО «Ветер»' } })).toEqual([
			['person', 'organization 0 text'],
			['contacts', 'email 0 absent', 'address 0 absent'],
			['contract', 'contract-number 0 absent', 'contract-date 0 absent']
		]);
	});

	it('of a tax number: nobody issued it, unless somebody is told', () => {
		const fieldsOf = (change: object) => {
			const documents = [{ kind: 'tax-number', number: '0000000142', ...change } as const];
			return told({ party: { ...NOBODY, documents } })[1];
		};
		const bare = ['document', 'document-type 0 document', 'document-number 0 number'];
		expect(fieldsOf({})).toEqual(bare);
		expect(fieldsOf({ issuedBy: 'ИФНС' })).toEqual([...bare, 'document-issuer 0 text', 'document-date 0 absent']);
		expect(fieldsOf({ issuedOn: 5 })).toEqual([...bare, 'document-issuer 0 absent', 'document-date 0 date']);
	});

	it('of what has come: nothing is missing that was not answered yet', () => {
		expect(told({})).toEqual([]);
		expect(told({ number: '+7' })).toEqual([['contacts', 'number 0 phone']]);
		expect(told({ accounts: [account('1', 'mobile')] })).toEqual([['contract', 'account 0 number']]);
	});
});

it('only what is told can be shown', () => {
	const field = (as: 'text' | 'absent' | 'unreadable') =>
		isTold({ name: 'address', at: 0, value: as === 'text' ? { as, text: 'x' } : { as } });
	expect([field('text'), field('absent'), field('unreadable')]).toEqual([true, false, false]);
});

it.each([
	['birth-date', { name: 'birth-date', at: 0 }],
	['document-number.1', { name: 'document-number', at: 1 }],
	['Ковалёва', undefined],
	['birth-date.x', undefined],
	['birth', undefined],
	['', undefined]
])('a field is known by its name alone: «%s»', (key, field) => {
	expect(ownerFieldOf(key)).toEqual(field);
	if (field !== undefined) expect(ownerFieldKey({ ...field, name: 'email' })).toBe(key.replace(/^[a-z-]+/, 'email'));
});
