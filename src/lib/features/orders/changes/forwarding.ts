/** F81: calls go to another number, or come to the line again. */
import type { OrderOf } from '$lib/domain/command';
import { conditionOf } from '$lib/domain/forwarding/condition';
import { targetOf } from '$lib/domain/forwarding/target';
import {
	forwardingChanges,
	forwardingService,
	termsOfForwarding,
	type ForwardingChange
} from '$lib/domain/forwarding/terms';
import { unitsLabel } from '$lib/i18n/format/rate';
import { m } from '$lib/i18n/paraglide/messages.js';
import { conditionLabel, targetLabel } from '../../shared/data/forwarding-labels';
import type { ChangeSpec } from './change-spec';

export const forwarding: ChangeSpec<ForwardingChange, OrderOf<'configure'>> = {
	step(change, data, at) {
		const offering = forwardingService(data.catalogue);
		const orders = data.services.find(({ id }) => id === offering?.id)?.orders ?? [];
		const told = termsOfForwarding(change, { ...data, ...at, orders });
		if (offering === undefined || told === undefined) return { kind: 'gone' };
		if (!told.ok) return { kind: 'obstacle', obstacle: told.obstacle, offering };
		// What minutes cost is no news to whoever switches it off.
		return { kind: 'terms', terms: told.terms, ...(change.to && { offering }) };
	},
	title(command) {
		const { condition, to } = asked(command);
		const of = { condition: condition === undefined ? '' : conditionLabel(condition).toLowerCase() };
		return to ? m.forwarding_confirm_title(of) : m.forwarding_confirm_title_off(of);
	},
	button(command, _, format) {
		const { now } = command.price;
		if (!asked(command).to) return m.forwarding_turn_off();
		return now.minor > 0 ? m.forwarding_confirm_on_for({ sum: format.money(now) }) : m.forwarding_confirm_on();
	},
	facts(command, format) {
		const { to } = asked(command);
		const seconds = to?.seconds;
		return [
			...(to ? [{ name: m.forwarding_confirm_to(), value: format.phone(to.number) }] : []),
			...(seconds === undefined
				? []
				: [{ name: m.forwarding_confirm_after(), value: unitsLabel(seconds, 'second', format) }]),
			...(command.connects ? [{ name: m.forwarding_confirm_connects(), value: command.offering.name }] : [])
		];
	},
	effects(command, format) {
		const { condition, to, before } = asked(command);
		const now = before ? [m.forwarding_effect_before({ number: targetLabel(before, format) })] : [];
		if (!to) return [...now, m.forwarding_effect_off()];
		const what = condition === 'all' ? m.forwarding_effect_all() : m.forwarding_effect_some();
		return [...now, what, m.forwarding_effect_pays()];
	}
};

function asked(command: OrderOf<'configure'>) {
	const [change] = forwardingChanges(command);
	const read = (value: string | undefined) => (value === undefined ? undefined : targetOf(value));
	return { condition: conditionOf(change?.name ?? ''), to: read(change?.value), before: read(change?.before) };
}
