import { idleStage, type IdleStage } from '$lib/domain/idle';
import { SECOND } from '$lib/domain/instant';
import type { Activity } from '$lib/platform/activity';
import type { Clock } from '$lib/platform/clock';

/** Marking every move of a mouse would wake every tab at each of them. */
const MARK_EVERY = SECOND;

/**
 * Watches for idling while a session is active (states: see `domain/idle`). Contract:
 * - opening the app counts as activity, closing it is not idling;
 * - a touch counts while `active`; in the last minute only {@link stay} does, so that the question
 *   is really answered, and its buttons don't run away from under the finger;
 * - a touch that comes after the time is over ends the session: the page may have slept through the
 *   end;
 * - whichever tab answers, answers for all.
 */
export class IdleWatch {
	stage = $state.raw<IdleStage>({ stage: 'active', nextCheckIn: 0 });
	#cancelTimer = (): void => undefined;

	constructor(
		private readonly activity: Activity,
		private readonly clock: Clock,
		private readonly onOver: () => void
	) {}

	/** The returned function stops it. */
	start(): () => void {
		this.stay();
		const unwatch = this.activity.watch(
			() => this.#touched(),
			() => this.#check()
		);
		return () => {
			unwatch();
			this.#cancelTimer();
		};
	}

	stay(): void {
		this.activity.mark(this.clock.now());
		this.#check();
	}

	#touched(): void {
		const now = this.clock.now();
		const last = this.activity.last();
		const { stage } = idleStage(last, now);
		if (stage !== 'active') {
			if (stage !== this.stage.stage) this.#check();
			return;
		}
		// The check that is due finds the later mark by itself.
		if (Math.abs(now - last) >= MARK_EVERY) this.activity.mark(now);
	}

	#check(): void {
		this.#cancelTimer();
		const now = this.clock.now();
		// The clock was set back: from here it counts anew.
		if (this.activity.last() > now) this.activity.mark(now);
		const stage = idleStage(this.activity.last(), now);
		this.stage = stage;
		if (stage.stage === 'over') this.onOver();
		else this.#cancelTimer = this.clock.after(stage.nextCheckIn, () => this.#check());
	}
}
