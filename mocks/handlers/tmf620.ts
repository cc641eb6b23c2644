import type { components } from '../../src/lib/api/generated/tmf620';
import type { Offering } from '../bss/catalogue/offering';
import { type Call, one, type Route } from '../http/route';
import { priceFields } from './prices';

type ProductOffering = components['schemas']['ProductOffering'];

function productOffering(offering: Offering, currency: string): ProductOffering {
	const { id, name, description, lifecycle, updated, kind, prices, conditions } = offering;
	return {
		id,
		'@type': 'ProductOffering',
		name,
		description,
		lifecycleStatus: lifecycle,
		lastUpdate: updated,
		isSellable: lifecycle === 'active',
		category: [{ id: kind }],
		productOfferingPrice: prices.map((price) => ({
			id: price.id,
			...priceFields(price, currency)
		})),
		prodSpecCharValueUse: conditions.map((condition) => ({
			name: condition.name,
			productSpecCharacteristicValue: [{ value: condition.value }]
		}))
	};
}

function offerings({ operator, line }: Call): ProductOffering[] {
	const { pack } = line();
	return operator
		.catalogue(pack)
		.all()
		.map((offering) => productOffering(offering, pack.currency));
}

export const tmf620Routes: readonly Route[] = [
	{
		api: 'tmf620',
		method: 'GET',
		path: '/productOffering',
		handle: (call) => ({ list: offerings(call) })
	},
	{
		api: 'tmf620',
		method: 'GET',
		path: '/productOffering/{id}',
		handle: (call) => one(call, offerings(call))
	}
];
