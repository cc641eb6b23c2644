/** F80: the number is blocked at the subscriber's own word, or works again. */
import type { OrderOf } from '$lib/domain/command';
import { blockState, termsOfBlock, type BlockChange } from '$lib/domain/orders/block';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { ChangeSpec } from './change-spec';

export const block: ChangeSpec<BlockChange, OrderOf<'suspend' | 'resume'>> = {
	step(change, data, at) {
		const { offering } = blockState({ ...data, orders: [] });
		const told = termsOfBlock(change, { ...data, ...at });
		if (told === undefined) return { kind: 'gone' };
		// What a block means is no news to whoever ends it.
		if (told.ok) return { kind: 'terms', terms: told.terms, ...(offering && change.to === 'start' && { offering }) };
		return offering ? { kind: 'obstacle', obstacle: told.obstacle, offering } : { kind: 'gone' };
	},
	title: ({ action }) => (action === 'suspend' ? m.outbox_suspend() : m.outbox_resume()),
	button({ action, price: { now } }, _, format) {
		if (action === 'resume') return m.block_end();
		return now.minor > 0 ? m.block_start_for({ sum: format.money(now) }) : m.block_start();
	},
	facts(command, format) {
		if (command.action === 'resume') return [];
		const { until } = command;
		return [
			{ name: m.block_stops(), value: m.block_stops_what() },
			{ name: m.block_goes_on(), value: m.block_goes_on_what() },
			{ name: m.block_no_fee(), value: m.block_no_fee_what() },
			{ name: m.block_ends(), value: until === undefined ? m.block_until_ended() : format.moment(until) }
		];
	},
	effects: ({ action }) => [action === 'resume' ? m.block_end_effect() : m.block_how_to_end()]
};
