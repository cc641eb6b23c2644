/** What most catalogues call things. */
import * as v from 'valibot';
import type { Dialect } from '../../operator/dialect';
import type { OperatorPack } from '../../operator/pack';
import { meaning, spoken } from '../dialect';
import { id, maybe, text } from './fields';

const STANDARD: Dialect['catalogue'] = {
	kinds: {
		tariff: 'tariff',
		tariffs: 'tariff',
		'tariff plan': 'tariff',
		'tariff plans': 'tariff',
		plan: 'tariff',
		plans: 'tariff',
		'rate plan': 'tariff',
		'rate plans': 'tariff',
		'price plan': 'tariff',
		'mobile plan': 'tariff',
		'mobile plans': 'tariff',
		option: 'option',
		options: 'option',
		addon: 'option',
		addons: 'option',
		service: 'option',
		services: 'option',
		package: 'option',
		packages: 'option',
		vas: 'option',
		'value added service': 'option',
		bundle: 'bundle',
		bundles: 'bundle'
	},
	sections: {
		package: 'package',
		packages: 'package',
		internet: 'internet',
		data: 'internet',
		calls: 'calls',
		voice: 'calls',
		messages: 'messages',
		messaging: 'messages',
		sms: 'messages',
		roaming: 'roaming',
		safety: 'safety',
		security: 'safety',
		content: 'content',
		entertainment: 'content',
		'promised payment': 'promised-payment',
		'promised payments': 'promised-payment',
		tone: 'tone',
		tones: 'tone',
		'tone calm': 'tone-calm',
		'tone classical': 'tone-classical',
		'tone cheerful': 'tone-cheerful',
		'tone electronic': 'tone-electronic',
		'tone nature': 'tone-nature',
		forwarding: 'forwarding',
		'call forwarding': 'forwarding',
		block: 'block',
		'voluntary block': 'block',
		blacklist: 'blacklist',
		'black list': 'blacklist',
		'call blocking': 'blacklist'
	},
	lifecycle: {
		retired: 'retired',
		obsolete: 'retired',
		archived: 'retired',
		archive: 'retired',
		discontinued: 'retired',
		withdrawn: 'retired',
		'end of life': 'retired',
		'in study': 'unreleased',
		'in design': 'unreleased',
		'in test': 'unreleased',
		draft: 'unreleased',
		rejected: 'unreleased'
	},
	relations: {
		requires: 'requires',
		'depends on': 'requires',
		'relies on': 'requires',
		excludes: 'excludes',
		'mutually exclusive': 'excludes',
		'incompatible with': 'excludes',
		replaces: 'replaces',
		'substitutes for': 'replaces'
	},
	characteristics: {
		dialCode: 'dialCode',
		lentAmount: 'lentAmount',
		lentBelow: 'lentBelow',
		toneTitle: 'toneTitle',
		toneTitleEn: 'toneTitleEn',
		toneArtist: 'toneArtist',
		toneArtistEn: 'toneArtistEn',
		blacklistLimit: 'blacklistLimit'
	},
	validity: ['validity'],
	days: { day: 1, days: 1, d: 1, week: 7, weeks: 7 },
	preview: ['preview']
};

export const catalogueDialect = spoken('catalogue', STANDARD);

/** A category, a specification: what may be told by its id and by its name. */
export const named = v.object({ id: maybe(id), name: maybe(text) });
type Named = v.InferOutput<typeof named>;

/** Of several the first that tells. */
export function kindOf(things: readonly Named[], pack: OperatorPack): { kind: Kind; by: Named } | undefined {
	const { kinds } = catalogueDialect(pack);
	for (const by of things) {
		const kind = meaning(kinds, by.id) ?? meaning(kinds, by.name);
		if (kind !== undefined) return { kind, by };
	}
	return undefined;
}

type Kind = 'tariff' | 'option' | 'bundle';

/** Whether any category is a section that the screens know. */
export function isSorted(categories: readonly Named[], pack: OperatorPack): boolean {
	const { sections } = catalogueDialect(pack);
	return categories.some(({ id: key, name }) => (meaning(sections, key) ?? meaning(sections, name)) !== undefined);
}

/**
 * Where the screens sort it. What told its kind is a section only when it is a word for one, too: a
 * package is an option.
 */
export function sectionsOf(categories: readonly Named[], pack: OperatorPack): string[] {
	const { kinds, sections } = catalogueDialect(pack);
	return categories.flatMap(({ id: key, name }) => {
		const known = meaning(sections, key) ?? meaning(sections, name);
		if (known !== undefined) return known;
		const tellsKind = meaning(kinds, key) ?? meaning(kinds, name);
		return tellsKind === undefined ? (key ?? name ?? []) : [];
	});
}
