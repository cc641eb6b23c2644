import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { MINUTE, type Instant } from '../../src/lib/domain/instant';
import type { components } from '../../src/lib/api/generated/session';
import type { Secrets } from './secrets';

type Challenge = components['schemas']['Challenge'];
export type CaptchaPayload = components['schemas']['Captcha'];

const CHALLENGE_LIFE = 10 * MINUTE;
/** PBKDF2 iterations per step, and steps: about 0.3 s on a laptop, 1–2 s on a cheap phone. */
const COST = 5_000;
const COUNTER = { min: 60, max: 180 };

/**
 * Proof of work instead of a puzzle: signed, expiring, each one good for one call.
 *
 * - The expiry is our own signed field: altcha-lib compares its `expiresAt` with the machine's
 *   clock, and the operator's moves.
 * - A challenge is used up by its first verification that passes, whatever becomes of the call it
 *   came with.
 */
export class Captcha {
	#used = new Map<string, Instant>();
	readonly #keys: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

	constructor(
		private readonly clock: { now(): Instant },
		secrets: Secrets
	) {
		this.#keys = { hmacSignatureSecret: secrets.token(), hmacKeySignatureSecret: secrets.token() };
	}

	async challenge({ easy = false } = {}): Promise<Challenge> {
		const expiresAt = new Date(this.clock.now() + CHALLENGE_LIFE).toISOString();
		const { parameters, signature } = await createChallenge({
			algorithm: 'PBKDF2/SHA-256',
			cost: easy ? 1 : COST,
			counter: randomInt(COUNTER.max, COUNTER.min),
			data: { expiresAt, maxCounter: COUNTER.max },
			deriveKey,
			...this.#keys
		});
		return { parameters, signature } as Challenge;
	}

	async accepts({ challenge, solution }: CaptchaPayload): Promise<boolean> {
		const now = this.clock.now();
		for (const [signature, expiresAt] of this.#used) if (expiresAt < now) this.#used.delete(signature);
		const { verified } = await verifySolution({
			challenge,
			solution,
			deriveKey,
			...this.#keys
		});
		const expiresAt = Date.parse(challenge.parameters.data.expiresAt);
		if (!verified || expiresAt < now || this.#used.has(challenge.signature)) return false;
		this.#used.set(challenge.signature, expiresAt);
		return true;
	}
}
