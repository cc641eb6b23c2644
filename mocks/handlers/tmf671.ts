import type { components } from '../../src/lib/api/generated/tmf671';
import { iso } from '../bss/clock';
import type { Promotion } from '../bss/promotions';
import type { Route } from '../http/route';

type Schemas = components['schemas'];

/** For whom: what is told by the operator is told to everybody who asks. */
const EVERYBODY: Schemas['Pattern']['criteriaGroup'][number] = {
	id: 'everybody',
	groupName: 'everybody',
	criteria: [{ criteriaParameter: 'subscriber', criteriaOperator: '=', criteriaValue: 'any' }]
};

function promotion({ id, name, text, type, from, until, offerings }: Promotion): Schemas['Promotion'] {
	const actions = offerings.map((offering): Schemas['Pattern']['action'][number] => ({
		actionType: 'an existing offering',
		actionEntityRef: { id: offering, '@referredType': 'ProductOffering' }
	}));
	return {
		id,
		'@type': 'Promotion',
		name,
		description: text,
		lifecycleStatus: 'release',
		promotionType: type,
		lastUpdate: iso(from),
		validFor: { startDateTime: iso(from), ...(until !== undefined && { endDateTime: iso(until) }) },
		pattern: actions.length > 0 ? [{ criteriaGroup: [EVERYBODY], action: actions }] : []
	};
}

/** TMF671: news and promotions. */
export const tmf671Routes: readonly Route[] = [
	{
		api: 'tmf671',
		method: 'GET',
		path: '/promotion',
		handle: (call) => ({ list: (call.operator.promotions.get(call.line().pack.id) ?? []).map(promotion) })
	}
];
