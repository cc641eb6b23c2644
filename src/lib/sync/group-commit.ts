import type { Outcome } from '$lib/db/repositories/resources';

/**
 * Stores what came of attempts: at once, or, while a transaction is under way, together with all
 * that comes meanwhile in the next one. Each transaction has every query of a screen read anew, and
 * answers come in bursts.
 */
export class GroupCommit {
	readonly #store: (group: readonly Outcome[]) => Promise<unknown>;
	#waiting: Outcome[] = [];
	#underWay: Promise<void> = Promise.resolve();
	#next: Promise<void> | undefined;

	constructor(store: (group: readonly Outcome[]) => Promise<unknown>) {
		this.#store = store;
	}

	/** Ends when the group is stored; throws when any of it could not be. */
	add(outcome: Outcome): Promise<void> {
		this.#waiting.push(outcome);
		this.#next ??= this.#underWay
			.catch(() => undefined)
			.then(() => {
				const group = this.#waiting;
				this.#waiting = [];
				this.#next = undefined;
				this.#underWay = this.#commit(group);
				return this.#underWay;
			});
		return this.#next;
	}

	/** What there is no room for must not take the rest with it. */
	async #commit(group: readonly Outcome[]): Promise<void> {
		try {
			await this.#store(group);
		} catch (error) {
			if (group.length === 1) throw error;
			const alone: PromiseSettledResult<unknown>[] = [];
			for (const outcome of group) alone.push(...(await Promise.allSettled([this.#store([outcome])])));
			for (const each of alone) if (each.status === 'rejected') throw each.reason;
		}
	}
}
