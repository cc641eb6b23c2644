import { both } from '../both';
import { DAY, type Instant } from '../../../src/lib/domain/instant';
import type { Msisdn } from '../../../src/lib/domain/msisdn';
import { balanceAccount, houseAccount } from '../accounts';
import { addMonths, dayOfMonth } from '../calendar';
import type { Catalogue } from '../catalogue/catalogue';
import type { Clock } from '../clock';
import type { Ids } from '../ids';
import { createLedger, type Cause, type Ledger, type Transaction } from '../ledger';
import type { Line } from '../line';
import { give } from '../orders/carry-out';
import { settle as settleLine } from '../recurring';
import { Refusal } from '../refusal';
import type { Usage } from '../usage/usage';
import { MEMBERS } from './demo';
import { REWARDS, type Reward } from './rewards';

export interface Member {
	id: string;
	since: Instant;
	until?: Instant;
}

/** Points that end together. */
export interface Lot {
	id: string;
	points: number;
	from: Instant;
	until: Instant;
}

export interface Redemption {
	id: string;
	externalId: string;
	reward: Reward;
	/** What was paid. */
	cost: number;
	at: Instant;
}

/**
 * The programme of points: its own ledger, in points alone, and lots that end. What lots hold is
 * what the ledger says, or `problems` tells.
 */
export interface Bonuses {
	/** In the programme now, or before. */
	member(line: Line): Member | undefined;
	lots(line: Line): readonly Lot[];
	points(line: Line): number;
	/** Newest first. */
	actions(line: Line): readonly { transaction: Transaction; points: number }[];
	rewards(line: Line): readonly (Reward & { until?: Instant })[];
	redemptions(line: Line): readonly Redemption[];
	/** Each throws a Refusal, and nothing has moved then. */
	join(line: Line, cause: Cause): Member;
	leave(line: Line, id: string, forfeits: number, cause: Cause): Member;
	redeem(line: Line, asked: { reward: string; cost: number; externalId: string }, cause: Cause): Redemption;
	/** The price of a reward from now on; `false` where there is no such reward. */
	reprice(pack: string, reward: string, cost: number): boolean;
	/** Of its points those that end first end then. */
	hasten(line: Line, until: Instant): void;
	/** What has ended by now is gone, and what was paid in has brought its points. */
	settle(): void;
	problems(): string[];
	/** How often this key has moved points. */
	applied(key: string): number;
}

interface Books {
	clock: Clock;
	ids: Ids;
	/** The ledger of money. */
	ledger: Ledger;
	usage: Usage;
	lines: readonly Line[];
	catalogue: (pack: Line['pack']) => Catalogue;
}

export class PointsChanged extends Refusal {
	constructor(
		readonly points: number,
		reason: string
	) {
		super(409, 'POINTS_CHANGED', reason);
	}
}

const HOUSE = 'programme';
const account = (line: Msisdn): string => `points:${line}`;
/** For so many roubles that were paid in, one point, for a year. */
const ROUBLES = 10;
const LASTS_MONTHS = 12;

