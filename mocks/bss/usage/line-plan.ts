import type { Instant } from '../../../src/lib/domain/instant';
import type { PackageState, Rate, TariffPlan } from '../../../src/lib/domain/rating/tariff-plan';
import { UNITS, type UsagePrice } from '../catalogue/offering';
import type { Line, OwnedPackage } from '../line';

const PACKAGE_UNIT = { voice: 'second', data: 'byte', sms: 'piece' } as const;
const UNIT_OF = {
	s: 'second',
	min: 'second',
	h: 'second',
	B: 'byte',
	KB: 'byte',
	MB: 'byte',
	GB: 'byte',
	message: 'piece'
} as const;

function toRate({ id, minor, per, match, step, freeUpTo }: UsagePrice): Rate {
	const amount = per.amount * UNITS[per.units];
	return {
		id,
		unit: UNIT_OF[per.units],
		match,
		price: { minor, per: amount },
		step: step ?? amount,
		...(freeUpTo !== undefined && { freeUpTo })
	};
}

/**
 * What a line paid by at a moment: all it owned then, options before the tariff, for they are
 * bought to be used first.
 */
export function planOf({ products, pack }: Line, at: Instant): TariffPlan {
	const owned = products.filter(({ startedAt }) => startedAt <= at).toReversed();
	return {
		id: products[0]?.offering.id ?? '',
		currency: pack.currency,
		packages: owned
			.flatMap(({ packages }) => packages)
			.map(({ id, usage, total, match }) => ({ id, unit: PACKAGE_UNIT[usage], amount: total, match })),
		rates: owned.flatMap(({ offering }) => offering.rates.map(toRate)),
		fees: []
	};
}

const packagesOf = ({ products }: Line): OwnedPackage[] => products.flatMap(({ packages }) => packages);

export const usedUp = (line: Line): PackageState =>
	Object.fromEntries(packagesOf(line).map(({ id, used }) => [id, used]));

export function useUp(line: Line, state: PackageState): void {
	for (const owned of packagesOf(line)) owned.used = state[owned.id] ?? owned.used;
}
