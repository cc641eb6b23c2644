import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** What the operator sends: an altcha v2 challenge, taken apart no further than needed. */
export interface CaptchaChallenge {
	parameters: {
		algorithm: string;
		nonce: string;
		salt: string;
		cost: number;
		keyLength: number;
		keyPrefix: string;
		/** The answer is not above it; signed with the rest. */
		data: { maxCounter: number };
	};
	signature: string;
}

export interface CaptchaSolution {
	counter: number;
	derivedKey: string;
}

/** A slow phone needs some seconds; past this something is wrong, and waiting on helps nobody. */
const GIVE_UP_AFTER = 60_000;
/** One message in so many steps: a progress bar needs no more. */
const REPORT_EVERY = 8;

/**
 * Does the work. `onProgress` gets the share done, from 0 to 1; it is an upper bound, the answer
 * usually comes earlier.
 */
export async function solve(
	challenge: CaptchaChallenge,
	onProgress: (share: number) => void
): Promise<CaptchaSolution> {
	let steps = 0;
	const solution = await solveChallenge({
		challenge,
		timeout: GIVE_UP_AFTER,
		deriveKey: (parameters, salt, password) => {
			if (steps % REPORT_EVERY === 0) onProgress(Math.min(1, steps / challenge.parameters.data.maxCounter));
			steps += 1;
			return deriveKey(parameters, salt, password);
		}
	});
	if (!solution) throw new Error('The challenge was not solved in time');
	return { counter: solution.counter, derivedKey: solution.derivedKey };
}
