/** An option is connected, a package bought, a tariff switched to. */
import type { OrderOf } from '$lib/domain/command';
import { termsOfConnecting } from '$lib/domain/orders/terms';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { ChangeSpec } from './change-spec';

type Action = 'connect' | 'buy' | 'switch';

const WORDS: {
	[One in Action]: {
		title: (of: { name: string }) => string;
		paid: (of: { sum: string }) => string;
		free: () => string;
	};
} = {
	connect: { title: m.orders_title_connect, paid: m.orders_connect_for, free: m.orders_connect_free },
	buy: { title: m.orders_title_buy, paid: m.orders_buy_for, free: m.orders_buy_free },
	switch: { title: m.orders_title_switch, paid: m.orders_switch_for, free: m.orders_switch_free }
};

export const connecting: ChangeSpec<string, OrderOf<Action>> = {
	step(id, data, at) {
		const offering = data.catalogue.find((entry) => entry.id === id);
		if (offering === undefined) return { kind: 'gone' };
		const told = termsOfConnecting(offering, { ...data, ...at });
		return told.ok
			? { kind: 'terms', terms: told.terms, offering }
			: { kind: 'obstacle', obstacle: told.obstacle, offering };
	},
	title: ({ action, offering: { name } }, offering) => (offering?.lends ? name : WORDS[action].title({ name })),
	button({ action, price: { now } }, offering, format) {
		if (offering?.lends) return m.orders_borrow({ sum: format.money(offering.lends) });
		return now.minor > 0 ? WORDS[action].paid({ sum: format.money(now) }) : WORDS[action].free();
	},
	effects: (command) => (command.action === 'switch' ? [m.orders_leaves({ name: command.leaves.name })] : [])
};