export function createBonuses(on: Books): Bonuses {
	const book = createLedger();
	const began = on.clock.now();
	const members = new Map<Msisdn, Member>();
	const lots = new Map<Msisdn, Lot[]>();
	const redeemed: (Redemption & { line: Msisdn })[] = [];
	const prices = new Map(Object.entries(REWARDS).map(([pack, all]) => [pack, all.map((one) => ({ ...one }))]));
	let seen = 0;

	book.open(HOUSE, 'points');
	for (const line of on.lines) open(line);

	function open({ msisdn, pack }: Line): void {
		const demo = prices.has(pack.id) ? MEMBERS[msisdn] : undefined;
		const past = (demo?.past ?? []).map(({ daysAgo, points, kind, text }, index): Transaction => ({
			id: `points-${msisdn}-${index}`,
			at: began - daysAgo * DAY,
			kind,
			text,
			postings: sides(msisdn, points)
		}));
		const has = demo?.lots.reduce((sum, { points }) => sum + points, 0) ?? 0;
		book.open(account(msisdn), 'points', has, () => past);
		if (!demo) return;
		members.set(msisdn, { id: `member-${msisdn.slice(1)}`, since: addMonths(began, -demo.months, pack.timeZone) });
		const month = (ahead: number) => addMonths(dayOfMonth(began, 1, pack.timeZone), ahead, pack.timeZone);
		lots.set(
			msisdn,
			demo.lots.map(({ points, endsIn }, index) => ({
				id: `lot-${msisdn.slice(-4)}-${index}`,
				points,
				from: began - DAY,
				until: month(endsIn)
			}))
		);
	}

	function sides(line: Msisdn, points: number): Transaction['postings'] {
		return [
			{ account: account(line), minor: points },
			{ account: HOUSE, minor: -points }
		];
	}

	const heldBy = ({ msisdn }: Pick<Line, 'msisdn'>): Lot[] => lots.get(msisdn) ?? [];
	const isIn = (line: Pick<Line, 'msisdn'>): boolean =>
		members.get(line.msisdn)?.until === undefined && members.has(line.msisdn);

	function move(line: Msisdn, points: number, what: Pick<Transaction, 'kind' | 'text' | 'cause'>, at: Instant): void {
		if (points !== 0) book.post({ id: on.ids.next('points'), at, ...what, postings: sides(line, points) });
	}

	/** Of those that end first. */
	function take(line: Line, points: number): void {
		let left = points;
		for (const lot of heldBy(line).toSorted((a, b) => a.until - b.until)) {
			const taken = Math.min(left, lot.points);
			lot.points -= taken;
			left -= taken;
		}
		lots.set(
			line.msisdn,
			heldBy(line).filter((lot) => lot.points > 0)
		);
	}

	function earn(line: Line, points: number, text: string, at: Instant): void {
		const { timeZone } = line.pack;
		const until = addMonths(dayOfMonth(at, 1, timeZone), LASTS_MONTHS + 1, timeZone);
		lots.set(line.msisdn, [...heldBy(line), { id: on.ids.next('lot'), points, from: at, until }]);
		move(line.msisdn, points, { kind: 'earned', text }, at);
	}

	function expire(line: Line, now: Instant): void {
		for (const lot of heldBy(line).filter(({ until }) => until <= now))
			move(line.msisdn, -lot.points, { kind: 'expired', text: both('Истёк срок баллов', 'Points expired') }, lot.until);
		lots.set(
			line.msisdn,
			heldBy(line).filter(({ until }) => until > now)
		);
	}

	function settle(): void {
		const booked = on.ledger.transactions();
		for (const { kind, at, postings } of booked.slice(seen)) {
			if (kind !== 'top-up') continue;
			for (const line of on.lines.filter(isIn)) {
				const paid = postings.find((one) => one.account === balanceAccount(line.msisdn))?.minor ?? 0;
				const points = Math.floor(paid / (ROUBLES * 100));
				if (points > 0) earn(line, points, both('Пополнение счёта', 'Top-up'), at);
			}
		}
		seen = booked.length;
		for (const line of on.lines) expire(line, on.clock.now());
	}

	function mustBeIn(line: Line): void {
		if (line.status === 'blocked')
			throw new Refusal(403, 'LINE_BLOCKED', both('Номер заблокирован', 'The number is blocked'));
		if (!isIn(line))
			throw new Refusal(
				422,
				'NOT_A_MEMBER',
				both('Номер не участвует в программе', 'The number is not in the programme')
			);
	}

	function rewardOf(line: Line, id: string): Reward {
		const reward = prices.get(line.pack.id)?.find((one) => one.id === id);
		if (!reward) throw new Refusal(404, 'REWARD_UNKNOWN', both('Такой награды нет', 'There is no such reward'));
		if (reward.days !== undefined && began + reward.days * DAY <= on.clock.now())
			throw new Refusal(422, 'REWARD_OVER', both('Обмен на это закончился', 'This is no longer offered'));
		const offering = reward.offering === undefined ? undefined : on.catalogue(line.pack).get(reward.offering);
		if (offering && offering.days === undefined && line.products.some((one) => one.offering.id === offering.id))
			throw new Refusal(422, 'ALREADY_CONNECTED', both('Это уже подключено', 'You have this already'));
		return reward;
	}

	return {
		member: ({ msisdn }) => members.get(msisdn),
		lots: heldBy,
		points: ({ msisdn }) => book.balance(account(msisdn)),
		actions: ({ msisdn }) =>
			book
				.entries(account(msisdn))
				.map(({ transaction, minor }) => ({ transaction, points: minor }))
				.toReversed(),
		rewards: ({ pack }) =>
			(prices.get(pack.id) ?? [])
				.map(({ days, ...one }) => ({ ...one, ...(days !== undefined && { until: began + days * DAY }) }))
				.filter(({ until = Infinity }) => until > on.clock.now()),
		redemptions: ({ msisdn }) => redeemed.filter(({ line }) => line === msisdn),
		join: (line) => {
			if (line.status === 'blocked' || !prices.has(line.pack.id))
				throw new Refusal(403, 'LINE_BLOCKED', both('Вступить пока нельзя', 'You can’t join for now'));
			const at = on.clock.now();
			const known = members.get(line.msisdn);
			if (known && known.until === undefined) return known;
			const member = { id: known?.id ?? `member-${line.msisdn.slice(1)}`, since: at };
			members.set(line.msisdn, member);
			return member;
		},
		leave: (line, id, forfeits, cause) => {
			const member = members.get(line.msisdn);
			if (member?.id !== id || member.until !== undefined)
				throw new Refusal(
					404,
					'NOT_A_MEMBER',
					both('Номер не участвует в программе', 'The number is not in the programme')
				);
			const at = on.clock.now();
			const has = book.balance(account(line.msisdn));
			if (has > forfeits) throw new PointsChanged(has, both('Баллов стало больше', 'There are more points now'));
			take(line, has);
			move(
				line.msisdn,
				-has,
				{ kind: 'expired', text: both('Выход из программы', 'Leaving the programme'), cause },
				at
			);
			member.until = at;
			return member;
		},
		redeem: (line, { reward: id, cost, externalId }, cause) => {
			mustBeIn(line);
			const reward = rewardOf(line, id);
			if (cost !== reward.cost)
				throw new PointsChanged(reward.cost, both('Цена в баллах изменилась', 'The price in points has changed'));
			if (book.balance(account(line.msisdn)) < cost)
				throw new Refusal(402, 'NOT_ENOUGH_POINTS', both('Не хватает баллов', 'Not enough points'));
			const at = on.clock.now();
			const redemption = { id: on.ids.next('redemption'), externalId, reward: { ...reward }, cost, at };
			take(line, cost);
			move(line.msisdn, -cost, { kind: 'spent', text: reward.name, cause }, at);
			redeemed.push({ ...redemption, line: line.msisdn });
			if (reward.credit !== undefined) credit(line, redemption.id, reward.credit, cause, at);
			if (reward.offering !== undefined) give(on, line, on.catalogue(line.pack).get(reward.offering), at);
			return redemption;
		},
		reprice: (pack, id, cost) => {
			const reward = prices.get(pack)?.find((one) => one.id === id);
			if (reward) reward.cost = cost;
			return reward !== undefined;
		},
		hasten: (line, until) => {
			const [first] = heldBy(line).toSorted((a, b) => a.until - b.until);
			if (first) first.until = until;
		},
		settle,
		problems: () => [
			...book.problems(),
			...on.lines.flatMap((line) => {
				const held = heldBy(line).reduce((sum, { points }) => sum + points, 0);
				const has = book.balance(account(line.msisdn));
				return held === has ? [] : [`${account(line.msisdn)}: lots hold ${held}, the ledger says ${has}`];
			})
		],
		applied: (key) => book.transactions().filter(({ cause }) => cause?.key === key).length
	};

	/** Points become money of the operator's own, once, under the key of the exchange. */
	function credit(line: Line, id: string, minor: number, cause: Cause, at: Instant): void {
		const { currency } = line.pack;
		on.ledger.post({
			id,
			at,
			kind: 'adjustment',
			text: both('Обмен баллов', 'Exchange of points'),
			cause,
			postings: [
				{ account: houseAccount.rewards(currency), minor: -minor },
				{ account: balanceAccount(line.msisdn), minor }
			]
		});
		settleLine(on, line, at);
	}
}
