/** The dial directory: what the pack has, by topic, and what of it fits what was typed. Pure. */
import { foldText } from '$lib/domain/util/fold-text';
import { localText, type Locale } from '$lib/i18n/locale';
import { voiceLabel } from '$lib/operator/dial';
import { extrasOf } from '$lib/operator/extras';
import type { DialCode, DialPurpose, Hotline, OperatorPack, VoicePath } from '$lib/operator/pack';

export const TOPICS = ['money', 'services', 'number', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

const TOPIC_OF: Readonly<Record<DialPurpose, Topic>> = {
	balance: 'money',
	'promised-payment': 'money',
	'pay-by-card': 'money',
	'credited-funds': 'money',
	'tariff-info': 'services',
	'tariff-name': 'services',
	tariff: 'services',
	'content-services': 'services',
	'services-detail': 'services',
	'sms-password': 'number',
	'assistant-off': 'number',
	'link-number': 'number',
	blacklist: 'number',
	'block-number': 'number',
	menu: 'other',
	promotions: 'other'
};

export interface Directory {
	/** In the order of {@link TOPICS}; those with nothing to show are left out. */
	topics: TopicEntries[];
	hotlines: Hotline[];
}

export interface TopicEntries {
	topic: Topic;
	codes: DialCode[];
	voice: VoicePath[];
}

export function directory(pack: OperatorPack, typed: string, locale: Locale): Directory {
	const wanted = tight(typed);
	const fits = (shown: string, { meaning, warning }: Pick<DialCode, 'meaning' | 'warning'>): boolean =>
		[shown, localText(meaning, locale), warning ? localText(warning, locale) : ''].some((text) =>
			tight(text).includes(wanted)
		);
	const { codes, voice, hotlines } = extrasOf(pack);
	const topics = TOPICS.map((topic) => ({
		topic,
		codes: codes.filter((code) => topicOf(code) === topic && fits(code.code, code)),
		voice: voice.paths.filter((path) => topicOf(path) === topic && fits(voiceLabel(voice.number, path.keys), path))
	})).filter(({ codes, voice }) => codes.length + voice.length > 0);
	return { topics, hotlines: hotlines.filter((hotline) => fits(hotline.number, hotline)) };
}

/** By the first of its purposes; what has none is still to be found. */
function topicOf({ purposes: [first] }: DialCode | VoicePath): Topic {
	return first === undefined ? 'other' : TOPIC_OF[first];
}

/** Codes and paths are written with spaces and without. */
function tight(text: string): string {
	return foldText(text).replaceAll(/\s/g, '');
}
