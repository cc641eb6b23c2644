import type { PageWay, TopUpCommand } from '$lib/domain/command';
import { parseMsisdn, type Msisdn } from '$lib/domain/msisdn';
import { topUpFrom, topUpOnPage } from '$lib/domain/top-up';
import type { AppContext } from '../shared/app-context';
import { FormCheck } from '../shared/forms/form-check.svelte';
import { readAmount, type AmountProblem, type TypedAmount } from '../shared/money/amount-input';
import type { PayingCards } from '../shared/money/paying-cards.svelte';
import { keepsCards } from './page-ways';
import type { TopUpDraft } from '../shared/money/top-up-draft';

/** The draft read by the operator's rules: what it would do if it were confirmed now. */
export class TopUp {
	readonly check = new FormCheck<'amount' | 'other' | 'method'>();
	readonly cards: PayingCards;
	readonly #app: Pick<AppContext, 'payer' | 'pack'>;
	readonly #draft: () => TopUpDraft;

	constructor(app: Pick<AppContext, 'payer' | 'pack'>, draft: () => TopUpDraft, cards: PayingCards) {
		this.#app = app;
		this.#draft = draft;
		this.cards = cards;
	}

	readonly amount: TypedAmount = $derived.by(() => {
		const { currency, topUp } = this.#app.pack;
		return readAmount(this.#draft().amount, currency, topUp);
	});

	readonly receiver: Msisdn | undefined = $derived.by(() => {
		const { to, other } = this.#draft();
		return to === 'own' ? this.#app.payer?.number : parseMsisdn(other, this.#app.pack.numberPlan);
	});

	/** To be confirmed as it is; `undefined` while something is missing. */
	readonly command: TopUpCommand | undefined = $derived.by(() => {
		const { amount, receiver, pageWay } = this;
		const { chosen } = this.cards;
		const payer = this.#app.payer?.number;
		if (!amount.ok || receiver === undefined || payer === undefined) return undefined;
		if (pageWay) return topUpOnPage(payer, receiver, amount.amount, pageWay);
		return chosen && topUpFrom(chosen, payer, receiver, amount.amount);
	});

	/** Paid on a page; `undefined` when it is from a saved card, or nothing has been chosen. */
	readonly pageWay: PageWay | undefined = $derived.by(() => {
		const { way, keep } = this.#draft();
		if (way === 'new-card' && keep && keepsCards(this.#app.pack)) return 'kept-card';
		return way || undefined;
	});

	readonly methodMissing: boolean = $derived.by(
		() => !this.pageWay && !this.cards.chosen && this.check.says('method', true)
	);

	readonly amountProblem: AmountProblem | undefined = $derived.by(() => this.check.ofSum('amount', this.amount));

	readonly receiverWrong: boolean = $derived.by(
		() => this.receiver === undefined && this.check.says('other', this.#draft().other === '')
	);
}
