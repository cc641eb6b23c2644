/** What is done with points and cashback in words, and what can be done when it is refused. */
import { m } from '$lib/i18n/paraglide/messages.js';
import {
	bonusPrice,
	bonusRefusalText,
	bonusTitle,
	isBonusRefusal,
	type BonusRefusal
} from '../../shared/outbox/bonus-text';
import type { EntryAction } from '../entry-action';
import { AGAIN, refusedWith, type CommandFace } from './face';

export const bonus: CommandFace<'bonus'> = {
	title: (command, format) => ({
		title: bonusTitle(command, (sum) => format.money(sum)),
		subtitle: bonusPrice(command, format)
	}),
	accepted: m.outbox_detail_order_accepted,
	refused: (entry, format) =>
		refusedWith(entry, bonusRefusalText(entry, format), (code) => (isBonusRefusal(code) ? WAYS_ON[code] : END)),
	refusedOtherwise: AGAIN,
	place: () => ({ href: '/bonuses', title: m.bonuses_title() })
};

const REVIEW: EntryAction[] = ['review', 'discard'];
const END: EntryAction[] = ['discard'];

const WAYS_ON: Readonly<Record<BonusRefusal, EntryAction[]>> = {
	NOT_ENOUGH_POINTS: REVIEW,
	NOT_A_MEMBER: REVIEW,
	REWARD_UNKNOWN: REVIEW,
	REWARD_OVER: REVIEW,
	ALREADY_CONNECTED: END,
	NOT_ENOUGH_MONEY: REVIEW,
	LINE_BLOCKED: ['top-up', 'confirm-again', 'discard'],
	// How many could not be read: only the confirm step can tell.
	POINTS_CHANGED: REVIEW
};
