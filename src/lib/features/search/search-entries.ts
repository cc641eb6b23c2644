/**
 * What the search looks through: commands, the operator's codes and calls, services and tariffs of
 * the catalogue at hand.
 */
import type { CatalogueData, CatalogueEntry } from '$lib/domain/catalogue';
import type { CatalogueOffering } from '$lib/domain/subscriber';
import type { Country } from '$lib/domain/trip/zone';
import { countries, countryName } from '$lib/i18n/format/countries';
import { LANGUAGES, localText, type Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages.js';
import { voiceLabel } from '$lib/operator/dial';
import { extrasOf } from '$lib/operator/extras';
import { offers } from '$lib/operator/offers';
import type { CollectCall, OperatorPack, PackExtras } from '$lib/operator/pack';
import type { IconName } from '$lib/ui/icons';
import type { OrderChange } from '../shared/outbox/order-topics';
import { helpTopics } from '../shared/help-topics';
import { leadsSomewhere } from '../shared/screens';
import { screenEntries } from './screen-entries';
import type { Findable } from '../shared/find/finder';

export interface SearchEntry extends Findable {
	icon: IconName;
	hint?: string;
	/** Where it leads; what has none opens the confirm step. */
	href?: string;
	change?: OrderChange;
}

export function searchEntries(pack: OperatorPack, catalogue: CatalogueData | undefined, locale: Locale): SearchEntry[] {
	const extras = extrasOf(pack);
	return [
		...screenEntries()
			.filter(({ href }) => leadsSomewhere(pack, href))
			.map((command) => ({
				...command,
				words: [command.words, ...ownWords(extras, command.id)].join(' ')
			})),
		...codesOf(extras, locale),
		...(extras.collectCall ? [collectCallOf(extras.collectCall, locale)] : []),
		...helpTopics(pack).map(({ id, title, paragraphs }): SearchEntry => ({
			id: `help-${id}`,
			icon: 'help',
			title,
			words: paragraphs.join(' '),
			hint: m.help_title(),
			href: `/help#${id}`
		})),
		...(catalogue?.services ?? []).flatMap((listed) => serviceOf(listed, pack)),
		...(catalogue?.tariffs ?? [])
			.filter(({ offering, products }) => offering?.sellable === true || products.length > 0)
			.map(({ id, name, offering }): SearchEntry => ({
				id: `tariff-${id}`,
				icon: 'tariff',
				title: name,
				words: offering?.description ?? '',
				hint: m.search_tariff_offered(),
				href: '/tariff'
			})),
		...(leadsSomewhere(pack, '/trip') ? countries().map((country) => tripTo(country, locale)) : [])
	];
}

/** Whatever is called like a country comes first. */
const COUNTRIES_LAST = 0.2;

function tripTo({ code, names }: Country, locale: Locale): SearchEntry {
	return {
		id: `trip-${code}`,
		icon: 'phone-abroad',
		title: countryName(code, locale),
		words: names.join(' '),
		hint: m.trip_title(),
		href: `/trip?country=${code}`,
		weight: COUNTRIES_LAST
	};
}

function codesOf({ codes, voice }: PackExtras, locale: Locale): SearchEntry[] {
	return [
		...codes.map(({ code, meaning }): SearchEntry => ({
			id: `code-${code}`,
			icon: 'phone',
			title: localText(meaning, locale),
			words: `${code} ${both(meaning)}`,
			hint: m.search_code({ code }),
			href: `/codes?q=${encodeURIComponent(code)}`
		})),
		...voice.paths.map(({ keys, meaning }): SearchEntry => {
			const path = voiceLabel(voice.number, keys);
			return {
				id: `voice-${keys.join()}`,
				icon: 'phone',
				title: localText(meaning, locale),
				words: `${[voice.number, ...keys].join('')} ${both(meaning)}`,
				hint: m.search_call({ path }),
				href: `/codes?q=${encodeURIComponent(path)}`
			};
		})
	];
}

/** What only this operator's people look for. */
function ownWords({ knownAs, hotlines }: PackExtras, command: string): string[] {
	// Whatever the assistant was called over the years leads home.
	if (command === 'balance') return knownAs;
	return command === 'contacts' ? hotlines.map(({ number }) => number) : [];
}

function collectCallOf({ meaning }: CollectCall, locale: Locale): SearchEntry {
	const title = localText(meaning, locale);
	const words = `${both(meaning)} ${m.search_collect_words()}`;
	return { id: 'collect-call', icon: 'phone', title, words, hint: m.codes_title(), href: '/codes#collect' };
}

/** Whatever else people call what a section of the catalogue is for. */
function sectionWords({ sections }: CatalogueOffering): string[] {
	if (!sections.includes('roaming')) return [];
	return LANGUAGES.map(({ locale }) => m.trip_search_words({}, { locale }));
}

const both = ({ ru, en }: { ru: string; en: string }): string => `${ru} ${en}`;

function serviceOf(
	{ id, name, offering, products: [product], orders }: CatalogueEntry,
	pack: OperatorPack
): SearchEntry[] {
	const words = offering ? [offering.description ?? '', ...sectionWords(offering)].join(' ') : '';
	const common = { id: `service-${id}`, title: name, words } as const;
	if (orders.length > 0) return [{ ...common, icon: 'queue', hint: m.common_open_queue(), href: '/queue' }];
	// What callers hear is set for somebody: alone a tone would be paid for and play to nobody.
	if (offering?.sections.includes('tone')) {
		if (!leadsSomewhere(pack, '/tones')) return [];
		const { tone } = offering;
		const named = tone ? `${both(tone.title)} ${both(tone.artist)} ${words}` : words;
		return [{ ...common, words: named, icon: 'phone-far', hint: m.tones_title(), href: '/tones' }];
	}
	// Connected by itself it would forward nothing.
	if (offering?.sections.includes('forwarding'))
		return [{ ...common, icon: 'redirect', hint: m.forwarding_title(), href: '/forwarding' }];
	// With nobody on it the list would be paid for in vain.
	if (offering?.sections.includes('blacklist'))
		return [{ ...common, icon: 'ban', hint: m.blacklist_title(), href: '/blacklist' }];
	// A loan has a screen of its own, with its terms.
	if (offering?.lends) return [{ ...common, icon: 'arrow-in', hint: m.promised_title(), href: '/promised' }];
	const step = (change: OrderChange) => (offers(pack, 'orders') ? { change } : { href: '/services' });
	if (product && offering?.days === undefined)
		return [{ ...common, icon: 'check', hint: m.search_service_on(), ...step({ product: product.id }) }];
	if (offering?.sellable !== true) return [];
	return [{ ...common, icon: 'services', hint: m.search_service_off(), ...step({ offering: id }) }];
}
