import { pushState } from '$app/navigation';
import { page } from '$app/state';
import type { Instant } from '$lib/domain/instant';

/**
 * A sheet is an entry of the history: the phone's Back closes it. `routes/SheetHost.svelte` draws
 * every kind but `confirm`, which stands in the screen whose form it confirms.
 */
export type Sheet = (
	| {
			kind: 'top-up';
			/** What an order lacks, in minor units: the first sum offered. */
			lacks?: number;
			/**
			 * For whom came with the tap, and goes with the sheet: the line that is looked at, or
			 * one that the draft names.
			 */
			for?: 'viewed' | 'drafted';
	  }
	| { kind: 'packages' }
	/** What will be taken, day by day. */
	| { kind: 'due' }
	/** The confirm step of a change of services. */
	| { kind: 'order'; ref: string }
	/** The code from the phone that a queued command waits for. */
	| { kind: 'code'; key: string }
	/** A top-up that the person pays on a page; without a key the newest one. */
	| { kind: 'pay'; key?: string }
	/** Somebody else did it: what there is to do about that. `at`: when it was done. */
	| { kind: 'not-me'; at: Instant }
	| { kind: 'confirm' }
) & {
	/** Open because the address asked for it: there is nothing to go back to. */
	byAddress?: true;
	/** The sheet below it. */
	over?: Sheet;
};

/**
 * Opens one over whatever is open. @param href the address by which a reload opens it again; none
 * is needed where it need not
 */
export function openSheet(sheet: Sheet, href = ''): void {
	const { sheet: over } = page.state;
	pushState(href, { ...page.state, sheet: over ? { ...sheet, over } : sheet });
}

/** The open sheet of a kind, on top or below another. */
export function openedSheet<Kind extends Sheet['kind']>(
	top: Sheet | undefined,
	kind: Kind
): (Sheet & { kind: Kind }) | undefined {
	for (let sheet = top; sheet; sheet = sheet.over) if (sheet.kind === kind) return sheet as Sheet & { kind: Kind };
	return undefined;
}
