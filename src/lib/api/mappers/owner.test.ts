import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { contextOf, LINE } from './context.fixture';
import { namesLine, toOwner } from './owner';

const context = contextOf();
const person = { id: 5, givenName: 'Анна', familyName: 'Ковалёва' };

it.each([
	[{ fullName: 'А. Ковалёва' }, 'А. Ковалёва', 'Анна'],
	[{ formattedName: 'Ковалёва А.' }, 'Ковалёва А.', 'Анна'],
	[{ givenName: null }, 'Ковалёва', 'Ковалёва'],
	[{ givenName: undefined, familyName: undefined, fullName: 'Анна' }, 'Анна', 'Анна']
])('%j', (change, fullName, shortName) => {
	expect(toOwner({ ...person, ...change }, context)).toEqual([
		{ line: idOf(LINE), id: '5', fullName, shortName, lineStatus: 'unknown' }
	]);
});

it('nobody without a name', () => {
	expect(toOwner({ id: 'x' }, context)).toBeUndefined();
	expect(namesLine(5, context)).toBe(false);
});

it.each([
	['lineStatus', 'Blocked', 'blocked'],
	['line_status', 'SUSPENDED', 'blocked'],
	['Subscriber status', 'in service', 'active'],
	['lineStatus', 'odd', 'unknown'],
	['colour', 'blocked', 'unknown']
])('%s %s: %s', (name, value, lineStatus) => {
	const partyCharacteristic = [
		{ name: 'other', value: 1 },
		{ name, value }
	];
	expect(toOwner({ ...person, partyCharacteristic }, context)?.[0]?.lineStatus).toBe(lineStatus);
});

it('the line is told by its number, wherever and however it is written', () => {
	expect(
		namesLine({ ...person, contactMedium: [{ characteristic: { phoneNumber: '8 (900) 000-00-01' } }] }, context)
	).toBe(true);
	expect(namesLine({ ...person, relatedParty: { id: '79000000001' } }, context)).toBe(true);
	expect(namesLine({ ...person, partyCharacteristic: [{ name: 'msisdn', value: LINE }] }, context)).toBe(true);
	expect(namesLine({ ...person, contactMedium: [{ characteristic: { phoneNumber: '+79000000002' } }] }, context)).toBe(
		false
	);
});
