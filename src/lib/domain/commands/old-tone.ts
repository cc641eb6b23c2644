/**
 * Tones as the outbox held them in its formats 2 to 7: an action of its own, with a slot and an
 * entry of the catalogue. None of those is in today's database: they are changed on their way in
 * (`db/clear`).
 */
import type { Command, OfferingRef, OrderOf } from '../command';
import type { OutboxEntry } from '../outbox';
import { versionOf } from '../stored-entry';
import { isToneSlot } from '../tones/slot';
import { slotKey } from '../tones/slot-key';
import { isReadableCommand } from '../stored-entry';
import { isRecord, isRef } from './checks';

/** Such a row as it is today; any other, and what can't be read, as it is. */
export function inTodaysFormat(row: OutboxEntry): OutboxEntry {
	const command = row.version >= 2 && row.version <= 7 ? fromOldTone(row.command) : undefined;
	if (command === undefined || !isReadableCommand(command)) return row;
	return { ...row, version: versionOf(command), command };
}

/**
 * The same order as it is today, whose other fields are still to be checked; `undefined` for
 * everything else, and for what can't be read.
 */
function fromOldTone(stored: unknown): Command | undefined {
	if (!isRecord(stored) || stored['kind'] !== 'order' || stored['action'] !== 'tone') return undefined;
	const { setting, ...order } = stored;
	if (!isRecord(setting)) return undefined;
	const { slot, tone, before, connects } = setting;
	if (!isToneSlot(slot) || ![tone, before].every((ref) => ref === undefined || isRef(ref))) return undefined;
	const configure = {
		...order,
		action: 'configure',
		characteristics: [{ name: slotKey(slot), ...named(tone, 'value'), ...named(before, 'before') }],
		connects
	};
	return configure as unknown as OrderOf<'configure'>;
}

function named(ref: unknown, as: 'value' | 'before'): Record<string, string> {
	if (ref === undefined) return {};
	const { id, name } = ref as OfferingRef;
	return { [as]: id, [`${as}Name`]: name };
}
