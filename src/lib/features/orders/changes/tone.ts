/** F67: what callers are to hear. */
import type { OrderOf } from '$lib/domain/command';
import { toneChanges, toneService } from '$lib/domain/tones/plan';
import { slotOf } from '$lib/domain/tones/slot';
import { termsOfTone, type ToneChange } from '$lib/domain/tones/terms';
import { m } from '$lib/i18n/paraglide/messages.js';
import { slotLabel, toneTitle } from '../../shared/data/tone-labels';
import type { ChangeSpec } from './change-spec';

export const tone: ChangeSpec<ToneChange, OrderOf<'configure'>> = {
	step(set, data, at) {
		const service = toneService(data.catalogue);
		const wanted = set.tone ?? service?.id;
		const offering = data.catalogue.find(({ id }) => id === wanted);
		if (offering === undefined) return { kind: 'gone' };
		const orders = data.services.find(({ id }) => id === service?.id)?.orders ?? [];
		const told = termsOfTone(set, { ...data, ...at, orders });
		if (told === undefined) return { kind: 'gone' };
		return told.ok
			? { kind: 'terms', terms: told.terms, offering }
			: { kind: 'obstacle', obstacle: told.obstacle, offering };
	},
	title: (command, offering, { locale }) =>
		isSet(command) && offering ? m.orders_title_tone({ name: toneTitle(offering, locale) }) : m.orders_title_no_tone(),
	button(command, _, format) {
		const { now } = command.price;
		if (!isSet(command)) return m.orders_no_tone();
		return now.minor > 0 ? m.orders_tone_for({ sum: format.money(now) }) : m.orders_tone_free();
	},
	facts: (command, format) => [
		...toneChanges(command)
			.flatMap(({ name }) => slotOf(name) ?? [])
			.map((slot) => ({ name: m.orders_tone_slot(), value: slotLabel(slot, format) })),
		...(command.connects ? [{ name: m.orders_tone_connects(), value: command.offering.name }] : [])
	],
	effects: (command) =>
		toneChanges(command).flatMap(({ before, beforeName = before }) =>
			beforeName === undefined ? [] : [m.orders_tone_before({ name: beforeName })]
		)
};

const isSet = (command: OrderOf<'configure'>): boolean => toneChanges(command).some(({ value }) => value !== undefined);
