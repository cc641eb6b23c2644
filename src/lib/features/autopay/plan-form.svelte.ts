import type { AutopaySlot } from '$lib/domain/autopay';
import type { AutopayCommand, AutopayPeriod, AutopayPlan } from '$lib/domain/command';
import { HOUR, type Instant } from '$lib/domain/instant';
import { zoneCalendar } from '$lib/domain/usage/calendar';
import { dateOf } from '$lib/domain/usage/day';
import type { AppContext } from '../shared/app-context';
import { FormCheck } from '../shared/forms/form-check.svelte';
import { readAmount, type AmountProblem, type TypedAmount } from '../shared/money/amount-input';
import type { PayingCards } from '../shared/money/paying-cards.svelte';
import type { AutopayDraft } from './autopay-draft';

/** The first payment is made by day, before the second one would be. */
const DAYS: Readonly<Record<AutopayPeriod, number>> = { month: 31, 'two-weeks': 14, week: 7 };
const AT = 10 * HOUR;

type Sum = 'amount' | 'below' | 'monthlyMax';
/** In whole minor units. */
export interface Limits {
	min: number;
	max: number;
}

/** The draft read by the operator's rules: what would be agreed to if it were confirmed now. */
export class PlanForm {
	readonly check = new FormCheck<Sum>();
	readonly cards: PayingCards;
	readonly #app: Pick<AppContext, 'payer' | 'now' | 'pack'>;
	readonly #draft: () => AutopayDraft;
	readonly #slots: () => readonly AutopaySlot[];

	constructor(
		app: Pick<AppContext, 'payer' | 'now' | 'pack'>,
		draft: () => AutopayDraft,
		cards: PayingCards,
		slots: () => readonly AutopaySlot[]
	) {
		this.#app = app;
		this.#draft = draft;
		this.cards = cards;
		this.#slots = slots;
	}

	/**
	 * When the first payment can be made: ten in the morning of each of the days to come, in the
	 * operator's zone. A short month has fewer dates than days are looked at.
	 */
	readonly days: readonly Instant[] = $derived.by(() => {
		const { period } = this.#draft();
		const calendar = zoneCalendar(this.#app.pack.timeZone);
		const tomorrow = calendar.dayOf(this.#app.now()) + 1;
		const days = Array.from({ length: DAYS[period] }, (_, index) => tomorrow + index);
		const dates = days.map((day) => dateOf(day).date);
		return days.filter((_, at) => dates.indexOf(dates[at] ?? 0) === at).map((day) => calendar.startOf(day) + AT);
	});

	/** The day chosen, or tomorrow when it has passed meanwhile. */
	readonly firstAt: Instant = $derived.by(() => {
		const { firstAt } = this.#draft();
		return this.days.find((day) => String(day) === firstAt) ?? this.days[0] ?? 0;
	});

	readonly limits: Readonly<Record<Sum, Limits>> = $derived.by(() => {
		const { min, max } = this.#app.pack.topUp;
		const amount = readAmount(this.#draft().amount, this.#app.pack.currency, { min, max });
		return {
			amount: { min, max },
			below: { min: 1, max },
			// A month that can't hold one payment would never pay.
			monthlyMax: { min: amount.ok ? amount.amount.minor : min, max }
		};
	});

	readonly sums: Readonly<Record<Sum, TypedAmount>> = $derived.by(() => {
		const draft = this.#draft();
		const read = (field: Sum) => readAmount(draft[field], this.#app.pack.currency, this.limits[field]);
		return { amount: read('amount'), below: read('below'), monthlyMax: read('monthlyMax') };
	});

	/** Of this kind, to be replaced. */
	readonly inForce = $derived.by(() => this.#slots().find(({ by }) => by === this.#draft().by)?.plan);

	/** To be confirmed as it is; `undefined` while something is missing. */
	readonly command: AutopayCommand | undefined = $derived.by(() => {
		const { plan } = this;
		const { payer } = this.#app;
		return plan && payer ? { kind: 'autopay', line: payer.number, action: 'set', plan } : undefined;
	});

	readonly plan: AutopayPlan | undefined = $derived.by(() => {
		const { by, period } = this.#draft();
		const { amount, below, monthlyMax } = this.sums;
		const card = this.cards.chosen;
		if (!amount.ok || card === undefined) return undefined;
		const common = { amount: amount.amount, cardId: card.id, cardLabel: `•• ${card.lastFour}` };
		if (by === 'date') return { ...common, by, period, firstAt: this.firstAt };
		if (!below.ok || !monthlyMax.ok) return undefined;
		return { ...common, by, below: below.amount, monthlyMax: monthlyMax.amount };
	});

	/** What is to be said of a sum now. */
	problem(field: Sum): { problem: AmountProblem; limits: Limits } | undefined {
		const problem = this.check.ofSum(field, this.sums[field]);
		return problem && { problem, limits: this.limits[field] };
	}
}
