import type { Command } from '$lib/domain/command';
import type { Instant } from '$lib/domain/instant';
import { versionOf, type NewOutboxEntry } from '$lib/domain/outbox';
import { COMMAND_LIFETIME } from '$lib/domain/outbox-machine';

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
