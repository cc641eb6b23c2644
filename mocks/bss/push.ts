import type { Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { balanceAccount } from './accounts';
import type { Chat } from './chat';
import type { Clock } from './clock';
import type { Ledger } from './ledger';
import type { Line } from './line';
import { type Lines, lineOf } from './lines';
import type { Orders } from './orders/orders';
import { Refusal } from './refusal';
import type { Tickets } from './tickets';

export type NoticeType = 'lowBalance' | 'packageEnds' | 'orderDone' | 'supportAnswer';

export interface Subscription {
	id: string;
	line: Msisdn;
	endpoint: string;
	types: readonly NoticeType[];
	/** Whole minor units: a balance below this is low. */
	below: number;
}

/** What a push would carry. */
export interface Notice {
	type: NoticeType;
	subscription: string;
	threshold?: { unit: string; value: number };
	usageType?: 'data' | 'voice' | 'sms';
	state?: 'completed' | 'failed';
	about?: 'request';
}

/**
 * Notices for devices whose app is closed. There is no push service here to send them to: what
 * would be sent is kept instead, in the clear.
 */
export interface Push {
	put(line: Line, wish: Omit<Subscription, 'line'>): void;
	/** Whether it was there or not. */
	withdraw(id: string): void;
	/** Every one of a line, but the one that it names. */
	withdrawOf(line: Line, keep: string | null): void;
	subscriptions(): readonly Subscription[];
	/** What would have been sent by now, oldest first. */
	sent(): readonly { at: Instant; notice: Notice }[];
	/** Looks at what has happened since it last did. */
	settle(): void;
}

interface Books {
	clock: Clock;
	ledger: Ledger;
	lines: Lines;
	orders: Orders;
	chat: Chat;
	tickets: Tickets;
}

/** Of a package, as most operators warn. */
const LITTLE = 0.1;

/** A shared public key nobody has the private half of: nothing is ever signed with it. */
export const PUBLIC_KEY = 'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U';

export function createPush({ clock, ledger, lines, orders, chat, tickets }: Books): Push {
	const subscriptions = new Map<string, Subscription>();
	/**
	 * Per subscription, what it has been told of or knew when it was made. What stops being so (a
	 * low balance) is forgotten.
	 */
	const told = new Map<string, Set<string>>();
	const sent: { at: Instant; notice: Notice }[] = [];

	/** Everything there is to tell of, under a name of its own. */
	function facts({ id: subscription, line: msisdn, below }: Subscription): Map<string, Notice> {
		const line = lineOf(lines, msisdn);
		const found = new Map<string, Notice>();
		if (ledger.balance(balanceAccount(msisdn)) < below)
			found.set('low', {
				type: 'lowBalance',
				subscription,
				threshold: { unit: line.pack.currency, value: below / 100 }
			});
		for (const { id, usage, used, usedUnknown, total } of line.products.flatMap(({ packages }) => packages))
			if (!usedUnknown && total - used <= total * LITTLE)
				found.set(`package ${id}`, { type: 'packageEnds', subscription, usageType: usage });
		for (const { id, state } of orders.of(msisdn))
			if (state === 'completed' || state === 'failed' || state === 'rejected')
				found.set(id, { type: 'orderDone', subscription, state: state === 'completed' ? state : 'failed' });
		for (const { id, from } of chat.of(msisdn))
			if (from === 'agent') found.set(id, { type: 'supportAnswer', subscription });
		for (const { id, stages } of tickets.of(msisdn))
			for (const { status } of stages.slice(1))
				found.set(`${id} ${status}`, { type: 'supportAnswer', about: 'request', subscription });
		return found;
	}

	function withdraw(id: string): void {
		subscriptions.delete(id);
		told.delete(id);
	}

	return {
		put: ({ msisdn }, wish) => {
			const before = subscriptions.get(wish.id);
			if (before && before.line !== msisdn)
				throw new Refusal(403, 'SUBSCRIPTION_OF_ANOTHER_LINE', 'Эта подписка оформлена для другого номера');
			const subscription = { ...wish, line: msisdn };
			subscriptions.set(wish.id, subscription);
			// What is so already is no news; of a new threshold it is.
			if (!before) told.set(wish.id, new Set(facts(subscription).keys()));
		},
		withdraw,
		withdrawOf: ({ msisdn }, keep) => {
			for (const { id, line } of subscriptions.values()) if (line === msisdn && id !== keep) withdraw(id);
		},
		subscriptions: () => [...subscriptions.values()],
		sent: () => sent,
		settle: () => {
			for (const subscription of subscriptions.values()) {
				const now = facts(subscription);
				const known = told.get(subscription.id);
				for (const [name, notice] of now)
					if (!known?.has(name) && subscription.types.includes(notice.type)) sent.push({ at: clock.now(), notice });
				told.set(subscription.id, new Set(now.keys()));
			}
		}
	};
}
