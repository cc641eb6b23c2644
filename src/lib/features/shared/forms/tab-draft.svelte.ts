import { untrack } from 'svelte';
import { tabVault, type TabVault } from '$lib/platform/tab-vault';
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

/** Where drafts are. */
export type Drafts = Pick<TabVault, 'get' | 'set' | 'remove'>;

/**
 * What has been typed into a form. Outlives closing the sheet, leaving the screen, a reload and
 * taking an update of the app; ends with the tab, with confirming, or with another line signing in.
 */
export class TabDraft<T extends { [Field in keyof T]: string }> {
	values = $state() as T;
	readonly #form: DraftForm<T>;
	readonly #kept: Drafts;
	#opened = false;

	constructor(form: DraftForm<T>, kept: Drafts = tabVault) {
		this.values = { ...form.empty };
		this.#form = form;
		this.#kept = kept;
	}

	/** Takes up what was left behind. A form can be typed into before: what was typed stays. */
	open(): void {
		const { empty } = this.#form;
		const values = keptDraft(this.#form, this.#kept);
		for (const field of Object.keys(empty) as (keyof T)[])
			if (!this.#opened && this.values[field] !== empty[field]) values[field] = this.values[field];
		this.#opened = true;
		this.values = values;
	}

	/**
	 * For what an address says: only a form that nobody has touched since it was empty, or since
	 * another address filled it in. `false` when what was typed stays, and it is something else.
	 */
	fill(values: Partial<T>): boolean {
		const { empty, key } = this.#form;
		const wanted = { ...empty, ...values };
		const is = (other: Partial<T> | undefined) =>
			(Object.keys(empty) as (keyof T)[]).every((field) => this.values[field] === other?.[field]);
		const filled = this.#kept.get(`${key}-filled`) as Partial<T> | undefined;
		if (!is(empty) && !is(filled)) return is(wanted);
		this.values = wanted;
		this.#kept.set(`${key}-filled`, wanted);
		return true;
	}

	save(): void {
		this.#kept.set(this.#form.key, this.values);
	}

	clear(): void {
		this.#kept.remove(this.#form.key);
		this.values = { ...this.#form.empty };
	}
}

/**
 * A draft of the line that is viewed. Call while a component is being set up. @param isOpen of a
 * form that opens anew while it is on the page
 */
export function tabDraft<T extends { [Field in keyof T]: string }>(
	app: Pick<AppContext, 'unsealed' | 'session' | 'viewed'>,
	form: DraftForm<T>,
	isOpen = () => true
): TabDraft<T> {
	const draft = new TabDraft(form);
	const isReady = $derived(app.viewed !== undefined && app.unsealed);
	$effect(() => {
		void left;
		if (isReady && isOpen()) untrack(() => draft.open());
		else if (app.session === null) draft.clear();
	});
	$effect(() => {
		if (isReady) draft.save();
	});
	return draft;
}

/** What was left behind; whatever of it is no text, or none of the choices, is empty. */
export function keptDraft<T extends { [Field in keyof T]: string }>(
	{ key, empty, choices }: DraftForm<T>,
	store: Drafts = tabVault
): T {
	const kept = (store.get(key) ?? {}) as Record<string, unknown>;
	const values = { ...empty };
	for (const field of Object.keys(empty) as (keyof T & string)[]) {
		const value = kept[field] as T[typeof field];
		if (typeof value === 'string' && (choices?.[field]?.includes(value) ?? true)) values[field] = value;
	}
	return values;
}

/** The form opens next with these filled in. */
export function leaveDraft<T>({ key, empty }: DraftForm<T>, values: Partial<T>, kept: Drafts = tabVault): void {
	kept.set(key, { ...empty, ...values });
	untrack(() => (left += 1));
}
