/**
 * How one step of a command reaches the operator at most once.
 *
 *   send ─2xx─► acknowledged, id durable ─► asked about by id, else by key ─► done | refused
 *     │
 *     └─answer lost─► looked up by key ─found─► as above
 *                         └─not found for two minutes─► sent again where a repeat is
 *                                                       recognised, else the person is asked
 */
import type { Acknowledgement } from '$lib/api/acknowledgement';
import { STEP_UP_REQUIRED, type Failure, type Result } from '$lib/domain/failure';
import { omit } from '$lib/domain/util/omit';
import type { OutboxEntry, Progress } from '$lib/domain/outbox';
import { isAmbiguous } from '../retry-policy';
import type { Delivery, DeliveryPort } from './delivery';
import { isRefusal, lookUp, tellsNothing, type Find, type LookUp } from './look-up';

export interface Step {
	/** Where the id of the step stands once it has taken effect. */
	as: Exclude<keyof Progress, 'acknowledged'>;
	/** The code of a refusal that comes as a state, without an error. */
	refusedAs: string;
	/** Asks what has become of it, by the id that the operator has acknowledged. */
	ask?(id: string): Promise<Result<Acknowledgement>>;
	find: Find;
	/** Sends it under the command's key. */
	send(): Promise<Result<Acknowledgement>>;
	/** Done twice it is as if it were done once. */
	repeatable?: true;
	/** Without its id nothing can follow it. */
	needsId?: true;
}

export type StepEntry = Pick<OutboxEntry, 'key' | 'progress' | 'outcomeUnknown' | 'sendAgain'>;

/** A command of one step. */
export async function oneStep(step: Step, entry: StepEntry, port: DeliveryPort): Promise<Delivery> {
	const id = await takeStep(step, entry, port);
	return typeof id === 'string' ? { end: 'done' } : id;
}

/**
 * The id of a step that took effect, or how the delivery ends without it.
 * - what has been acknowledged is only asked about, whatever the answers;
 * - an outcome unknown (lost answer, crash) is looked up first; a look-up that fails leaves it
 *   unknown, and nothing is sent;
 * - what can't be found is sent again only when it has been waited for, and a repeat can't double
 *   it (`isSafeToRepeat`) or the person has said that it was not done; and never once
 *   `mayStillSend` or `mayRepeat` says no;
 * - a refusal of a second sending may only mean «I have this already» (409, 422): looked up once
 *   more before it is believed.
 */
export async function takeStep(step: Step, entry: StepEntry, port: DeliveryPort): Promise<string | Delivery> {
	const { acknowledged } = entry.progress;
	if (acknowledged !== undefined) return askAbout(step, entry, acknowledged, port);
	return entry.outcomeUnknown ? findOrRepeat(step, entry, port) : firstSending(step, entry, port);
}

async function firstSending(step: Step, entry: StepEntry, port: DeliveryPort): Promise<string | Delivery> {
	if (!port.mayStillSend()) return { end: 'too-old' };
	const sent = await step.send();
	if (sent.ok) return settled(step, entry, sent.value, port);
	const lost = isAmbiguous(sent.failure);
	return { end: 'failed', failure: sent.failure, outcomeUnknown: lost, sent: lost };
}

async function findOrRepeat(step: Step, entry: StepEntry, port: DeliveryPort): Promise<string | Delivery> {
	const found = await lookUp(step.find, entry.key);
	if (typeof found === 'object') return answered(step, entry, found, port);
	if (!port.hasWaited && !entry.sendAgain && !step.repeatable) return { end: 'missing' };
	const certain = found === 'nothing' && (await findsOurs(step, port));
	const over = !port.mayRepeat || !port.mayStillSend();
	if (over && certain) return { end: 'too-old' };
	const safe = certain || step.repeatable || port.pack.repeats === 'header';
	if (over || (!safe && !entry.sendAgain)) return { end: 'unknown' };

	const sent = await step.send();
	if (sent.ok) return settled(step, entry, sent.value, port);
	const { failure } = sent;
	if (!isRefusal(failure)) return { end: 'failed', failure, outcomeUnknown: true, sent: isAmbiguous(failure) };
	// Said of what has not taken effect alone.
	if (failure.code === STEP_UP_REQUIRED) return { end: 'failed', failure, outcomeUnknown: false, sent: false };
	const again = await lookUp(step.find, entry.key);
	if (typeof again === 'object') return answered(step, entry, again, port);
	// Some that honour the key answer a repeat so.
	if (again !== 'nothing' || !(certain || step.repeatable)) return { end: 'unknown' };
	return { end: 'failed', failure, outcomeUnknown: false, sent: false };
}

/**
 * Whether a look-up that finds nothing means that there is nothing: the operator promises so, or it
 * finds at this moment an earlier command of ours by its key.
 */
async function findsOurs(step: Step, { pack, earlier }: DeliveryPort): Promise<boolean> {
	if (pack.repeats === 'lookup') return true;
	const id = earlier?.progress[step.as];
	if (earlier === undefined || !id) return false;
	const found = await step.find(earlier.key);
	return found.ok && found.value?.id === id;
}

async function askAbout(step: Step, entry: StepEntry, id: string, port: DeliveryPort): Promise<string | Delivery> {
	if (id !== '' && step.ask) {
		const answer = await step.ask(id);
		if (answer.ok) return settled(step, entry, answer.value, port);
		if (!tellsNothing(answer.failure)) return unanswered(answer.failure);
		// Not there yet, or not to be asked about like this: its key may lead to it.
	}
	const found = await lookUp(step.find, entry.key);
	return typeof found === 'object' ? answered(step, entry, found, port) : { end: 'accepted', unclear: true };
}

async function answered(
	step: Step,
	entry: StepEntry,
	found: Extract<LookUp, object>,
	port: DeliveryPort
): Promise<string | Delivery> {
	return 'told' in found ? settled(step, entry, found.told, port) : unanswered(found.failure);
}

function unanswered(failure: Failure): Delivery {
	return { end: 'failed', failure, outcomeUnknown: true, sent: false };
}

/** What the operator has acknowledged is on disk before anything follows from it. */
async function settled(
	step: Step,
	{ progress }: StepEntry,
	{ id: told, state, why, toPay }: Acknowledgement,
	port: DeliveryPort
): Promise<string | Delivery> {
	const before = omit(progress, 'acknowledged');
	const id = told || (progress.acknowledged ?? '');
	if (state === 'done' && (id !== '' || !step.needsId)) {
		await port.saveProgress({ ...before, [step.as]: id });
		return id;
	}
	if (state === 'refused') {
		if (progress.acknowledged !== undefined) await port.saveProgress(before);
		const { code = step.refusedAs, reason = '' } = why ?? {};
		return { end: 'failed', failure: { class: 'rejected', code, reason }, outcomeUnknown: false, sent: false };
	}
	if (id !== progress.acknowledged) await port.saveProgress({ ...before, acknowledged: id });
	return { end: 'accepted', unclear: state !== 'pending', ...(toPay && { toPay }) };
}
