import { SECOND, type Instant } from '../../src/lib/domain/instant';

/**
 * How often something may happen per key within a window of time that moves along. Keeps nothing of
 * keys whose window has passed.
 */
export class Pace {
	readonly #noted = new Map<string, Instant[]>();

	constructor(
		private readonly clock: { now(): Instant },
		private readonly limit: number,
		private readonly window: number
	) {}

	/** Whole seconds until it may happen again; 0 when it may now. */
	wait(key: string): number {
		const recent = this.#recent(key);
		const oldest = recent[recent.length - this.limit];
		return oldest === undefined ? 0 : Math.ceil((oldest + this.window - this.clock.now()) / SECOND);
	}

	note(key: string): void {
		for (const known of this.#noted.keys()) if (this.#recent(known).length === 0) this.#noted.delete(known);
		this.#noted.set(key, [...this.#recent(key), this.clock.now()]);
	}

	#recent(key: string): Instant[] {
		const now = this.clock.now();
		return (this.#noted.get(key) ?? []).filter((at) => at > now - this.window && at <= now);
	}
}
