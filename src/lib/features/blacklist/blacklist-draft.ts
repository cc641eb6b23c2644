import type { DraftForm } from '../shared/forms/tab-draft.svelte';

export interface BlacklistDraft {
	of: 'number' | 'hidden';
	/** A number, or what numbers begin with and an asterisk, as it is being typed. */
	number: string;
	/** What the confirm step has been asked about: once that is listed, the form is empty again. */
	asked: string;
}

export const BLACKLIST: DraftForm<BlacklistDraft> = {
	key: 'blacklist-draft',
	empty: { of: 'number', number: '', asked: '' },
	choices: { of: ['number', 'hidden'] }
};
