import { SvelteMap } from 'svelte/reactivity';
import { SECOND } from '$lib/domain/instant';

/** Long enough to read a passport out over the phone. */
const SHOWN_FOR = 30 * SECOND;

/**
 * Which fields stand there unmasked.
 *
 *   masked ──show──► shown ──30 s, mask, mask all──► masked
 *
 * What happens by itself is told once, however many fields it was.
 */
export class ShownFields {
	/** What masks each field that is shown. */
	readonly #shown = new SvelteMap<string, ReturnType<typeof setTimeout>>();

	/** @param onmasked some have been masked, and nobody has asked for it */
	constructor(private readonly onmasked: () => void) {}

	has(key: string): boolean {
		return this.#shown.has(key);
	}

	/** Again for one that is shown: from now on. */
	show(key: string): void {
		this.mask(key);
		const end = setTimeout(() => {
			this.mask(key);
			this.onmasked();
		}, SHOWN_FOR);
		this.#shown.set(key, end);
	}

	mask(key: string): void {
		clearTimeout(this.#shown.get(key));
		this.#shown.delete(key);
	}

	maskAll(): void {
		const keys = [...this.#shown.keys()];
		for (const key of keys) this.mask(key);
		if (keys.length > 0) this.onmasked();
	}
}
