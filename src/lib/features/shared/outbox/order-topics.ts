/**
 * What the confirm step may be asked about, and every topic of an order in words, as the queue
 * tells of it. A new use of orders is an entry in each; the compiler names the rest.
 */
import { entryOf } from '$lib/domain/blacklist/entry';
import type { BlacklistChange } from '$lib/domain/blacklist/terms';
import type { OrderCommand, OrderOf } from '$lib/domain/command';
import type { Msisdn } from '$lib/domain/msisdn';
import type { BlockChange } from '$lib/domain/orders/block';
import { conditionOf } from '$lib/domain/forwarding/condition';
import { targetOf } from '$lib/domain/forwarding/target';
import type { ForwardingChange } from '$lib/domain/forwarding/terms';
import { topicOf, type OrderTopic } from '$lib/domain/orders/uses';
import type { OutboxEntry } from '$lib/domain/outbox';
import { toneChanges } from '$lib/domain/tones/plan';
import { slotOf } from '$lib/domain/tones/slot';
import type { ToneChange } from '$lib/domain/tones/terms';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { entryLabel } from '../data/entry-label';
import { conditionLabel } from '../data/forwarding-labels';
import { movementsLink, type ScreenLink } from './screen-link';

/**
 * What a screen may ask the confirm step about, each under a name of its own. Ids alone: the step
 * reads the rest live.
 */
export interface ChangesAsked {
	/** To be connected, bought or switched to. */
	offering: string;
	/** To be disconnected. */
	product: string;
	/** What callers are to hear. */
	set: ToneChange;
	/** Where calls are to go. */
	forwarding: ForwardingChange;
	/** The subscriber's own block of the number. */
	block: BlockChange;
	/** Whom the operator is to refuse, or to let through again. */
	blacklist: BlacklistChange;
}

/** One of them. */
export type ChangeAsked = { [Name in keyof ChangesAsked]: Record<Name, ChangesAsked[Name]> }[keyof ChangesAsked];

/** May be a state of the history. */
export type OrderChange = ChangeAsked & {
	/** The linked line that it is for; absent of one's own. */
	forLine?: Msisdn;
	/** Key of an ended command that this one is confirmed in place of. */
	replaces?: string;
};

interface TopicFace<Command extends OrderCommand> {
	/** What is done. */
	title(command: Command): string;
	/** For whom, or when: told beside the price. */
	whom?(command: Command, format: Format): string | undefined;
	/** Where it shows whether it was done. */
	place(): ScreenLink;
	/** What the confirm step is asked about once more; `undefined` when it can't be. */
	again(command: Command): ChangeAsked | undefined;
}

type CommandOf<Topic> = Topic extends OrderCommand['action'] ? OrderOf<Topic> : OrderOf<'configure'>;

const services = (): ScreenLink => ({ href: '/services', title: m.services_page_title() });
const block = (): ScreenLink => ({ href: '/block', title: m.block_title() });
const again = ({ offering: { id } }: OrderCommand): ChangeAsked => ({ offering: id });

const forwardedTo = ({ characteristics: [one] }: OrderOf<'configure'>) => targetOf(one?.value ?? '');

const TOPICS = {
	connect: { title: ({ offering }) => m.outbox_connect({ name: offering.name }), place: services, again },
	buy: { title: ({ offering }) => m.outbox_buy({ name: offering.name }), place: movementsLink, again },
	disconnect: {
		title: ({ offering }) => m.outbox_disconnect({ name: offering.name }),
		place: services,
		again: ({ productId }) => ({ product: productId })
	},
	switch: {
		title: ({ offering }) => m.outbox_switch({ name: offering.name }),
		place: () => ({ href: '/tariff', title: m.tariff_page_title() }),
		again
	},
	configure: {
		title: ({ offering }) => m.outbox_configure({ name: offering.name }),
		place: services,
		again: () => undefined
	},
	suspend: {
		title: () => m.outbox_suspend(),
		whom: ({ until }, format) => (until === undefined ? undefined : m.block_until_brief({ date: format.date(until) })),
		place: block,
		again: ({ until }) => ({ block: { to: 'start', ...(until !== undefined && { until }) } })
	},
	'suspend-lost': {
		title: () => m.outbox_suspend_lost(),
		place: () => ({ href: '/lost-phone', title: m.lost_title() }),
		again: () => ({ block: { to: 'lost' } })
	},
	resume: { title: () => m.outbox_resume(), place: block, again: () => ({ block: { to: 'end' } }) },
	tones: {
		title(command) {
			const [tone] = toneChanges(command);
			return tone?.value === undefined ? m.outbox_no_tone() : m.outbox_tone({ name: tone.valueName ?? tone.value });
		},
		whom(command, format) {
			// The home screen shows it, and goes without the words for days.
			const slot = slotOf(toneChanges(command)[0]?.name ?? '');
			if (slot?.for === 'caller') return format.phone(slot.number);
			return slot?.for === 'hours' ? `${slot.from}–${slot.until}` : undefined;
		},
		place: () => ({ href: '/tones', title: m.tones_title() }),
		again(command) {
			const [tone] = toneChanges(command);
			const slot = slotOf(tone?.name ?? '');
			return slot && { set: { slot, ...(tone?.value !== undefined && { tone: tone.value }) } };
		}
	},
	forwarding: {
		title: (command) => (forwardedTo(command) ? m.forwarding_title() : m.outbox_no_forwarding()),
		whom(command, format) {
			const condition = conditionOf(command.characteristics[0]?.name ?? '');
			const to = forwardedTo(command);
			return [condition && conditionLabel(condition), to && format.phone(to.number)].filter(Boolean).join(' · ');
		},
		place: () => ({ href: '/forwarding', title: m.forwarding_title() }),
		again(command) {
			const condition = conditionOf(command.characteristics[0]?.name ?? '');
			const to = forwardedTo(command);
			return condition && { forwarding: { condition, ...(to && { to }) } };
		}
	},
	blacklist: {
		title: ({ characteristics: [one] }) => (one?.value === undefined ? m.outbox_unlisted() : m.outbox_blacklisted()),
		whom({ characteristics: [one] }, format) {
			const entry = entryOf(one?.name ?? '');
			return entry && entryLabel(entry, format);
		},
		place: () => ({ href: '/blacklist', title: m.blacklist_title() }),
		again({ characteristics: [one] }) {
			const entry = entryOf(one?.name ?? '');
			return entry && { blacklist: { to: one?.value === undefined ? 'remove' : 'add', entry } };
		}
	}
} as const satisfies { [Topic in OrderTopic]: TopicFace<CommandOf<Topic>> };

export function topicFace(command: OrderCommand): TopicFace<OrderCommand> {
	return TOPICS[topicOf(command)] as TopicFace<OrderCommand>;
}

/** An order that was refused, through the confirm step again; `undefined` for what is no order. */
export function changeAgain({ key, command }: OutboxEntry): OrderChange | undefined {
	if (command.kind !== 'order') return undefined;
	const { forLine } = command;
	const change = topicFace(command).again(command);
	return change && { ...change, ...(forLine !== undefined && { forLine }), replaces: key };
}
