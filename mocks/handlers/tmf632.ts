import type { components } from '../../src/lib/api/generated/tmf632';
import { nameOf, type Line, type Owner, type PaperDay } from '../bss/line';
import type { Route } from '../http/route';

type Schemas = components['schemas'];

/** A day on paper, as the standard writes it: midnight. */
const midnight = (day: PaperDay): string => `${day}T00:00:00.000Z`;

function media({ msisdn, owner }: Line): Schemas['ContactMedium'][] {
	const { phone, email, address } = owner;
	return [
		{ mediumType: 'phone', preferred: true, characteristic: { phoneNumber: msisdn } },
		...(phone === undefined ? [] : [{ mediumType: 'phone', characteristic: { phoneNumber: phone } }]),
		...(email === undefined ? [] : [{ mediumType: 'email', characteristic: { emailAddress: email } }]),
		...(address === undefined
			? []
			: [
					{
						mediumType: 'postalAddress',
						characteristic: {
							...(address.postCode !== undefined && { postCode: address.postCode }),
							...(address.region !== undefined && { stateOrProvince: address.region }),
							city: address.city,
							street1: address.street,
							...(address.flat !== undefined && { street2: address.flat })
						}
					}
				])
	];
}

function identifications({ documents = [] }: Owner): Schemas['Identification'][] {
	return documents.map(({ type, id, issuedBy, issuedOn }) => ({
		identificationType: type,
		identificationId: id,
		...(issuedBy !== undefined && { issuingAuthority: issuedBy }),
		...(issuedOn !== undefined && { issuingDate: midnight(issuedOn) })
	}));
}

function characteristics({ owner: { contract }, rest, status }: Line): Schemas['PartyCharacteristics'] {
	return [
		{ name: 'lineStatus', value: rest ? 'suspended' : status },
		...(contract
			? [
					{ name: 'contractNumber', value: contract.number },
					{ name: 'contractDate', value: midnight(contract.date) }
				]
			: [])
	];
}

function individuals(line: Line): Schemas['Individual'][] {
	const { owner } = line;
	if ('tradingName' in owner) return [];
	const { id, familyName, givenName, middleName, birthDate } = owner;
	return [
		{
			id,
			'@type': 'Individual',
			familyName,
			givenName,
			...(middleName !== undefined && { middleName }),
			fullName: nameOf(owner),
			...(birthDate !== undefined && { birthDate: midnight(birthDate) }),
			individualIdentification: identifications(owner),
			contactMedium: media(line),
			partyCharacteristic: characteristics(line)
		}
	];
}

function organizations(line: Line): Schemas['Organization'][] {
	const { owner } = line;
	if (!('tradingName' in owner)) return [];
	return [
		{
			id: owner.id,
			'@type': 'Organization',
			tradingName: owner.tradingName,
			isLegalEntity: true,
			organizationIdentification: identifications(owner),
			contactMedium: media(line),
			partyCharacteristic: characteristics(line)
		}
	];
}

export const tmf632Routes: readonly Route[] = [
	{ api: 'tmf632', method: 'GET', path: '/individual', handle: (call) => ({ list: individuals(call.line()) }) },
	{ api: 'tmf632', method: 'GET', path: '/organization', handle: (call) => ({ list: organizations(call.line()) }) }
];
