/**
 * The face of a block: three kinds are lifted in three ways, and are told apart wherever they show.
 *
 * - debt: money lifts it;
 * - the subscriber's own: a tap;
 * - a lost phone's: a passport.
 */
import type { Rest } from '$lib/domain/subscriber';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';

interface BlockFace {
	icon: IconName;
	tone: 'calm' | 'warn';
	title(): string;
	/** What it means, and what lifts it. */
	text(): string;
	/** Whether money lifts it, as far as is known. */
	byMoney: boolean;
}

const FACES: Readonly<Record<Rest['by'], BlockFace>> = {
	subscriber: {
		icon: 'lock',
		tone: 'calm',
		title: m.block_by_subscriber,
		text: m.block_subscriber_text,
		byMoney: false
	},
	debt: { icon: 'balance', tone: 'warn', title: m.block_by_debt, text: m.block_debt_text, byMoney: true },
	lost: { icon: 'phone-lost', tone: 'warn', title: m.block_by_lost, text: m.block_lost_text, byMoney: false },
	unknown: { icon: 'warning', tone: 'warn', title: m.block_by_unknown, text: m.block_unknown_text, byMoney: true }
};

export const blockFace = ({ by }: Rest): BlockFace => FACES[by];
