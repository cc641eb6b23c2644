import { isWhole, type Freshness } from '$lib/domain/freshness';
import type { SavedCard } from '$lib/domain/subscriber';
import { offers } from '$lib/operator/offers';
import type { AppContext } from '../app-context';
import { loadState } from '../data/load-state';
import { cardState, type CardState } from './card-expiry';

interface Source {
	/** `undefined` until the device has been asked. */
	cards: readonly SavedCard[] | undefined;
	freshness: Freshness | undefined;
	/** Id of the one chosen; empty when none has been. */
	wanted: string;
}

/** Saved cards and which of them pays. */
export class PayingCards {
	readonly #app: Pick<AppContext, 'now' | 'pack' | 'reach'>;
	readonly #source: () => Source;

	constructor(app: Pick<AppContext, 'now' | 'pack' | 'reach'>, source: () => Source) {
		this.#app = app;
		this.#source = source;
	}

	readonly all: { card: SavedCard; state: CardState }[] = $derived.by(() =>
		(this.#source().cards ?? []).map((card) => ({
			card,
			state: cardState(card, this.#app.now(), this.#app.pack.timeZone)
		}))
	);

	/** How whole the list is. */
	readonly age: Freshness | undefined = $derived.by(() => this.#source().freshness);

	/**
	 * `loading` until the operator has been asked once; then there are cards, there are none, not
	 * all could be read, or asking failed.
	 */
	readonly state: 'loading' | 'some' | 'none' | 'unsure' | 'failed' = $derived.by(() => {
		// Nobody is asked for them: there is nothing to wait for.
		if (!offers(this.#app.pack, 'cards')) return 'none';
		const source = this.#source();
		const freshness = source.cards && source.freshness;
		const state = loadState({ freshness, some: this.all.length > 0, reach: this.#app.reach });
		if (state === 'known') return 'some';
		if (state !== 'empty') return state;
		return freshness && isWhole(freshness) ? 'none' : 'unsure';
	});

	/**
	 * The one chosen, while it pays; else the one the person has told the operator to prefer, or
	 * the first.
	 */
	readonly chosen: SavedCard | undefined = $derived.by(() => {
		const paying = this.all.filter(({ state }) => pays(state)).map(({ card }) => card);
		const { wanted } = this.#source();
		return paying.find(({ id }) => id === wanted) ?? paying.find(({ preferred }) => preferred) ?? paying[0];
	});
}

export const pays = (state: CardState): boolean => state === 'good' || state === 'expiring';
