import { MINUTE } from '$lib/domain/instant';

/** Of two clocks: one that may be moved by hand, and one that may stand still while all sleeps. */
export interface Clocks {
	wall(): number;
	steady(): number;
}

export const pageClocks: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** For how long nobody has seen this page. The clock that says more is believed. */
export class Away {
	#since: { wall: number; steady: number } | undefined;

	constructor(private readonly clocks: Clocks) {}

	begin(): void {
		this.#since ??= { wall: this.clocks.wall(), steady: this.clocks.steady() };
	}

	end(): void {
		this.#since = undefined;
	}

	/** Somebody has seen another tab meanwhile. */
	beginAnew(): void {
		this.end();
		this.begin();
	}

	isOver(minutes: number): boolean {
		if (this.#since === undefined) return false;
		const { wall, steady } = this.#since;
		const gone = Math.max(this.clocks.wall() - wall, this.clocks.steady() - steady);
		return gone >= minutes * MINUTE;
	}
}
