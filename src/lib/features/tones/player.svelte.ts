import type { Sounds } from '$lib/platform/sounds';

/**
 * Plays one tone at a time.
 *
 *   silent ─toggle─► loading ─► playing ─end, toggle, another─► silent
 *                       └─ nothing to play ─► silent, `missing` says which
 */
export class TonePlayer {
	/** Id of the tone that plays, or is about to. */
	current = $state<string>();
	loading = $state(false);
	/** Id of the tone that could not be had. */
	missing = $state<string>();

	#audio: HTMLAudioElement | undefined;
	#url: string | undefined;

	constructor(private readonly sounds: Sounds) {}

	async toggle(id: string, path: string): Promise<void> {
		const again = this.current === id;
		this.stop();
		if (again) return;
		this.current = id;
		this.loading = true;
		const sound = await this.sounds.load(path).catch(() => undefined);
		// Something else has been asked for meanwhile.
		if (this.current !== id) return;
		this.loading = false;
		if (sound === undefined) this.#fail(id);
		else await this.#play(id, sound);
	}

	stop(): void {
		this.#audio?.pause();
		this.#audio = undefined;
		if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
		this.#url = undefined;
		this.current = undefined;
		this.missing = undefined;
		this.loading = false;
	}

	async #play(id: string, sound: Blob): Promise<void> {
		this.#url = URL.createObjectURL(sound);
		const audio = new Audio(this.#url);
		this.#audio = audio;
		audio.onended = () => this.stop();
		// Refused by the browser, or not a sound after all.
		await audio.play().catch(() => {
			if (this.#audio === audio) this.#fail(id);
		});
	}

	#fail(id: string): void {
		this.stop();
		this.missing = id;
	}
}
