/**
 * F25, F28: a plan is set, or stopped, in one step (TMF654) under the command's key.
 *
 *   set | stop ──planId durable──► done
 */
import { findAutopay, findStopped, getAutopay, setAutopay, stopAutopay } from '$lib/api/autopays';
import type { AutopayCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { oneStep, type Step } from './steps';

export const autopay: CommandDelivery<'autopay'> = {
	deliver: deliverAutopay,
	// It may pay at once, when the balance is below its threshold already.
	touches: ['autopays', 'balances', 'movements'],
	refutes: ['autopays', 'cards'],
	sums: ({ plan }) => [plan.amount],
	again: (command) => ({ command, progress: {} })
};

function deliverAutopay(entry: OutboxEntry, command: AutopayCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	const common = { as: 'planId', refusedAs: 'AUTOPAY_FAILED' } as const;
	const step: Step =
		command.action === 'set'
			? {
					...common,
					ask: (id) => getAutopay(transport, pack, id),
					find: (key) => findAutopay(transport, pack, key),
					send: () => setAutopay(transport, pack, entry.key, command)
				}
			: {
					...common,
					repeatable: true,
					find: () => findStopped(transport, pack, command.planId),
					send: () => stopAutopay(transport, pack, entry.key, command.planId)
				};
	return oneStep(step, entry, port);
}
