/**
 * The focus is never left on the page itself. Confirming, calling off or discarding something takes
 * away the button it began with; then whoever reads by ear or keyboard goes on at what has become
 * of it: the status in the row, else the heading of the part, else of the screen.
 */
class FocusKeeper {
	/** Where the focus was last on the screen itself, innermost first, up to `main`. */
	#place: Element[] = [];
	readonly #document: Document;

	constructor(page: Document) {
		this.#document = page;
		const options = { capture: true };
		new MutationObserver(this.#mend).observe(page.body, { childList: true, subtree: true });
		// A form may have taken it before this was here.
		this.#remember({ target: page.activeElement });
		page.addEventListener('focusin', this.#remember, options);
		page.addEventListener('pointerdown', this.#leave, options);
		// Does not bubble. A sheet gives the focus back by itself where there is something to give
		// it back to.
		page.addEventListener('close', this.#mend, options);
	}

	/**
	 * On another screen. One that draws its heading only after the way there has ended is waited
	 * for.
	 */
	arrived(): void {
		const main = this.#document.querySelector('main');
		if (main === null || !isLost(this.#document)) return;
		this.#place = [this.#document.createElement('i'), main];
		this.#mend();
	}

	readonly #remember = ({ target }: Pick<Event, 'target'>): void => {
		if (!(target instanceof Element) || target.closest('dialog') !== null) return;
		const screen = target.closest('main');
		if (screen === null) return;
		this.#place = [screen];
		for (let at: Element | null = target; at !== null && at !== screen; at = at.parentElement)
			this.#place.splice(-1, 0, at);
	};

	/** Whoever taps beside everything has lost nothing. */
	readonly #leave = ({ target }: Event): void => {
		if (target instanceof Element && target.closest(TAKES_FOCUS) === null) this.#place = [];
	};

	readonly #mend = (): void => {
		const [last] = this.#place;
		if (last === undefined || last.isConnected || !isLost(this.#document)) return;
		const found = this.#place
			.filter((at) => at.isConnected)
			.map(landmark)
			.find((at) => at !== null);
		if (!found) return;
		if (!found.hasAttribute('tabindex')) found.tabIndex = -1;
		found.focus({ preventScroll: true });
	};
}

let keeper: FocusKeeper | undefined;

/** The page's one: from the first who needs it for as long as the page lives. */
export const keepFocus = (): FocusKeeper => (keeper ??= new FocusKeeper(document));

const TAKES_FOCUS = 'a, button, input, select, textarea, label, dialog, [tabindex]';

const isLost = ({ activeElement, body }: Document): boolean =>
	(activeElement === null || activeElement === body) && body.querySelector('dialog[open]') === null;

/**
 * What a part that the focus stood in says of itself. A row is told by its status; one without is
 * read as a whole.
 */
function landmark(part: Element): HTMLElement | null {
	if (part instanceof HTMLLIElement) return part.querySelector<HTMLElement>('[data-status]') ?? part;
	const status = part.querySelector('li') === null ? '[data-status], ' : '';
	return part.querySelector<HTMLElement>(`[data-starts-here], ${status}h1, h2, h3, h4`);
}
