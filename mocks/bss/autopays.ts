import { both } from './both';
import { DAY, type Instant } from '../../src/lib/domain/instant';
import type { Money } from '../../src/lib/domain/money';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { balanceAccount } from './accounts';
import { addMonths, yearMonth } from './calendar';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Ledger } from './ledger';
import type { Line } from './line';
import { type Payments, usable } from './payments';
import { nextDueAt, settle } from './recurring';
import { Refusal } from './refusal';
import type { TopUps } from './top-ups';
import type { Usage } from './usage/usage';

export type Schedule =
	| { by: 'date'; period: 'weekly' | 'fortnightly' | 'monthly'; firstAt: Instant }
	/** Whole minor units: pays below the one, and no more than the other in a calendar month. */
	| { by: 'threshold'; below: number; monthlyMax: number };

export interface Autopay {
	id: string;
	line: Msisdn;
	/** `cancelled`: stopped, or another has taken its place. */
	status: 'created' | 'cancelled';
	amount: Money;
	cardId: string;
	reason: string;
	schedule: Schedule;
	at: Instant;
	/** Every attempt to pay, with what the bank said. */
	runs: { at: Instant; paid: boolean }[];
}

type Wish = Pick<Autopay, 'amount' | 'cardId' | 'reason' | 'schedule'>;

/** TMF654: plans that top a line up from a saved card by themselves. */
export interface Autopays {
	/** In place of the plan of the same kind, if there is one. Throws a Refusal. */
	set(line: Line, wish: Wish): Autopay;
	/** Throws a Refusal for what never was. */
	stop(line: Line, id: string): Autopay;
	of(line: Msisdn): Autopay[];
	/** Brings the line up to `now`: fees, ends and payments, each at its own moment. */
	settle(line: Line, now: Instant): void;
}

interface Books {
	clock: Clock;
	ids: Ids;
	ledger: Ledger;
	payments: Payments;
	topUps: TopUps;
	usage: Usage;
}

/**
 * After the bank has said no a threshold is left alone for a day: the card would be asked with
 * every request.
 */
const PAUSE = DAY;

/**
 * When a plan by date pays next; counted from the first day, so that the 31st comes back after a
 * short month.
 */
export function nextRunAt({ schedule, runs }: Autopay, zone: string): Instant {
	if (schedule.by === 'threshold') return Infinity;
	const { period, firstAt } = schedule;
	if (period === 'monthly') return addMonths(firstAt, runs.length, zone);
	return firstAt + runs.length * (period === 'weekly' ? 7 : 14) * DAY;
}

/** Whole minor units, in the calendar month of the operator's zone. */
export function paidInMonth({ amount, runs }: Autopay, at: Instant, zone: string): number {
	const month = yearMonth(at, 0, zone);
	return runs.filter((run) => run.paid && yearMonth(run.at, 0, zone) === month).length * amount.minor;
}

export function createAutopays(on: Books): Autopays {
	const plans: Autopay[] = [];
	const inForce = ({ msisdn }: Line): Autopay[] =>
		plans.filter(({ line, status }) => line === msisdn && status === 'created');

	function check({ cards, pack: { topUp, currency, timeZone } }: Line, { amount, cardId, schedule }: Wish): void {
		const now = on.clock.now();
		if (amount.currency !== currency || amount.minor < topUp.min || amount.minor > topUp.max)
			throw new Refusal(422, 'AMOUNT_OUT_OF_RANGE', both('Такую сумму внести нельзя', 'This amount can’t be paid in'));
		const card = cards.find(({ id }) => id === cardId);
		if (!card) throw new Refusal(404, 'CARD_UNKNOWN', both('Карта не найдена', 'Card not found'));
		if (!usable(card, now, timeZone))
			throw new Refusal(422, 'CARD_UNUSABLE', both('Срок действия карты истёк', 'The card has expired'));
		if (schedule.by === 'date' && schedule.firstAt <= now)
			throw new Refusal(
				422,
				'FIRST_RUN_PAST',
				both('День первого платежа уже прошёл', 'The day of the first payment is already over'),
				both('Выберите другой день', 'Choose another day')
			);
		if (schedule.by === 'threshold' && schedule.monthlyMax < amount.minor)
			throw new Refusal(
				422,
				'AMOUNT_OUT_OF_RANGE',
				both('Предел на месяц меньше одного платежа', 'The monthly limit is less than one payment')
			);
	}

	function run(line: Line, plan: Autopay, at: Instant): boolean {
		const { id, amount, cardId, runs } = plan;
		const key = `${id}-${runs.length + 1}`;
		const cause = (path: string) => ({ key, method: 'AUTO', path });
		const receiver = line.msisdn;
		try {
			const payment = on.payments.pay(line, { receiver, cardId, amount, correlatorId: key }, cause('payment'), at);
			runs.push({ at, paid: true });
			const text = both(
				`Автоплатёж с карты •• ${payment.card.lastFour}`,
				`Autopay from card •• ${payment.card.lastFour}`
			);
			on.topUps.credit(line, { receiver, amount, paymentId: payment.id, text }, cause('topupBalance'), at);
			return true;
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			runs.push({ at, paid: false });
			return false;
		}
	}

	function watch(line: Line, at: Instant): void {
		const { timeZone } = line.pack;
		for (const plan of inForce(line)) {
			const { schedule, amount } = plan;
			if (schedule.by !== 'threshold') continue;
			const low = (): boolean => on.ledger.balance(balanceAccount(line.msisdn)) < schedule.below;
			const room = (): boolean => paidInMonth(plan, at, timeZone) + amount.minor <= schedule.monthlyMax;
			const last = plan.runs.at(-1);
			if (last && !last.paid && at - last.at < PAUSE) continue;
			while (low() && room() && run(line, plan, at));
		}
	}

	return {
		set: (line, wish) => {
			check(line, wish);
			for (const plan of inForce(line)) if (plan.schedule.by === wish.schedule.by) plan.status = 'cancelled';
			const at = on.clock.now();
			const plan: Autopay = {
				...wish,
				id: on.ids.next('autopay'),
				line: line.msisdn,
				status: 'created',
				at,
				runs: []
			};
			plans.push(plan);
			watch(line, at);
			return plan;
		},
		stop: (line, id) => {
			const plan = plans.find((one) => one.id === id && one.line === line.msisdn);
			if (!plan) throw new Refusal(404, 'AUTOPAY_UNKNOWN', both('Такого автоплатежа нет', 'There is no such autopay'));
			plan.status = 'cancelled';
			return plan;
		},
		of: (line) => plans.filter((plan) => plan.line === line),
		settle: (line, now) => {
			const { timeZone } = line.pack;
			const due = (): Instant =>
				Math.min(nextDueAt(line, now) ?? Infinity, ...inForce(line).map((plan) => nextRunAt(plan, timeZone)));
			for (let at = due(); at <= now; at = due()) {
				for (const plan of inForce(line)) if (nextRunAt(plan, timeZone) <= at) run(line, plan, at);
				settle(on, line, at);
				watch(line, at);
			}
			settle(on, line, now);
			watch(line, now);
		}
	};
}
