/**
 * Reconciles a new order with an earlier one in the outbox that concerns the same thing (law 12).
 */
import type { OrderCommand } from '../command';
import type { Msisdn } from '../msisdn';
import type { OutboxEntry, OutboxState } from '../outbox';
import { canCancel } from '../outbox-machine';
import { effectsOf, type Effect } from './effects';

export interface Reconciliation {
	/**
	 * - `same`: it is under way already, once is enough;
	 * - `opposite`: the earlier one has not been sent, so both come to nothing;
	 * - `supersedes`: another tariff or setting, not sent yet, gives way to this one.
	 */
	how: 'same' | 'opposite' | 'supersedes';
	entry: OutboxEntry;
	/**
	 * Earlier settings of a service that is to be disconnected, not sent yet: they would be paid
	 * for in vain.
	 */
	obsolete?: OutboxEntry[];
}

export const UNDER_WAY: ReadonlySet<OutboxState> = new Set<OutboxState>([
	'queued',
	'sending',
	'accepted',
	'waiting-sign-in',
	// It may have been done: a second one has to be asked for there, where that is told.
	'unknown'
]);

/**
 * `entries`: the queue of the line, in order. Only the newest order about the same thing counts: it
 * says what the line will own.
 */
export function reconcile(command: OrderCommand, entries: readonly OutboxEntry[]): Reconciliation | undefined {
	const wanted = effectsOf(command).effect(command);
	if (wanted === undefined) return undefined;
	const touching = entries.flatMap((entry) => {
		const found = UNDER_WAY.has(entry.state) ? effectOf(entry, command.forLine) : undefined;
		return found && touch(found, wanted) ? { entry, found } : [];
	});
	const last = touching.at(-1);
	if (last === undefined) return undefined;
	const { entry, found } = last;
	if (isSame(found, wanted)) return { how: 'same', entry };
	if (!canCancel(entry) || !isCovered(found, wanted)) return undefined;
	const obsolete = wanted.ends ? settings(command, entries).filter((one) => one !== entry) : [];
	return {
		how: isOpposite(found, wanted) ? 'opposite' : 'supersedes',
		entry,
		...(obsolete.length > 0 && { obsolete })
	};
}

function effectOf({ command }: OutboxEntry, forLine: Msisdn | undefined): Effect | undefined {
	return command.kind === 'order' && command.forLine === forLine ? effectsOf(command).effect(command) : undefined;
}

function settings({ offering, forLine }: OrderCommand, entries: readonly OutboxEntry[]): OutboxEntry[] {
	return entries.filter(
		(entry) =>
			canCancel(entry) &&
			entry.command.kind === 'order' &&
			entry.command.action === 'configure' &&
			entry.command.offering.id === offering.id &&
			entry.command.forLine === forLine
	);
}

const endsAny = (a: Effect, b: Effect): boolean => a.ends === true || b.ends === true;
const partsOf = ({ parts }: Effect): string[] => [...parts.keys()];

function touch(earlier: Effect, later: Effect): boolean {
	if (earlier.of !== later.of) return false;
	return endsAny(earlier, later) || partsOf(earlier).some((part) => later.parts.has(part));
}

/**
 * The earlier one can give way: nothing that it sets is left out. An end gives way to a new
 * setting, and every setting to an end.
 */
function isCovered(earlier: Effect, later: Effect): boolean {
	return endsAny(earlier, later) || partsOf(earlier).every((part) => later.parts.has(part));
}

function isSame(earlier: Effect, later: Effect): boolean {
	return (
		haveSameParts(earlier, later) && partsOf(later).every((part) => wantedOf(earlier, part) === wantedOf(later, part))
	);
}

/** The later one wants back what the earlier one found. */
function isOpposite(earlier: Effect, later: Effect): boolean {
	return (
		haveSameParts(earlier, later) &&
		partsOf(later).every((part) => earlier.parts.get(part)?.from === wantedOf(later, part))
	);
}

const wantedOf = ({ parts }: Effect, part: string): string | undefined => parts.get(part)?.to;

function haveSameParts(a: Effect, b: Effect): boolean {
	return a.parts.size === b.parts.size && partsOf(a).every((part) => b.parts.has(part));
}
