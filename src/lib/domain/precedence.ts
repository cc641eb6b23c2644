/** Which commands go before which (law 4): few depend on each other, and the others keep their order only while that costs nothing. */
import { laneOf, type Command } from './command';
import type { OutboxEntry, OutboxState } from './outbox';

/** After so many attempts without a clear answer a command no longer holds up what only happens to come after it. */
const PATIENCE = 3;

const TO_GO: ReadonlySet<OutboxState> = new Set<OutboxState>(['queued', 'sending']);

/** The first earlier command that this one has to wait for. */
export function waitsFor(entry: OutboxEntry, entries: readonly OutboxEntry[]): OutboxEntry | undefined {
	const { command, seq } = entry;
	if (command.kind === 'unreadable') return undefined;
	return entries.find(
		(earlier) =>
			earlier.seq < seq && earlier.command.kind !== 'unreadable' && holdsUp(earlier, earlier.command, command)
	);
}

function holdsUp(entry: OutboxEntry, earlier: Command, later: Command): boolean {
	const isToGo = TO_GO.has(entry.state);
	if (dependsOn(later, earlier)) return isToGo || entry.state === 'accepted';
	return isToGo && comesAfter(later, earlier) && (isOneStory(later, earlier) || !hasSteppedAside(entry));
}

/** It has been tried again and again. What does not depend on it goes past. */
export function hasSteppedAside({ state, attempts, nextAttemptAt }: OutboxEntry): boolean {
	return state === 'queued' && attempts >= PATIENCE && nextAttemptAt !== undefined;
}

/** Whether the one has to be decided first: money that is to pay for it, the tariff it will live under, what the catalogue relates it to. */
export function dependsOn(later: Command, earlier: Command): boolean {
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

/** Money that comes in waits for other money alone: it may be what the rest is waiting for. */
function comesAfter(later: Command, earlier: Command): boolean {
	return laneOf(later) === laneOf(earlier) && (later.kind !== 'top-up' || earlier.kind === 'top-up');
}

/** The last one counts, or they are understood in their order: plans that pay by themselves, what is said to support. */
function isOneStory(later: Command, earlier: Command): boolean {
	return later.kind === earlier.kind && ['message', 'request', 'autopay'].includes(later.kind);
}
