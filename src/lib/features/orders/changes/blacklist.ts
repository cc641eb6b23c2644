/** F82: whom the operator refuses, or lets through again. */
import { entryOf } from '$lib/domain/blacklist/entry';
import { blacklistChanges, blacklistProduct, blacklistService } from '$lib/domain/blacklist/plan';
import { termsOfBlacklist, type BlacklistChange } from '$lib/domain/blacklist/terms';
import type { OrderCommand, OrderOf } from '$lib/domain/command';
import { m } from '$lib/i18n/paraglide/messages.js';
import { entryLabel } from '../../shared/data/entry-label';
import type { ChangeSpec } from './change-spec';

export const blacklist: ChangeSpec<BlacklistChange, OrderOf<'configure'>> = {
	step(change, data, at) {
		const service = blacklistService(data.catalogue);
		const id = service?.id ?? blacklistProduct(service, data.products)?.offeringId;
		const orders = data.services.find((one) => one.id === id)?.orders ?? [];
		const told = termsOfBlacklist(change, { ...data, ...at, orders });
		if (told === undefined) return { kind: 'gone' };
		// What the service is for is no news to whoever has somebody on it.
		if (told.ok)
			return { kind: 'terms', terms: told.terms, ...(service && isFirst(told.terms.command) && { offering: service }) };
		return service ? { kind: 'obstacle', obstacle: told.obstacle, offering: service } : { kind: 'gone' };
	},
	title: (command) => (isAdded(command) ? m.outbox_blacklisted() : m.outbox_unlisted()),
	button(command, _, format) {
		const { now } = command.price;
		if (!isAdded(command)) return m.outbox_unlisted();
		return now.minor > 0 ? m.blacklist_add_for({ sum: format.money(now) }) : m.blacklist_add_free();
	},
	facts: (command, format) => [
		...blacklistChanges(command)
			.flatMap(({ name }) => entryOf(name) ?? [])
			.map((entry) => ({
				name: isAdded(command) ? m.blacklist_not_through() : m.blacklist_through(),
				value: entryLabel(entry, format)
			})),
		...(command.connects ? [{ name: m.orders_tone_connects(), value: command.offering.name }] : [])
	],
	effects(command) {
		if (!isAdded(command)) return [m.blacklist_remove_effect()];
		return [m.blacklist_add_effect(), ...(command.connects ? [m.blacklist_connects_effect()] : [])];
	}
};

const isAdded = (command: OrderOf<'configure'>): boolean =>
	blacklistChanges(command).some(({ value }) => value !== undefined);

const isFirst = (command: OrderCommand): boolean => command.action === 'configure' && command.connects;
