import { both } from '../../both';
import { HOUR, type Instant } from '../../../../src/lib/domain/instant';
import { addMonths } from '../../calendar';
import type { Transaction } from '../../ledger';
import type { Line } from '../../line';
import { createRandom, type Random } from '../../random';
import { booking, type Booked, chargeText } from '../../usage/booking';
import { bought, charged, type Used } from '../../usage/used';
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
	/** What records cost at first that were corrected since. */
	corrected: Map<Used, number>;
}

/**
 * Made up when somebody looks: a heavy line has some 100,000 records. The same for the same seed,
 * time and line.
 */
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
	const dues = new Map([...due, ...others].map((one) => [bought('', one.at, one), one]));
	const metered = meteredUsage(line, habits, begins, ends, random);
	const corrected = correct(metered, habits, ends, random);
	const used = [...metered, ...dues.keys()].sort((a, b) => a.at - b.at);
	used.forEach((one, index) => {
		one.id = `usage-${line.account}-${String(index + 1).padStart(7, '0')}`;
	});
	return { used, dues, corrected };
}

/**
 * Some charges are found wrong some days later: taken back, or halved. Small ones, which no balance
 * is too low to have had.
 */
function correct(metered: readonly Used[], { mistakes }: Habits, before: Instant, random: Random): Map<Used, number> {
	const corrected = new Map<Used, number>();
	for (const one of metered) {
		if (one.cost < 2 || one.cost > 30_00 || random.int(1, 1_000) > mistakes) continue;
		const at = one.at + random.int(24, 96) * HOUR;
		if (at >= before) continue;
		corrected.set(one, one.cost);
		one.ratedAt = at;
		one.status = random.chance(0.5) ? 'rejected' : 'rerated';
		if (one.status === 'rerated') one.cost = Math.floor(one.cost / 2);
	}
	return corrected;
}

function book(
	line: Line,
	balance: number,
	history: HistoryPlan,
	{ used, dues, corrected }: Life,
	begins: Instant,
	random: Random
): Transaction[] {
	const booked = used.flatMap((one) => {
		const due = dues.get(one);
		const paid = corrected.get(one) ?? one.cost;
		if (paid === 0) return [];
		const kind = due && !due.daily ? 'charge' : 'usage';
		const text = due?.text ?? chargeText(one);
		const charge: Booked = { at: one.at, minor: -paid, kind, text, recurring: due?.recurring ?? false };
		const returned = paid - charged(one);
		const words = one.status === 'rejected' ? both('Возврат', 'Refund') : both('Перерасчёт', 'Correction');
		const back: Booked = { at: one.ratedAt, minor: returned, kind: 'adjustment', text: `${words}: ${text}` };
		return (returned === 0 ? [charge] : [charge, back]).map((money) => ({ ...money, used: one }));
	});
	booked.sort((a, b) => a.at - b.at);
	const topUps = topUpsFor(booked.toReversed(), balance, history, begins, line.pack.timeZone, random).reverse();
	return [
		...booked.map(({ used: one, ...money }) => booking(line, one, money)),
		...topUps.map((topUp, index) => topUpBooking(line, topUp, index + 1, random))
	].sort((a, b) => a.at - b.at);
}
