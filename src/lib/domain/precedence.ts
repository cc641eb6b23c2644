/** Which commands have to be decided before another may go. FIFO does the rest: only what the operator still works on is in question. */
import type { Command } from './command';
import type { OutboxEntry } from './outbox';

/** The first earlier command that the operator has taken in but not decided, and that this one depends on. */
export function waitsFor(entry: OutboxEntry, entries: readonly OutboxEntry[]): OutboxEntry | undefined {
	const { command, seq } = entry;
	if (command.kind === 'unreadable') return undefined;
	return entries.find(
		(earlier) =>
			earlier.seq < seq &&
			earlier.state === 'accepted' &&
			earlier.command.kind !== 'unreadable' &&
			dependsOn(command, earlier.command)
	);
}

/** Money that is to pay for it, the tariff it will live under, and whatever the catalogue relates it to. */
function dependsOn(later: Command, earlier: Command): boolean {
	if (earlier.kind === 'top-up') return earlier.receiver === later.line && spends(later);
	if (earlier.kind !== 'order' || later.kind !== 'order') return false;
	if (earlier.action === 'switch' || later.action === 'switch') return true;
	const { id } = earlier.offering;
	return id === later.offering.id || later.related.includes(id) || earlier.related.includes(later.offering.id);
}

/** Takes money from the line's own balance. */
function spends(command: Command): boolean {
	return command.kind === 'transfer' || (command.kind === 'order' && command.price.now.minor > 0);
}
