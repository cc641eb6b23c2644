/**
 * F10, F80: other sessions are ended, or pushes taken back, in one step of the operator's own APIs.
 * Done twice it is as if it were done once.
 *
 *   revoke ──► done
 */
import { endOtherSessions, findNoOthers, withdrawPushes } from '$lib/api/revocations';
import type { RevokeCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { oneStep, type Step } from './steps';

export const revoke: CommandDelivery<'revoke'> = {
	deliver: deliverRevoke,
	touches: [],
	touchesToo: ({ what }) => (what === 'sessions' ? ['devices'] : []),
	refutes: [],
	sums: () => [],
	again: (command) => ({ command, progress: {} })
};

function deliverRevoke(entry: OutboxEntry, command: RevokeCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	const common = { as: 'revoked', refusedAs: 'NOT_REVOKED', repeatable: true } as const;
	const step: Step =
		command.what === 'sessions'
			? {
					...common,
					find: () => findNoOthers(transport, pack),
					send: () => endOtherSessions(transport, pack)
				}
			: {
					...common,
					// Nobody tells who is subscribed: once more does no harm.
					find: () => Promise.resolve({ ok: true, value: undefined }),
					send: () => withdrawPushes(transport, pack, command.keep)
				};
	return oneStep(step, entry, port);
}
