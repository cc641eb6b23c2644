import type { components } from '../../src/lib/api/generated/tmf677';
import { UNITS, type Unit } from '../bss/catalogue/offering';
import { iso } from '../bss/clock';
import type { Line, OwnedPackage, Product } from '../bss/line';
import type { Route } from '../http/route';

type Schemas = components['schemas'];

const quantity = (amount: number, unit: Unit): { amount: number; units: string } => ({
	amount: amount / UNITS[unit],
	units: unit
});

function bucket(owned: OwnedPackage, product: Product, line: Line, now: number): Schemas['Bucket'] {
	const { id, name, usage, unit, total, used, usedUnknown, validUntil } = owned;
	const suspended = line.status === 'blocked' || product.status === 'suspended';
	return {
		id,
		'@type': 'Bucket',
		name,
		usageType: usage,
		status: suspended ? 'suspended' : validUntil <= now ? 'expired' : 'active',
		remainingValue: quantity(total - used, unit),
		...(!usedUnknown && {
			bucketCounter: [{ '@type': 'BucketCounter', counterType: 'used', value: quantity(used, unit) }]
		}),
		validFor: { endDateTime: iso(validUntil) },
		product: [{ id: product.id, '@type': 'ProductRef', name: product.offering.name }]
	};
}

function report(line: Line, now: number): Schemas['UsageConsumptionReport'] {
	return {
		id: `usage-${line.account}`,
		'@type': 'UsageConsumptionReport',
		logicalResource: [{ id: line.account, '@type': 'LogicalResourceRef', value: line.msisdn }],
		bucket: line.products.flatMap((product) => product.packages.map((owned) => bucket(owned, product, line, now)))
	};
}

export const tmf677Routes: readonly Route[] = [
	{
		api: 'tmf677',
		method: 'GET',
		path: '/usageConsumptionReport',
		handle: (call) => ({ list: [report(call.line(), call.operator.clock.now())] })
	}
];
