import type { Line, LineId } from '$lib/domain/line';
import { untrack } from 'svelte';
import { tabStore, type TabStore } from '$lib/platform/tab-store';
import type { AppContext } from '../app-context';

/** A form whose fields outlive it. */
export interface DraftForm<T> {
	/** In the store of the tab. */
	key: string;
	/** Nothing paid is preset: sums begin empty. */
	empty: T;
	/** Fields that are one of a few. */
	choices?: { readonly [Field in keyof T]?: readonly T[Field][] };
}

/** Counts what has been left for forms, so that one that is open takes it up too. */
let left = $state(0);

const store = () => tabStore(() => sessionStorage);

/**
 * What has been typed into a form. Outlives closing the sheet, leaving the screen, a reload and
 * taking an update of the app; ends with the tab, with confirming, or with another line signing in.
 */
export class TabDraft<T extends { [Field in keyof T]: string }> {
	values = $state() as T;
	readonly #form: DraftForm<T>;
	readonly #store: TabStore;

	constructor(form: DraftForm<T>, kept = store()) {
		this.values = { ...form.empty };
		this.#form = form;
		this.#store = kept;
	}

	/**
	 * Takes up what the same line left behind; whatever of it is no text, or none of the choices,
	 * is empty.
	 */
	open({ id, number }: Line): void {
		const kept = this.#store.get(this.#form.key) as Record<string, unknown> | undefined;
		// Until version 13 of the database a draft was kept under the number itself.
		if (kept?.['line'] !== id && kept?.['line'] !== number) return this.clear();
		const { empty, choices } = this.#form;
		const values = { ...empty };
		for (const field of Object.keys(empty) as (keyof T & string)[]) {
			const value = kept[field] as T[typeof field];
			if (typeof value === 'string' && (choices?.[field]?.includes(value) ?? true)) values[field] = value;
		}
		this.values = values;
	}

	/**
	 * For what an address says: only a form that nobody has touched since it was empty, or since
	 * another address filled it in. `false` when what was typed stays, and it is something else.
	 */
	fill(values: Partial<T>, line: LineId): boolean {
		const { empty, key } = this.#form;
		const wanted = { ...empty, ...values };
		const is = (other: Partial<T> | undefined) =>
			(Object.keys(empty) as (keyof T)[]).every((field) => this.values[field] === other?.[field]);
		const filled = this.#store.get(`${key}-filled`) as Partial<T> | undefined;
		if (!is(empty) && !is(filled)) return is(wanted);
		this.values = wanted;
		this.#store.set(`${key}-filled`, { ...wanted, line });
		return true;
	}

	save(line: LineId): void {
		this.#store.set(this.#form.key, { ...this.values, line });
	}

	clear(): void {
		this.#store.remove(this.#form.key);
		this.values = { ...this.#form.empty };
	}
}

/**
 * A draft of the line that is viewed. Call while a component is being set up. @param isOpen of a
 * form that opens anew while it is on the page
 */
export function tabDraft<T extends { [Field in keyof T]: string }>(
	app: AppContext,
	form: DraftForm<T>,
	isOpen = () => true
): TabDraft<T> {
	const draft = new TabDraft(form);
	$effect(() => {
		void left;
		if (app.viewed && isOpen()) draft.open(app.viewed);
		else if (app.session === null) draft.clear();
	});
	$effect(() => {
		if (app.viewed) draft.save(app.viewed.id);
	});
	return draft;
}

/** The form opens next with these filled in. */
export function leaveDraft<T>({ key, empty }: DraftForm<T>, line: LineId, values: Partial<T>, kept = store()): void {
	kept.set(key, { ...empty, ...values, line });
	untrack(() => (left += 1));
}
