import type { Instant } from '../../../../src/lib/domain/instant';
import { addMonths } from '../../calendar';
import type { Transaction } from '../../ledger';
import type { Line } from '../../line';
import { createRandom, type Random } from '../../random';
import { booking, chargeText } from '../../usage/booking';
import type { Used } from '../../usage/used';
import type { HistoryPlan, Profile } from '../profile';
import { content, fees, type PastDue, purchases } from './dues';
import type { Habits } from './habits';
import { meteredUsage } from './metered';
import { topUpBooking, topUpsFor } from './top-ups';

/** What a line did before its operator began, and the money of it. */
export interface Past {
	/** Newest first. */
	used(): readonly Used[];
	/** Oldest first. */
	transactions(): readonly Transaction[];
}

interface Life {
	/** Oldest first. */
	used: Used[];
	/** What the records are that no meter made. */
	dues: Map<Used, PastDue>;
}

/** Made up when somebody looks: a heavy line has some 100,000 records. The same for the same seed, time and line. */
export function createPast(make: () => Line, profile: Profile, seed: number, now: Instant): Past {
	const { history } = profile;
	if (!history) return { used: () => [], transactions: () => [] };
	const line = once(make);
	const begins = once(() => addMonths(now, -history.months, line().pack.timeZone));
	const chance = (of: string): Random => createRandom(seed, `${profile.msisdn}/${of}`);
	const life = once(() => makeUp(line(), history.habits, begins(), now, chance('past')));
	return {
		used: once(() => life().used.toReversed()),
		transactions: once(() => book(line(), profile.balance, history, life(), begins(), chance('paid')))
	};
}

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

function makeUp(line: Line, habits: Habits, begins: Instant, now: Instant, random: Random): Life {
	const due = fees(line, begins, now);
	// Who was blocked for debt was so by the last fee.
	const ends = line.status === 'blocked' ? Math.max(...due.map(({ at }) => at)) : now;
	const others = [
		...content(habits, begins, ends, line.pack.timeZone),
		...purchases(line, habits, begins, ends, random)
	];
	const dues = new Map([...due, ...others].map((one) => [usedOf(one), one]));
	const used = [...meteredUsage(line, habits, begins, ends, random), ...dues.keys()].sort((a, b) => a.at - b.at);
	used.forEach((one, index) => {
		one.id = `usage-${line.account}-${String(index + 1).padStart(7, '0')}`;
	});
	return { used, dues };
}

function usedOf({ at, category, service, minor }: PastDue): Used {
	return {
		id: '',
		at,
		category,
		direction: 'none',
		unit: 'piece',
		amount: 1,
		party: '',
		service,
		cost: minor,
		ratedAt: at,
		status: 'rated'
	};
}

function book(
	line: Line,
	balance: number,
	history: HistoryPlan,
	{ used, dues }: Life,
	begins: Instant,
	random: Random
): Transaction[] {
	const charges = used.filter(({ cost }) => cost > 0);
	const topUps = topUpsFor(
		charges.map(({ at, cost }) => ({ at, minor: cost })).reverse(),
		balance,
		history,
		begins,
		line.pack.timeZone,
		random
	).reverse();
	const booked = charges.map((one) => {
		const due = dues.get(one);
		return booking(line, one, {
			at: one.at,
			minor: -one.cost,
			kind: due && !due.daily ? 'charge' : 'usage',
			text: due?.text ?? chargeText(one),
			recurring: due?.recurring ?? false
		});
	});
	return [...booked, ...topUps.map((topUp, index) => topUpBooking(line, topUp, index + 1, random))].sort(
		(a, b) => a.at - b.at
	);
}
