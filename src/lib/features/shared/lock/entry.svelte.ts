import type { Entered } from '$lib/db/lock/lock';
import { pinFault, type PinFault } from '$lib/domain/lock/pin';

/** What was typed wrong, or what has come of it; `cause`: why the device could not keep it. */
export type EntryProblem = PinFault | 'other' | { cause: unknown } | Exclude<Entered, { ok: true }>['why'];

/** One PIN that is typed and tried. */
export class PinEntry {
	typed = $state('');
	busy = $state(false);
	problem = $state.raw<EntryProblem>();

	constructor(private readonly enter: (pin: string) => Promise<Entered>) {}

	/** `true` when it was the right one. What was typed goes in any case. */
	async submit(): Promise<boolean> {
		if (this.busy) return false;
		// An entry that can't be right is not counted: it may be a slip of the thumb.
		this.problem = pinFault(this.typed);
		if (this.problem) return false;
		this.busy = true;
		const pin = this.typed;
		this.typed = '';
		try {
			const entered = await this.enter(pin);
			if (!entered.ok) this.problem = entered.why;
			return entered.ok;
		} catch (cause) {
			this.problem = { cause };
			return false;
		} finally {
			this.busy = false;
		}
	}

	edited(): void {
		this.problem = undefined;
	}
}
