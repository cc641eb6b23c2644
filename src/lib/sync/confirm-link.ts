/** What is wished of a link now: an earlier wish about it that has not been sent gives way. */
import { changeQueue } from '$lib/db/repositories/outbox';
import type { LinkCommand } from '$lib/domain/command';
import { canCancel, canConfirmAgain } from '$lib/domain/outbox-machine';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { CommandConfirmed } from './actions';
import type { EngineDeps } from './engine-deps';
import { moved } from './join-queue';
import { newEntry, payerId } from './new-entry';

export async function confirmLink(
	{ db, ids, clock }: EngineDeps,
	command: LinkCommand,
	replaces: string | undefined
): Promise<CommandConfirmed> {
	const key = ids.uuid();
	const now = clock.now();
	const line = await payerId(db, command, ids);
	const isOfLink = ({ command: earlier }: OutboxEntry) => earlier.kind === 'link' && earlier.linkId === command.linkId;
	await changeQueue(db, line, (entries) => {
		// Done already, by a run whose connection was lost.
		if (entries.some((entry) => entry.key === key)) return { changed: [], added: [] };
		const changed = entries.flatMap((entry) => {
			const change = { settledAt: now, replacedBy: key };
			if (entry.key === replaces && canConfirmAgain(entry)) return moved(entry, 'discard', change);
			return isOfLink(entry) && canCancel(entry) ? moved(entry, 'cancel', change) : [];
		});
		return { changed, added: [newEntry(key, now, { line, command, progress: {} })] };
	});
	return { key };
}
