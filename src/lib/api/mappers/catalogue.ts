import * as v from 'valibot';
import { parseMoney } from '../../domain/money';
import type { CatalogueOffering, OfferingRelation, Tone } from '../../domain/subscriber';
import { id, instant, maybe, oneOf, present, read, text, through } from './fields';
import { DIAL_CODE, LENT_AMOUNT, LENT_BELOW, toOffering, type OfferingContext } from './offering';

/** What may be dialled without leaving the phone's own services: no number that a record could smuggle in. */
const dialCode = v.pipe(v.string(), v.regex(/^[*#][*#\d]{1,30}#$/));

/** Whatever host is named, only the app's own is ever asked, and only for a plain path. */
const ownPath = through(v.pipe(v.string(), v.maxLength(300)), (url) => {
	if (!URL.canParse(url)) return undefined;
	const { protocol, pathname, search } = new URL(url);
	return /^https?:$/.test(protocol) && search === '' && /^(?:\/[\w.-]+)+$/.test(pathname) ? pathname : undefined;
});

const attachments = maybe(
	v.array(
		v.object({
			attachmentType: v.string(),
			mimeType: v.pipe(v.string(), v.startsWith('audio/')),
			url: ownPath
		})
	)
);

const terms = v.object({
	attachment: attachments,
	lifecycleStatus: maybe(v.string()),
	isSellable: maybe(v.boolean()),
	category: v.pipe(v.array(v.object({ id: text })), v.minLength(1)),
	productOfferingRelationship: v.optional(
		v.array(
			v.object({
				id,
				relationshipType: oneOf({ requires: 'requires', excludes: 'excludes', replaces: 'replaces' }, 'unknown')
			})
		),
		[]
	),
	productOfferingTerm: maybe(
		v.array(
			v.object({
				name: text,
				duration: v.object({
					amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_660)),
					units: v.string()
				})
			})
		)
	),
	prodSpecCharValueUse: maybe(
		v.array(v.object({ name: v.string(), productSpecCharacteristicValue: v.array(v.object({ value: v.unknown() })) }))
	),
	lastUpdate: maybe(instant)
});

/** TMF620 `productOffering` with the terms it is sold on. Bundles and whatever else is neither tariff nor option are left out. */
export function toCatalogueOffering(record: unknown, context: OfferingContext): CatalogueOffering[] | undefined {
	const offerings = toOffering(record, context);
	const dto = read(terms, record);
	if (offerings === undefined || dto === undefined) return undefined;
	const [kind = '', ...sections] = dto.category.map((category) => category.id);
	if (kind !== 'tariff' && kind !== 'option') return [];
	const validity = dto.productOfferingTerm?.find(
		({ name, duration }) => name === 'validity' && duration.units === 'day'
	);
	const characteristic = (wanted: string): unknown =>
		dto.prodSpecCharValueUse?.find(({ name }) => name === wanted)?.productSpecCharacteristicValue[0]?.value;
	const sum = (wanted: string) => {
		const value = characteristic(wanted);
		return typeof value === 'string' ? parseMoney(value, context.pack.currency) : undefined;
	};
	const preview = dto.attachment?.find(({ attachmentType }) => attachmentType === 'preview')?.url;
	return offerings.map((offering) => ({
		...offering,
		kind,
		sections,
		sellable: dto.isSellable !== false && (dto.lifecycleStatus ?? 'active').trim() === 'active',
		relations: dto.productOfferingRelationship.flatMap(({ id: other, relationshipType }): OfferingRelation[] =>
			relationshipType === 'unknown' ? [] : [{ kind: relationshipType, id: other }]
		),
		...present({
			days: validity?.duration.amount,
			dialCode: read(dialCode, characteristic(DIAL_CODE)),
			lends: sum(LENT_AMOUNT),
			lendsBelow: sum(LENT_BELOW),
			tone: sections.includes('tone') ? toTone(characteristic, preview) : undefined,
			updatedAt: dto.lastUpdate
		})
	}));
}

/** What has a title is a tone; the service that plays it has none. A language the operator does not write in has the other's words. */
function toTone(characteristic: (name: string) => unknown, preview: string | undefined): Tone | undefined {
	const words = (name: string): string | undefined => read(text, characteristic(name));
	const ru = words('toneTitle');
	if (ru === undefined || ru === '') return undefined;
	const artist = words('toneArtist') ?? '';
	return {
		title: { ru, en: words('toneTitleEn') ?? ru },
		artist: { ru: artist, en: words('toneArtistEn') ?? artist },
		...present({ preview })
	};
}
