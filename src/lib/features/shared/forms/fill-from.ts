import { m } from '$lib/i18n/paraglide/messages.js';
import { toast } from '$lib/ui/toasts.svelte';
import type { TabDraft } from './tab-draft.svelte';

/** Fills a form in as an address says, and says so where it does not. Nothing is ever confirmed. */
export function fillFrom<T extends { [Field in keyof T]: string }>(
	asked: Partial<T> | 'unclear' | undefined,
	draft: Pick<TabDraft<T>, 'fill'>
): boolean {
	if (asked === undefined) return false;
	if (asked !== 'unclear' && draft.fill(asked)) return true;
	toast(asked === 'unclear' ? m.common_address_unclear() : m.common_address_kept());
	return false;
}
