import * as v from 'valibot';
import { parseMoney, type Money } from '../../domain/money';
import type { CatalogueOffering, Tone } from '../../domain/subscriber';
import type { OfferingCharacteristic } from '../../operator/dialect';
import { fold, meaning } from '../dialect';
import { catalogueDialect, isSorted, kindOf, named, sectionsOf } from './catalogue-words';
import { byPack, id, maybe, present, read, text, through } from './fields';
import { toOffering } from './offering';
import type { OfferingContext } from './offering-context';

/**
 * What may be dialled without leaving the phone's own services: no number that a record could
 * smuggle in.
 */
const dialCode = v.pipe(v.string(), v.regex(/^[*#][*#\d]{1,30}#$/));

/** A whole number of things, as text or not. */
const limit = v.pipe(
	v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))]),
	v.integer(),
	v.minValue(1)
);

/** Whatever host is named, only the app's own is ever asked, and only for a plain path. */
const ownPath = through(v.pipe(v.string(), v.maxLength(300)), (url) => {
	if (!URL.canParse(url)) return undefined;
	const { protocol, pathname, search } = new URL(url);
	return /^https?:$/.test(protocol) && search === '' && /^(?:\/[\w.-]+)+$/.test(pathname) ? pathname : undefined;
});

const terms = byPack(({ moment }) =>
	v.object({
		'@type': maybe(v.string()),
		isBundle: maybe(v.boolean()),
		isSellable: maybe(v.boolean()),
		lifecycleStatus: maybe(v.string()),
		category: maybe(v.array(named)),
		attachment: maybe(
			v.array(
				v.object({ attachmentType: v.string(), mimeType: v.pipe(v.string(), v.startsWith('audio/')), url: ownPath })
			)
		),
		// Not `maybe`: what it can't live with must not be forgotten.
		productOfferingRelationship: v.nullish(v.array(v.object({ id, relationshipType: v.nullish(v.string(), '') })), []),
		productOfferingTerm: maybe(v.array(v.object({ name: maybe(text), duration: v.optional(v.unknown()) }))),
		prodSpecCharValueUse: maybe(
			v.array(
				v.object({
					name: maybe(v.string()),
					productSpecCharacteristicValue: v.nullish(v.array(v.object({ value: v.optional(v.unknown()) })), [])
				})
			)
		),
		lastUpdate: maybe(moment)
	})
);

/** Where the screens look for money lent. */
const LOANS = 'promised-payment';

type Terms = v.InferOutput<ReturnType<typeof terms>>;

/**
 * TMF620 `productOffering` with the terms it is sold on. Bundles are left out; what is in no
 * category that anybody knows is an option. Only what the operator says is not sold is not: it
 * refuses by itself what it does not want to sell.
 */
export function toCatalogueOffering(record: unknown, context: OfferingContext): CatalogueOffering[] | undefined {
	const { pack } = context;
	const offerings = toOffering(record, context);
	const dto = read(terms(context), record);
	if (offerings === undefined || dto === undefined) return undefined;
	const categories = dto.category ?? [];
	const known = kindOf(categories, pack)?.kind;
	const kind = known ?? 'option';
	if (kind === 'bundle' || dto.isBundle === true || fold(dto['@type'] ?? '') === 'bundledproductoffering') return [];
	const words = catalogueDialect(pack);
	const characteristic = (wanted: OfferingCharacteristic): unknown =>
		dto.prodSpecCharValueUse?.find(({ name }) => meaning(words.characteristics, name) === wanted)
			?.productSpecCharacteristicValue?.[0]?.value;
	const lends = sumOf(characteristic('lentAmount'), context);
	const sorted = sectionsOf(categories, pack);
	const sections = lends === undefined || sorted.includes(LOANS) ? sorted : [...sorted, LOANS];
	const lifecycle = meaning(words.lifecycle, dto.lifecycleStatus);
	const lasts = daysOf(dto, context);
	return offerings.map((offering) => ({
		...offering,
		// For how long it would be paid is part of the price.
		...(lasts === 'unreadable' && { prices: [] }),
		kind,
		sections,
		sellable: dto.isSellable !== false && lifecycle === undefined,
		relations: dto.productOfferingRelationship.map(({ id: other, relationshipType }) => ({
			kind: meaning(words.relations, relationshipType) ?? 'related',
			id: other
		})),
		...present({
			unsorted: known === undefined && !isSorted(categories, pack) ? (true as const) : undefined,
			archived: lifecycle === 'retired' ? (true as const) : undefined,
			days: lasts === 'unreadable' ? undefined : lasts,
			dialCode: read(dialCode, characteristic('dialCode')),
			lends,
			lendsBelow: sumOf(characteristic('lentBelow'), context),
			tone: sections.includes('tone') ? toTone(characteristic, previewOf(dto, context)) : undefined,
			blacklistLimit: read(limit, characteristic('blacklistLimit')),
			updatedAt: dto.lastUpdate
		})
	}));
}

const duration = v.object({
	amount: v.union([v.number(), v.pipe(v.string(), v.transform(Number))]),
	units: v.string()
});
const LONGEST = 3_660;

/** How many days it lasts; `undefined` when it goes on until it is disconnected. */
function daysOf({ productOfferingTerm }: Terms, { pack }: OfferingContext): number | 'unreadable' | undefined {
	const { validity, days: sizes } = catalogueDialect(pack);
	const term = productOfferingTerm?.find(({ name = '' }) => isOneOf(validity, name));
	if (term === undefined) return undefined;
	const { amount = NaN, units = '' } = read(duration, term.duration) ?? {};
	const size = Object.entries(sizes).find(([unit]) => fold(unit) === fold(units))?.[1] ?? NaN;
	const days = amount * size;
	return Number.isInteger(days) && days >= 1 && days <= LONGEST ? days : 'unreadable';
}

function previewOf({ attachment }: Terms, { pack }: OfferingContext): string | undefined {
	return attachment?.find(({ attachmentType }) => isOneOf(catalogueDialect(pack).preview, attachmentType))?.url;
}

function isOneOf(names: readonly string[], name: string): boolean {
	return names.some((one) => fold(one) === fold(name));
}

/** In the currency of the account, which the name of the characteristic leaves unsaid. */
function sumOf(value: unknown, { pack }: OfferingContext): Money | undefined {
	return typeof value === 'string' || typeof value === 'number' ? parseMoney(value, pack.currency) : undefined;
}

/**
 * What has a title is a tone; the service that plays it has none. A language the operator does not
 * write in has the other's words.
 */
function toTone(
	characteristic: (name: OfferingCharacteristic) => unknown,
	preview: string | undefined
): Tone | undefined {
	const words = (name: OfferingCharacteristic): string | undefined => read(text, characteristic(name));
	const ru = words('toneTitle');
	if (ru === undefined || ru === '') return undefined;
	const artist = words('toneArtist') ?? '';
	return {
		title: { ru, en: words('toneTitleEn') ?? ru },
		artist: { ru: artist, en: words('toneArtistEn') ?? artist },
		...present({ preview })
	};
}
