/** What the screen of points shows. Pure. */
import type { BonusAction, BonusCommand, BonusOf } from '../command';
import type { FreshnessMap } from '../freshness';
import type { Instant } from '../instant';
import type { Msisdn } from '../msisdn';
import type { OutboxEntry } from '../outbox';
import type { Balance } from '../subscriber';
import type { Membership, PointsAction, PointsLot, Reward } from './bonus';
import { sumOfPoints, type Points } from './points';

export type BonusEntry = OutboxEntry & { command: BonusCommand };

export interface BonusRows {
	memberships: Membership[];
	lots: PointsLot[];
	history: PointsAction[];
	rewards: Reward[];
	balances: Balance[];
	/** The whole queue of the line, in order of confirmation. */
	outbox: OutboxEntry[];
	freshness: FreshnessMap;
}

export interface BonusData {
	/** In the programme, as far as is known; `undefined` where the line is not in it. */
	member: Membership | undefined;
	lots: PointsLot[];
	/** Newest first. */
	history: PointsAction[];
	/** The cheapest first. */
	rewards: Reward[];
	/** Money that the operator keeps apart from the account: cashback, and bonuses in money. */
	apart: Balance[];
	/** What has been confirmed and the rows don't show yet, in order of confirmation. */
	pending: BonusEntry[];
	freshness: FreshnessMap;
}

export function projectBonuses({ memberships, balances, history, rewards, outbox, ...rows }: BonusRows): BonusData {
	const { freshness } = rows;
	const awaiting = [freshness.points, freshness.membership, freshness.balances].flatMap((row) => row.awaiting ?? []);
	return {
		...rows,
		member: memberships.find(({ state }) => state !== 'left'),
		history: history.toSorted((a, b) => b.at - a.at),
		rewards: rewards.toSorted((a, b) => a.cost.points - b.cost.points),
		apart: balances.filter(({ kind }) => kind === 'cashback' || kind === 'bonus'),
		pending: outbox.filter((entry): entry is BonusEntry => isPending(entry, awaiting))
	};
}

function isPending({ command, state, key }: OutboxEntry, awaiting: readonly string[]): boolean {
	if (command.kind !== 'bonus' || state === 'cancelled' || state === 'dismissed') return false;
	return state !== 'done' || awaiting.includes(key);
}

/** One group of points that ends at a moment; without one they have no end. */
export interface Ending {
	points: Points;
	until?: Instant;
}

/** Points that can be spent from a moment to come. */
type LaterLot = PointsLot & { from: Instant };

export interface Held {
	/** That can be spent now. */
	points: Points;
	/** What of them ends when, the first first; what has no end comes last. */
	endings: Ending[];
	/** What can't be spent yet. */
	later: LaterLot[];
}

/**
 * What there is at a moment: rows may be old, and what has ended since by the operator's calendar
 * is gone whether or not anybody has asked again.
 */
export function heldAt(lots: readonly PointsLot[], now: Instant): Held {
	const alive = lots.filter(({ points, until }) => points.points > 0 && (until === undefined || now < until));
	const isLater = (lot: PointsLot): lot is LaterLot => lot.from !== undefined && lot.from > now;
	const usable = alive.filter((lot) => !isLater(lot));
	// What has no end comes last: sorting never compares it.
	const ends = [...new Set(usable.map(({ until }) => until))].toSorted((a, b) => Number(a) - Number(b));
	return {
		points: sumOfPoints(usable.map(({ points }) => points)),
		endings: ends.map((until) => ({
			points: sumOfPoints(usable.filter((lot) => lot.until === until).map(({ points }) => points)),
			...(until !== undefined && { until })
		})),
		later: alive.filter(isLater).toSorted((a, b) => a.from - b.from)
	};
}

/** Not decided yet: it will take its points, as far as anybody knows. */
const UNDER_WAY: ReadonlySet<OutboxEntry['state']> = new Set<OutboxEntry['state']>([
	'queued',
	'sending',
	'accepted',
	'waiting-sign-in',
	'needs-code',
	'unknown',
	'done'
]);

/** What is left when everything under way has taken its points. */
export function freeOf({ points }: Held, pending: readonly BonusEntry[]): Points {
	const taken = pending.reduce(
		(sum, { command, state }) =>
			sum + (command.action === 'exchange' && UNDER_WAY.has(state) ? command.cost.points : 0),
		0
	);
	return { points: Math.max(0, points.points - taken) };
}

/** The one that is under way, or came to nothing and waits for the person. */
export function pendingOf(pending: readonly BonusEntry[], action: BonusAction['action']): BonusEntry | undefined {
	return pending.findLast(({ command }) => command.action === action);
}

export interface ExchangeTerms {
	/** To be confirmed as it is. */
	command: BonusOf<'exchange'>;
	/** What is left then; `undefined` where it is not known what there is. */
	after?: Points;
	/** How many are lacking, as things are known here: that may be old, so the person decides. */
	lacks?: Points;
}

/** @param free what there is to spend; `undefined` where that is not known */
export function exchangeTerms(line: Msisdn, reward: Reward, free: Points | undefined): ExchangeTerms {
	const { id, name, cost, credits, offering } = reward;
	const command: BonusOf<'exchange'> = {
		kind: 'bonus',
		line,
		action: 'exchange',
		reward: { id, name },
		cost,
		...(credits && { credits }),
		...(offering && { offering })
	};
	if (free === undefined) return { command };
	const left = free.points - cost.points;
	return left < 0 ? { command, lacks: { points: -left } } : { command, after: { points: left } };
}

/** Of whatever is looked at offline too. */
export const isOver = ({ until }: Reward, now: Instant): boolean => until !== undefined && until <= now;
