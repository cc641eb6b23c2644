/**
 * F25, F28: a plan is set, or stopped, in one step (TMF654) under the command's key.
 *
 *   set | stop ──planId durable──► done
 */
import { findAutopay, findStopped, setAutopay, stopAutopay } from '$lib/api/autopays';
import type { AutopayCommand } from '$lib/domain/command';
import type { Resource } from '$lib/domain/freshness';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Delivery, DeliveryPort } from './delivery';
import { acknowledgedId, takeStep, type Step } from './steps';

/** A plan may pay at once, when the balance is below its threshold already. */
export const AUTOPAY_TOUCHES: readonly Resource[] = ['autopays', 'balances', 'movements'];

/** What a refusal shows to be outdated. */
export const AUTOPAY_REFUTES: readonly Resource[] = ['autopays', 'cards'];

export async function deliverAutopay(
	{ key, outcomeUnknown }: OutboxEntry,
	command: AutopayCommand,
	{ transport, pack, mayStillSend, saveProgress }: DeliveryPort
): Promise<Delivery> {
	const path = pack.api.tmf654;
	const { planId: id } = command;
	const step: Step =
		id === undefined
			? {
					find: () => findAutopay(transport, path, key),
					send: () => setAutopay(transport, path, key, command)
				}
			: {
					find: () => findStopped(transport, path, id),
					send: () => stopAutopay(transport, path, key, id)
				};
	const planId = acknowledgedId(await takeStep(step, outcomeUnknown, mayStillSend), 'AUTOPAY_FAILED');
	if (typeof planId !== 'string') return planId;
	await saveProgress({ planId });
	return { end: 'done' };
}
