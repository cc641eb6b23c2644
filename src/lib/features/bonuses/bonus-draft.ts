import type { BonusAction } from '$lib/domain/command';
import type { DraftForm } from '../shared/forms/tab-draft.svelte';

/** What the confirm step is open for. */
export interface BonusDraft {
	what: BonusAction['action'] | '';
	/** Of the reward, or of the bucket. */
	id: string;
}

export const BONUS: DraftForm<BonusDraft> = {
	key: 'bonus-draft',
	empty: { what: '', id: '' },
	choices: { what: ['', 'exchange', 'cash-out', 'join', 'leave'] }
};
