import type { OutboxEntry, OutboxState } from './outbox';

/**
 * How a command stands for the person. One that the operator has taken in is on its way again each
 * time it is asked about; for whoever waits nothing has changed: it never goes back to being sent.
 */
export function standing({ state, progress }: Pick<OutboxEntry, 'state' | 'progress'>): OutboxState {
	return state === 'sending' && Object.keys(progress).length > 0 ? 'accepted' : state;
}
