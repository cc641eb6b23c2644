import type { Sealer } from '$lib/platform/tab-vault';
import type { AppDatabase } from '../database';

/*
 * The keys are not read anew for each: what was typed must be kept before a reload that follows at
 * once. With keys that another tab has changed it is sealed anew once this one has heard of it.
 */

/** Seals what a tab keeps as rows are: what is seen with those is seen with it, and not without. */
export function tabSealer(db: AppDatabase): Sealer {
	const place = (name: string) => `tab ${name}`;
	return {
		seal: async (name, value) => (await db.keyring()).seal('data', place(name), { value }),
		open: async (name, sealed) => (await (await db.keyring()).open(place(name), sealed))['value']
	};
}
