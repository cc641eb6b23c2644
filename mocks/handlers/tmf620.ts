import type { components } from '../../src/lib/api/generated/tmf620';
import type { UsageMatch } from '../../src/lib/domain/rating/tariff-plan';
import type { Offering, Package, UsagePrice } from '../bss/catalogue/offering';
import { type Call, one, type Route } from '../http/route';
import { toMoney } from './amounts';
import { withTerms } from './offering-terms';
import { priceFields } from './prices';
import { DIRECTION, TRAFFIC } from './usage-words';

type ProductOffering = components['schemas']['ProductOffering'];
type ProductOfferingPrice = components['schemas']['ProductOfferingPrice'];
type StandalonePrice = components['schemas']['StandalonePrice'];
type Constraint = components['schemas']['ConstraintRef'];

/** What a rule is for, named as in TMF635. */
function constraints({ categories = [], directions = [], destinations = [], services = [] }: UsageMatch): Constraint[] {
	const of = (type: string, ids: readonly (string | undefined)[]): Constraint[] =>
		ids.flatMap((id) => (id === undefined ? [] : [{ id, '@referredType': type }]));
	return [
		...of(
			'trafficType',
			categories.map((category) => TRAFFIC[category])
		),
		...of(
			'direction',
			directions.map((direction) => DIRECTION[direction])
		),
		...of(categories.includes('roaming') ? 'roamingZone' : 'otherParty', destinations),
		...of('serviceName', services)
	];
}

function usagePrice(
	{ id, name, minor, per, match, step, freeUpTo }: UsagePrice,
	currency: string
): ProductOfferingPrice {
	const rule = (type: string, value: number | undefined): Constraint[] =>
		value === undefined ? [] : [{ id: String(value), '@referredType': type }];
	return {
		id,
		name,
		priceType: 'usage',
		unitOfMeasure: per,
		price: { taxIncludedAmount: toMoney(minor, currency) },
		constraint: [...constraints(match), ...rule('roundingStep', step), ...rule('freeUpTo', freeUpTo)]
	};
}

function packagePrice({ id, name, amount, unit, match }: Package, currency: string): ProductOfferingPrice {
	return {
		id,
		name,
		priceType: 'allowance',
		unitOfMeasure: { amount, units: unit },
		price: { taxIncludedAmount: toMoney(0, currency) },
		constraint: constraints(match)
	};
}

function productOffering(offering: Offering, currency: string): ProductOffering {
	const { id, name, description, lifecycle, updated, kind, prices, rates, packages, conditions } = offering;
	return {
		id,
		'@type': 'ProductOffering',
		name,
		description,
		lifecycleStatus: lifecycle,
		lastUpdate: updated,
		isSellable: lifecycle === 'active' && !offering.sections?.includes('block'),
		category: [{ id: kind }],
		productOfferingPrice: [
			...prices.map((price) => ({ id: price.id, ...priceFields(price, currency) })),
			...packages.map((one) => packagePrice(one, currency)),
			...rates.map((rate) => usagePrice(rate, currency))
		],
		prodSpecCharValueUse: conditions.map((condition) => ({
			name: condition.name,
			productSpecCharacteristicValue: [{ value: condition.value }]
		}))
	};
}

function offerings({ operator, line, request }: Call): ProductOffering[] {
	const { pack } = line();
	const { currency } = pack;
	const now = operator.clock.now();
	return operator
		.catalogue(pack)
		.all()
		.map((offering) => withTerms(productOffering(offering, currency), offering, now, currency, request.url));
}

/**
 * Prices by themselves, in the shape the standard has for those; several offerings call theirs the
 * same.
 */
function standalonePrices({ id: offering, productOfferingPrice = [] }: ProductOffering): StandalonePrice[] {
	return productOfferingPrice.map(({ id, price, recurringChargePeriod, ...rest }) => ({
		...rest,
		id: `${offering}.${id}`,
		...(recurringChargePeriod !== undefined && {
			recurringChargePeriodType: recurringChargePeriod,
			recurringChargePeriodLength: 1
		}),
		price: price.taxIncludedAmount
	}));
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
	},
	{
		api: 'tmf620',
		method: 'GET',
		path: '/productOfferingPrice',
		handle: (call) => ({ list: offerings(call).flatMap(standalonePrices) })
	}
];
