import { MINUTE, type Instant } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';

/** Long enough to read a few fields out, too short for whoever finds the phone later. */
const HOLDS = 5 * MINUTE;

/**
 * That whoever sits here has just shown to be the owner of a line. In memory alone: a reload, a new
 * tab and another line begin without it. It ends by itself, however often it is used; a clock set
 * back ends it too.
 */
export class HeldProof {
	#given: { line: LineId; at: Instant } | undefined;

	give(line: LineId, now: Instant): void {
		this.#given = { line, at: now };
	}

	holds(line: LineId, now: Instant): boolean {
		if (this.#given?.line !== line) return false;
		const age = now - this.#given.at;
		return age >= 0 && age < HOLDS;
	}
}

/** Of this page. */
export const heldProof = new HeldProof();
