import type { TopUpCommand } from '$lib/domain/command';
import { parseMsisdn, type Msisdn } from '$lib/domain/msisdn';
import { topUpFrom } from '$lib/domain/top-up';
import type { AppContext } from '../shared/app-context';
import { FormCheck } from '../shared/forms/form-check.svelte';
import { readAmount, type AmountProblem, type TypedAmount } from '../shared/money/amount-input';
import type { PayingCards } from '../shared/money/paying-cards.svelte';
import type { TopUpDraft } from './top-up-draft';

/** The draft read by the operator's rules: what it would do if it were confirmed now. */
export class TopUp {
	readonly check = new FormCheck<'amount' | 'other'>();
	readonly cards: PayingCards;
	readonly #app: Pick<AppContext, 'viewed' | 'payer' | 'pack'>;
	readonly #draft: () => TopUpDraft;

	constructor(app: Pick<AppContext, 'viewed' | 'payer' | 'pack'>, draft: () => TopUpDraft, cards: PayingCards) {
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
		return to === 'own' ? this.#app.viewed?.number : parseMsisdn(other, this.#app.pack.numberPlan);
	});

	/** To be confirmed as it is; `undefined` while something is missing. */
	readonly command: TopUpCommand | undefined = $derived.by(() => {
		const { amount, receiver } = this;
		const { payer } = this.#app;
		const { chosen } = this.cards;
		return amount.ok && receiver && payer && chosen
			? topUpFrom(chosen, payer.number, receiver, amount.amount)
			: undefined;
	});

	readonly amountProblem: AmountProblem | undefined = $derived.by(() => this.check.ofSum('amount', this.amount));

	readonly receiverWrong: boolean = $derived.by(
		() => this.receiver === undefined && this.check.says('other', this.#draft().other === '')
	);
}
