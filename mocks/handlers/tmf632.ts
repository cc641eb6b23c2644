import type { components } from '../../src/lib/api/generated/tmf632';
import type { Line } from '../bss/line';
import type { Route } from '../http/route';

type Individual = components['schemas']['Individual'];

function individual({ owner, status, rest }: Line): Individual {
	const { id, familyName, givenName, middleName } = owner;
	return {
		id,
		'@type': 'Individual',
		familyName,
		givenName,
		...(middleName !== undefined && { middleName }),
		fullName: [familyName, givenName, middleName].filter((part) => part !== undefined).join(' '),
		partyCharacteristic: [{ name: 'lineStatus', value: rest ? 'suspended' : status }]
	};
}

export const tmf632Routes: readonly Route[] = [
	{
		api: 'tmf632',
		method: 'GET',
		path: '/individual',
		handle: (call) => ({ list: [individual(call.line())] })
	}
];
