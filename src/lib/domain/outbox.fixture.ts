import { HOUR } from './instant';
import { idOf } from './line.fixture';
import type { Msisdn } from './msisdn';
import { OUTBOX_VERSION, type OutboxEntry } from './outbox';

export const LINE: Msisdn = '+79000000001';
export const OTHER_LINE: Msisdn = '+79000000002';
export const CONFIRMED = Date.UTC(2026, 10, 22, 9);

/** A sound queued top-up of the own line. */
export function entry(change: Partial<OutboxEntry> = {}): OutboxEntry {
	const seq = change.seq ?? 1;
	return {
		seq,
		key: `key-${seq}`,
		version: OUTBOX_VERSION,
		line: idOf(LINE),
		command: {
			kind: 'top-up',
			line: LINE,
			receiver: LINE,
			amount: { minor: 500_00, currency: 'RUB' },
			cardId: 'card-1',
			cardLabel: '•• 4242'
		},
		state: 'queued',
		confirmedAt: CONFIRMED,
		expiresAt: CONFIRMED + 20 * HOUR,
		attempts: 0,
		outcomeUnknown: false,
		progress: {},
		...change
	};
}
