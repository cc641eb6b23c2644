/** How one step of a money command reaches the operator at most once. */
import type { Acknowledgement } from '$lib/api/acknowledgement';
import type { Failure, Result } from '$lib/domain/failure';
import { isAmbiguous } from '../retry-policy';
import type { Delivery } from './delivery';

export interface Step {
	/** Asks the operator what it knows of this step; `undefined`: nothing. */
	find(): Promise<Result<Acknowledgement | undefined>>;
	/** Sends it under the command's key. */
	send(): Promise<Result<Acknowledgement>>;
}

export type StepOutcome =
	| { kind: 'known'; acknowledgement: Acknowledgement }
	/** Looked up, not there, and too old to be sent. */
	| { kind: 'too-old' }
	| { kind: 'failed'; failure: Failure; outcomeUnknown: boolean };

/**
 * - outcome unknown (lost answer, crash): looked up first, sent only when the operator knows nothing of it;
 * - a look-up that fails, or is refused, leaves the outcome unknown, and nothing is sent;
 * - nothing is sent once `mayStillSend` says no;
 * - a refusal of a second sending may only mean «I have this already» (409, 422): looked up once more before it is believed.
 */
export async function takeStep(step: Step, outcomeUnknown: boolean, mayStillSend: () => boolean): Promise<StepOutcome> {
	if (outcomeUnknown) {
		const found = await step.find();
		if (!found.ok) return { kind: 'failed', failure: unanswered(found.failure), outcomeUnknown: true };
		if (found.value !== undefined) return { kind: 'known', acknowledgement: found.value };
	}
	if (!mayStillSend()) return { kind: 'too-old' };
	const sent = await step.send();
	if (sent.ok) return { kind: 'known', acknowledgement: sent.value };
	const { failure } = sent;
	if (isAmbiguous(failure)) return { kind: 'failed', failure, outcomeUnknown: true };
	const refused = failure.class === 'rejected' || failure.class === 'conflict';
	if (!outcomeUnknown || !refused) return { kind: 'failed', failure, outcomeUnknown };
	const again = await step.find();
	if (!again.ok) return { kind: 'failed', failure: unanswered(again.failure), outcomeUnknown: true };
	if (again.value !== undefined) return { kind: 'known', acknowledgement: again.value };
	return { kind: 'failed', failure, outcomeUnknown: false };
}

/** A question that is refused says nothing of what was asked about: it will be asked again. */
export function unanswered(failure: Failure): Failure {
	const refused = failure.class === 'rejected' || failure.class === 'conflict';
	return refused ? { ...failure, class: 'server' } : failure;
}

/** The id of a step that took effect, or how the delivery ends without it. */
export function acknowledgedId(outcome: StepOutcome, refusedAs: string): string | Delivery {
	if (outcome.kind === 'too-old') return { end: 'too-old' };
	if (outcome.kind === 'failed')
		return { end: 'failed', failure: outcome.failure, outcomeUnknown: outcome.outcomeUnknown };
	const { id, state } = outcome.acknowledgement;
	if (state === 'done') return id;
	if (state === 'pending') return { end: 'accepted' };
	return { end: 'failed', failure: { class: 'rejected', code: refusedAs, reason: '' }, outcomeUnknown: false };
}
