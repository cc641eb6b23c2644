import type { CaptchaAnswer, SessionApi } from '$lib/api/session';
import type { Result } from '$lib/domain/failure';
import { MINUTE, type Instant } from '$lib/domain/instant';
import type { Clock } from '$lib/platform/clock';
import type { CaptchaChallenge, CaptchaSolution } from '$lib/platform/captcha-solver';
import { within } from '$lib/platform/within';

export type SolveCaptcha = (
	challenge: CaptchaChallenge,
	options: { onProgress: (share: number) => void }
) => Promise<CaptchaSolution>;

/** Longer than the slowest phone takes: the worker has not come over the network. */
const LONGEST_WORK = 2 * MINUTE;

/** The operator forgets a challenge after ten minutes; one this old is not risked. */
const GOOD_FOR = 8 * MINUTE;

type Outcome = Result<CaptchaAnswer & { at: Instant }>;

/**
 * Keeps one solved challenge ready, so that the work is done while the number is typed and the
 * button answers at once.
 *
 *   empty ──prepare──► working ──► ready ──take──► empty
 *     ▲                   └─ failed ─┤      └─ 8 min old: made anew by the next prepare or take
 *     └──────────────────────────────┘
 */
export class CaptchaPrefetcher {
	#work: Promise<Outcome> | undefined;
	#listeners = new Set<(share: number) => void>();

	constructor(
		private readonly api: Pick<SessionApi, 'challenge'>,
		private readonly clock: Clock,
		private readonly solve: SolveCaptcha
	) {}

	/**
	 * Starts the work unless it is done or under way. Any number of callers share it, each with its
	 * own progress.
	 */
	async prepare(onProgress: (share: number) => void = () => undefined): Promise<Result<CaptchaAnswer>> {
		this.#listeners.add(onProgress);
		try {
			const work = (this.#work ??= this.#run());
			const outcome = await work;
			const fresh = outcome.ok && this.clock.now() - outcome.value.at < GOOD_FOR;
			if (fresh) return outcome;
			if (this.#work === work) this.#work = undefined;
			return outcome.ok ? await this.prepare(onProgress) : outcome;
		} finally {
			this.#listeners.delete(onProgress);
		}
	}

	/** Hands the proof out: it is good for one call. */
	async take(): Promise<Result<CaptchaAnswer>> {
		const proof = await this.prepare();
		this.#work = undefined;
		return proof;
	}

	async #run(): Promise<Outcome> {
		const at = this.clock.now();
		const challenge = await this.api.challenge();
		if (!challenge.ok) return challenge;
		try {
			const onProgress = (share: number) => this.#listeners.forEach((listen) => listen(share));
			const solution = await within(LONGEST_WORK, this.solve(challenge.value, { onProgress }), this.clock);
			return { ok: true, value: { challenge: challenge.value, solution, at } };
		} catch (error) {
			return { ok: false, failure: { class: 'rejected', code: 'CAPTCHA_UNSOLVED', reason: String(error) } };
		}
	}
}
