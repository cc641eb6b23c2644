import { triesLeft, type Tries } from '$lib/domain/lock/tries';
import { m } from '$lib/i18n/paraglide/messages.js';
import { storageText } from '../forms/storage-text';
import type { EntryProblem } from './entry.svelte';

const TEXTS: Readonly<Record<Exclude<EntryProblem, 'wrong' | object>, () => string>> = {
	short: m.lock_pin_short,
	repeated: m.lock_pin_repeated,
	row: m.lock_pin_row,
	other: m.lock_pin_other,
	wait: m.lock_pin_wait,
	gone: m.lock_gone,
	none: m.lock_none
};

export function entryText(problem: EntryProblem | undefined, tries: Tries | undefined): string | undefined {
	if (problem === undefined) return undefined;
	if (problem === 'wrong') return m.lock_pin_wrong({ count: tries ? triesLeft(tries) : 0 });
	if (typeof problem === 'object') return storageText(problem.cause);
	return TEXTS[problem]();
}
