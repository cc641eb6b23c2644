/** F80: the number is blocked at the subscriber's own word, or works again. */
import type { OrderOf } from '$lib/domain/command';
import { blockState, termsOfBlock, type BlockChange } from '$lib/domain/orders/block';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { ChangeSpec } from './change-spec';

export const block: ChangeSpec<BlockChange, OrderOf<'suspend' | 'suspend-lost' | 'resume'>> = {
	step(change, data, at) {
		const { offering } = blockState({ ...data, orders: [] });
		const told = termsOfBlock(change, { ...data, ...at });
		if (told === undefined) return { kind: 'gone' };
		// What a block means is no news to whoever ends it.
		if (told.ok) return { kind: 'terms', terms: told.terms, ...(offering && change.to === 'start' && { offering }) };
		return offering ? { kind: 'obstacle', obstacle: told.obstacle, offering } : { kind: 'gone' };
	},
	title: ({ action }) => TITLES[action](),
	button({ action, price: { now } }, _, format) {
		if (action === 'resume') return m.block_end();
		if (action === 'suspend-lost') return m.lost_block();
		return now.minor > 0 ? m.block_start_for({ sum: format.money(now) }) : m.block_start();
	},
	facts(command, format) {
		if (command.action === 'resume') return [];
		const meant = [
			{ name: m.block_stops(), value: m.block_stops_what() },
			{ name: m.block_goes_on(), value: m.block_goes_on_what() }
		];
		if (command.action === 'suspend-lost') return [...meant, { name: m.block_ends(), value: m.lost_lifted() }];
		const { until } = command;
		return [
			...meant,
			{ name: m.block_no_fee(), value: m.block_no_fee_what() },
			{ name: m.block_ends(), value: until === undefined ? m.block_until_ended() : format.moment(until) }
		];
	},
	effects: ({ action }) => [EFFECTS[action]()]
};

type Blocking = OrderOf<'suspend' | 'suspend-lost' | 'resume'>['action'];

const TITLES: Readonly<Record<Blocking, () => string>> = {
	suspend: m.outbox_suspend,
	'suspend-lost': m.outbox_suspend_lost,
	resume: m.outbox_resume
};

const EFFECTS: Readonly<Record<Blocking, () => string>> = {
	suspend: m.block_how_to_end,
	'suspend-lost': m.block_lost_text,
	resume: m.block_end_effect
};
