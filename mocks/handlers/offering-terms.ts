import type { components } from '../../src/lib/api/generated/tmf620';
import type { Instant } from '../../src/lib/domain/instant';
import type { Offering } from '../bss/catalogue/offering';
import { announcedAt, pricesAt } from '../bss/catalogue/due';
import { iso } from '../bss/clock';
import { toMoney } from './amounts';
import { previewPath } from './tone-previews';
import { priceFields } from './prices';

type Schemas = components['schemas'];

/**
 * An offering with what it is sold on: where it is found, what it goes with, how long it lasts,
 * what its price becomes.
 */
export function withTerms(
	dto: Schemas['ProductOffering'],
	offering: Offering,
	now: Instant,
	currency: string,
	/** Any address on the operator's origin. */
	origin: string
): Schemas['ProductOffering'] {
	const { sections = [], days, dial, lends, lendsBelow, tone, blacklistLimit } = offering;
	const sum = (minor: number | undefined) => (minor === undefined ? undefined : String(toMoney(minor, currency).value));
	return {
		...dto,
		category: [...(dto.category ?? []), ...sections.map((id) => ({ id }))],
		productOfferingPrice: withAnnounced(dto.productOfferingPrice ?? [], offering, now, currency),
		productOfferingRelationship: relationships(offering),
		...(days !== undefined && {
			productOfferingTerm: [{ name: 'validity', duration: { amount: days, units: 'day' } }]
		}),
		prodSpecCharValueUse: [
			...(dto.prodSpecCharValueUse ?? []),
			...characteristics({
				dialCode: dial,
				lentAmount: sum(lends),
				lentBelow: sum(lendsBelow),
				toneTitle: tone?.title.ru,
				toneTitleEn: tone?.title.en,
				toneArtist: tone?.artist.ru,
				toneArtistEn: tone?.artist.en,
				blacklistLimit: blacklistLimit === undefined ? undefined : String(blacklistLimit)
			})
		],
		...(tone && {
			attachment: [
				{ attachmentType: 'preview', mimeType: 'audio/wav', url: new URL(previewPath(offering.id), origin).href }
			]
		})
	};
}

function characteristics(
	values: Record<string, string | undefined>
): Schemas['ProductSpecificationCharacteristicValueUse'][] {
	return Object.entries(values).flatMap(([name, value]) =>
		value === undefined ? [] : [{ name, productSpecCharacteristicValue: [{ value }] }]
	);
}

function relationships({ requires, excludes, replaces }: Offering): Schemas['ProductOfferingRelationship'][] {
	return Object.entries({ requires, excludes, replaces }).flatMap(([relationshipType, ids = []]) =>
		ids.map((id) => ({ id, relationshipType }))
	);
}

/** The price in force says until when, and the one announced from when. */
function withAnnounced(
	prices: readonly Schemas['ProductOfferingPrice'][],
	offering: Offering,
	now: Instant,
	currency: string
): Schemas['ProductOfferingPrice'][] {
	const minor = new Map(pricesAt(offering, now).map((price) => [price.id, price.minor]));
	const current = prices.map((price) => {
		const value = minor.get(price.id);
		return value === undefined ? price : { ...price, price: { taxIncludedAmount: toMoney(value, currency) } };
	});
	const next = announcedAt(offering, now);
	if (next === undefined || offering.announced === undefined) return current;
	const from = iso(Date.parse(offering.announced.from));
	const announced = { id: next.id, ...priceFields(next, currency), validFor: { startDateTime: from } };
	return [
		...current.map((price) => (`${price.id}-next` === next.id ? { ...price, validFor: { endDateTime: from } } : price)),
		announced
	];
}
