import type { TopUpCommand } from '$lib/domain/command';
import type { Money } from '$lib/domain/money';
import { topUpFrom } from '$lib/domain/top-up';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { AppContext } from '../shared/app-context';
import { lazyQuery } from '../shared/data/lazy-query.svelte';
import { PayingCards } from '../shared/money/paying-cards.svelte';
import { stepUpText } from '../shared/money/step-up-text';

/**
 * The money an order lacks, from the saved card that pays: confirmed in one with the order. Made
 * while a component is being set up.
 */
export class CardTopUp {
	readonly #app: AppContext;
	readonly #sum: () => Money | undefined;
	readonly #cards: PayingCards;

	/** @param sum what is to be topped up by; nothing is read while there is none */
	constructor(app: AppContext, sum: () => Money | undefined) {
		this.#app = app;
		this.#sum = sum;
		const saved = lazyQuery(app.catalogue, (queries) => (sum() && app.payer ? queries.cards(app.payer.id) : undefined));
		this.#cards = new PayingCards(app, () => ({ cards: saved.current, freshness: undefined, wanted: '' }));
	}

	readonly command: TopUpCommand | undefined = $derived.by(() => {
		const { payer } = this.#app;
		const [sum, card] = [this.#sum(), this.#cards.chosen];
		return sum && card && payer ? topUpFrom(card, payer.number, payer.number, sum) : undefined;
	});

	/** What is agreed to, and what the operator will ask besides. */
	readonly words: { summary: string[]; notes: string[] } = $derived.by(() => {
		const { format, pack } = this.#app;
		const [sum, card] = [this.#sum(), this.#cards.chosen];
		if (sum === undefined || card === undefined) return { summary: [], notes: [] };
		const name = m.payments_card_name({ brand: card.brand ?? '', lastFour: card.lastFour });
		const stepUp = stepUpText(sum, pack.topUp.stepUpAbove, format);
		return {
			summary: [m.payments_summary({ sum: format.money(sum), card: name })],
			notes: stepUp === undefined ? [] : [stepUp]
		};
	});
}
