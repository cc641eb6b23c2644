/**
 * F80: a phone is lost. What is asked of the operator in one go, in the order it goes, and what has
 * become of each part.
 *
 *   block the number ► end other sessions ► take pushes back ► stop each plan of automatic top-ups
 *
 * The block goes first: while the SIM works, whoever has it signs in anew by an SMS. Nothing waits
 * for the block to succeed (docs/decisions/0014).
 */
import { stopping, type Autopay } from './autopay';
import type { Command } from './command';
import { termsOfBlock } from './orders/block';
import type { Around } from './orders/terms';
import type { OutboxEntry } from './outbox';
import type { SavedCard } from './subscriber';

export type LostPart = 'block' | 'sessions' | 'pushes' | 'autopay';

export interface LostAround extends Around {
	plans: readonly Autopay[];
	cards: readonly SavedCard[];
	/** `undefined` where the operator has none; `own`: this device's own subscription. */
	pushes: { own?: string } | undefined;
}

/** `undefined`: the number can't be blocked so, or is already. */
export function lostPhoneCommands(around: LostAround): Command[] | undefined {
	const { payer: line, plans, cards, pushes } = around;
	const told = termsOfBlock({ to: 'lost' }, around);
	if (!told?.ok) return undefined;
	return [
		told.terms.command,
		{ kind: 'revoke', line, what: 'sessions' },
		...(pushes
			? [{ kind: 'revoke', line, what: 'pushes', ...(pushes.own !== undefined && { keep: pushes.own }) } as const]
			: []),
		...plans.map((plan) => stopping(plan, cards, line))
	];
}

export interface LostResult {
	part: LostPart;
	entry: OutboxEntry;
}

/**
 * What has become of the last time a phone was said to be lost; nothing where it was not, or was
 * called off whole.
 * @param entries the whole queue of the line, in order of confirmation
 */
export function lostPhoneResults(entries: readonly OutboxEntry[]): LostResult[] {
	const last = entries.findLast((entry) => partOf(entry) === 'block');
	if (last === undefined) return [];
	const { confirmedAt } = firstOf(last, entries);
	const results = entries
		.filter((entry) => entry.confirmedAt === confirmedAt && firstOf(entry, entries) === entry)
		.flatMap((entry) => {
			const part = partOf(entry);
			return part === undefined ? [] : [{ part, entry: lastOf(entry, entries) }];
		});
	return results.some(({ entry: { state } }) => state !== 'cancelled') ? results : [];
}

function partOf({ command }: OutboxEntry): LostPart | undefined {
	switch (command.kind) {
		case 'order':
			return command.action === 'suspend-lost' ? 'block' : undefined;
		case 'revoke':
			return command.what;
		case 'autopay':
			return command.action === 'stop' ? 'autopay' : undefined;
		default:
			return undefined;
	}
}

/** What it was confirmed again in place of: the one that was confirmed with the others. */
function firstOf(entry: OutboxEntry, entries: readonly OutboxEntry[]): OutboxEntry {
	const before = entries.find(({ replacedBy }) => replacedBy === entry.key);
	return before === undefined || partOf(before) !== partOf(entry) ? entry : firstOf(before, entries);
}

function lastOf(entry: OutboxEntry, entries: readonly OutboxEntry[]): OutboxEntry {
	const next = entries.find(({ key }) => key === entry.replacedBy);
	return next === undefined ? entry : lastOf(next, entries);
}
