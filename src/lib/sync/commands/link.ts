import { endLink, grantRights } from '$lib/api/links';
import type { LinkCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import { confirmLink } from '../confirm-link';
import type { CommandDelivery, Delivery, DeliveryPort } from './delivery';
import { oneStep } from './steps';

export const link: CommandDelivery<'link'> = {
	deliver: deliverLink,
	touches: ['links'],
	refutes: ['links'],
	sums: () => [],
	again: (command) => ({ command, progress: {} }),
	confirm: confirmLink
};

function deliverLink(entry: OutboxEntry, command: LinkCommand, port: DeliveryPort): Promise<Delivery> {
	const { transport, pack } = port;
	return oneStep(
		{
			as: 'linked',
			refusedAs: 'NOT_LINKED',
			repeatable: true,
			// It names what is to be, whatever is: once more does no harm.
			find: () => Promise.resolve({ ok: true, value: undefined }),
			send: () =>
				command.action === 'end'
					? endLink(transport, pack, command.linkId)
					: grantRights(transport, pack, command.linkId, command.rights)
		},
		entry,
		port
	);
}
