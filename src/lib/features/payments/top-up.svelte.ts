import { isWhole, type Freshness, type FreshnessMap } from '$lib/domain/freshness';
import type { Money } from '$lib/domain/money';
import { parseMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { SavedCard } from '$lib/domain/subscriber';
import type { AppContext } from '../shared/app-context';
import { loadState } from '../shared/data/load-state';
import { readAmount, type TypedAmount } from '../shared/money/amount-input';
import { cardState, type CardState } from '../shared/money/card-expiry';
import type { TopUpDraft } from './top-up-draft.svelte';

/** What confirming needs: all three, or it is said which is missing. */
export interface TopUpOrder {
	amount: Money;
	receiver: Msisdn;
	card: SavedCard;
}

/** The draft read by the operator's rules: what it would do if it were confirmed now. */
export class TopUp {
	/** Errors show after the first try to confirm, or once a field has been left with something in it. */
	tried = $state(false);
	amountLeft = $state(false);
	otherLeft = $state(false);

	readonly draft: TopUpDraft;
	readonly #app: AppContext;
	readonly #cards: () => readonly SavedCard[] | undefined;
	readonly #freshness: () => FreshnessMap | undefined;

	constructor(
		app: AppContext,
		draft: TopUpDraft,
		cards: () => readonly SavedCard[] | undefined,
		freshness: () => FreshnessMap | undefined
	) {
		this.#app = app;
		this.draft = draft;
		this.#cards = cards;
		this.#freshness = freshness;
	}

	readonly amount: TypedAmount = $derived.by(() => {
		const { currency, topUp } = this.#app.pack;
		return readAmount(this.draft.amount, currency, topUp);
	});

	readonly receiver: Msisdn | undefined = $derived.by(() =>
		this.draft.to === 'own' ? this.#app.line : parseMsisdn(this.draft.other, this.#app.pack.numberPlan)
	);

	readonly cards: { card: SavedCard; state: CardState }[] = $derived.by(() =>
		(this.#cards() ?? []).map((card) => ({ card, state: cardState(card, this.#app.now(), this.#app.pack.timeZone) }))
	);

	/** How whole the list of cards is. */
	readonly cardsAge: Freshness | undefined = $derived.by(() => this.#freshness()?.cards);

	/** `loading` until the operator has been asked once; then there are cards, there are none, not all could be read, or asking failed. */
	readonly cardsState: 'loading' | 'some' | 'none' | 'unsure' | 'failed' = $derived.by(() => {
		const freshness = this.#cards() && this.cardsAge;
		const state = loadState({ freshness, some: this.cards.length > 0, reach: this.#app.reach });
		if (state === 'known') return 'some';
		if (state !== 'empty') return state;
		return freshness && isWhole(freshness) ? 'none' : 'unsure';
	});

	/** The one chosen, or the first that pays: the operator lists the preferred one first. */
	readonly card: SavedCard | undefined = $derived.by(() => {
		const paying = this.cards.filter(({ state }) => state === 'good' || state === 'expiring');
		return (paying.find(({ card }) => card.id === this.draft.cardId) ?? paying[0])?.card;
	});

	readonly order: TopUpOrder | undefined = $derived.by(() => {
		const { amount, receiver, card } = this;
		return amount.ok && receiver && card ? { amount: amount.amount, receiver, card } : undefined;
	});

	readonly amountProblem = $derived.by(() => {
		if (this.amount.ok) return undefined;
		const shown = this.tried || (this.amountLeft && this.amount.problem !== 'empty');
		return shown ? this.amount.problem : undefined;
	});

	readonly receiverWrong: boolean = $derived.by(
		() => this.receiver === undefined && (this.tried || (this.otherLeft && this.draft.other !== ''))
	);

	/** When it would leave: now, with the network, or after signing in. */
	readonly leaves: 'now' | 'with-network' | 'after-sign-in' = $derived.by(() => {
		if (this.#app.session?.status !== 'active') return 'after-sign-in';
		return this.#app.reach === 'offline' ? 'with-network' : 'now';
	});
}
