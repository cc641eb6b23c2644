/**
 * Which commands go before which (law 4): few depend on each other, and the others keep their order
 * only while that costs nothing.
 */
import type { Command } from './command';
import { specOf } from './commands/all';
import type { OutboxEntry, OutboxState } from './outbox';

/**
 * After so many attempts without a clear answer a command no longer holds up what only happens to
 * come after it.
 */
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
	if (isUrgent(later) && !isUrgent(earlier)) return false;
	const isToGo = TO_GO.has(entry.state);
	if (dependsOn(later, earlier)) return isToGo || entry.state === 'accepted' || entry.state === 'needs-code';
	return isToGo && comesAfter(later, earlier) && (isOneStory(later, earlier) || !hasSteppedAside(entry));
}

/** It has been tried again and again. What does not depend on it goes past. */
export function hasSteppedAside({ state, attempts, nextAttemptAt }: OutboxEntry): boolean {
	return state === 'queued' && attempts >= PATIENCE && nextAttemptAt !== undefined;
}

/**
 * Whether the earlier command has to be decided first: a top-up that pays for the later one, the
 * tariff the later one belongs to, or a product the catalogue relates it to.
 */
export function dependsOn(later: Command, earlier: Command): boolean {
	return specOf(earlier).decidesFirst?.(earlier, later, specOf(later).spends(later)) ?? false;
}

const isUrgent = (command: Command): boolean => specOf(command).isUrgent?.(command) ?? false;

/** Money that comes in waits for other money alone: it may be what the rest is waiting for. */
function comesAfter(later: Command, earlier: Command): boolean {
	const [one, other] = [specOf(later), specOf(earlier)];
	return one.lane === other.lane && (!one.bringsMoney || other.bringsMoney);
}

function isOneStory(later: Command, earlier: Command): boolean {
	return later.kind === earlier.kind && specOf(later).isOneStory;
}
