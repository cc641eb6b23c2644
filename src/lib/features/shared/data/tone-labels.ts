/** Tones in words: for whom, when, and what they are called. */
import type { CatalogueOffering } from '$lib/domain/subscriber';
import type { ToneSlot } from '$lib/domain/tones/slot';
import type { Format } from '$lib/i18n/format';
import { weekdaySpans } from '$lib/i18n/format/weekdays';
import { localText, type Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/paraglide/messages.js';

/** «Для всех», «Для +7 900 000-00-02», «пн–пт, 09:00–18:00». */
export function slotLabel(slot: ToneSlot, format: Format): string {
	switch (slot.for) {
		case 'everyone':
			return m.tones_for_everyone();
		case 'caller':
			return format.phone(slot.number);
		case 'hours': {
			const { days, from, until } = slot;
			const when = days.length === 7 ? m.tones_every_day() : weekdaySpans(days, format.locale);
			return until <= from ? m.tones_hours_over_night({ when, from, until }) : m.tones_hours({ when, from, until });
		}
	}
}

export function toneTitle({ name, tone }: CatalogueOffering, locale: Locale): string {
	return tone ? localText(tone.title, locale) : name;
}
