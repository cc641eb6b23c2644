import type { AppDatabase } from '$lib/db/database';
import { knownLineId } from '$lib/db/repositories/lines';
import type { Command } from '$lib/domain/command';
import type { Instant } from '$lib/domain/instant';
import type { NewOutboxEntry } from '$lib/domain/outbox';
import { versionOf } from '$lib/domain/stored-entry';
import { COMMAND_LIFETIME } from '$lib/domain/outbox-machine';
import { lineId, type LineId } from '$lib/domain/line';
import type { Ids } from '$lib/platform/ids';

export type Confirmed = Pick<NewOutboxEntry, 'line' | 'progress'> & { command: Command };

export function newEntry(key: string, confirmedAt: Instant, confirmed: Confirmed): NewOutboxEntry {
	return {
		...confirmed,
		key,
		version: versionOf(confirmed.command),
		state: 'queued',
		confirmedAt,
		expiresAt: confirmedAt + COMMAND_LIFETIME,
		attempts: 0,
		outcomeUnknown: false
	};
}

/**
 * Under whose key a command is queued: its payer's, who may have signed out in another tab
 * meanwhile.
 */
export function payerId(db: AppDatabase, { line }: Command, ids: Ids): Promise<LineId> {
	return knownLineId(db, line, () => lineId(ids.uuid()));
}
