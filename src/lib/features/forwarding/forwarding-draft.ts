import { FORWARDING_CONDITIONS, type ForwardingCondition } from '$lib/domain/forwarding/condition';
import { FORWARDING_SECONDS } from '$lib/domain/forwarding/target';
import type { DraftForm } from '../shared/forms/tab-draft.svelte';

/** What has been typed for each condition, and which of them is open. */
export type ForwardingDraft = Record<ForwardingCondition | 'open' | 'seconds', string>;

export const FORWARDING: DraftForm<ForwardingDraft> = {
	key: 'forwarding-draft',
	empty: { open: '', all: '', busy: '', 'no-answer': '', unreachable: '', seconds: '20' },
	choices: { open: ['', ...FORWARDING_CONDITIONS], seconds: FORWARDING_SECONDS.map(String) }
};
