import type { CatalogueQueries } from '$lib/db/queries/catalogue';
import type { LockDoor } from '$lib/db/lock/door';
import type { LinkQueries } from '$lib/db/queries/links';
import type { Queries } from '$lib/db/queries/queries';
import type { SupportQueries } from '$lib/db/queries/support';
import type { UsageQueries } from '$lib/db/queries/usage';
import type { Instant } from '$lib/domain/instant';
import type { Line } from '$lib/domain/line';
import type { SessionState } from '$lib/domain/session';
import type { LinkedLine, ViewedLine } from '$lib/domain/viewed-line';
import type { StorageError } from '$lib/domain/storage-error';
import type { Format } from '$lib/i18n/format';
import type { OperatorPack } from '$lib/operator/pack';
import type { Actions } from '$lib/sync/actions';
import { createContext } from 'svelte';

/**
 * What the last exchange says of the way to the operator. A hint for words on screen, never a
 * reason to refuse anything.
 * - `offline`: the browser knows of no network, or nothing came back: only then does what is
 *   confirmed wait for one;
 * - `unresponsive`: there is a network, but the operator fails;
 * - `garbled`: the operator answers, but what it says can't be read.
 */
export type Reach = 'ok' | 'offline' | 'unresponsive' | 'garbled';

/** Everything features get from the page. Reactive: read it in markup, `$derived` or `$effect`. */
export interface AppContext {
	/** Of the line signed in, or the default operator. */
	readonly pack: OperatorPack;
	/** `undefined` until the device has been asked; `null` when nobody is signed in. */
	readonly session: SessionState | null | undefined;
	/** Whose data the screens show: one's own, or those of a linked line with its rights. */
	readonly viewed: ViewedLine | undefined;
	/** Who pays for what is confirmed, and under whose session it goes. */
	readonly payer: Line | undefined;
	/**
	 * What the tab has kept for whoever is signed in, or for nobody, is in memory (`tabVault`): a
	 * moment after `session`.
	 */
	readonly unsealed: boolean;
	readonly reach: Reach;
	/**
	 * Why the device can't be read, if it can't. With `session` undefined nothing has been read at
	 * all, and no screen has anything to show; else what is on screen is all that this page will
	 * know: a newer version in another tab has changed the database, or the browser has taken it
	 * away.
	 */
	readonly unread: StorageError['reason'] | undefined;
	/** Values into words, in the language, zone and numbering of this page, as of now. */
	readonly format: Format;
	readonly queries: Queries;
	/** Shows a linked line, or one's own again. */
	view(line: LinkedLine | undefined): void;
	readonly actions: Actions;
	/**
	 * What the expenses are read with: fetched when first asked for, so that the first screen goes
	 * without.
	 */
	usage(): Promise<UsageQueries>;
	/** The same for what is offered and owned: features read it through `liveCatalogue`. */
	catalogue(): Promise<CatalogueQueries>;
	/** The same for the chat with support, requests and the inbox. */
	support(): Promise<SupportQueries>;
	/** The same for lines that look at one another. */
	links(): Promise<LinkQueries>;
	/** The lock, and how this page stands to it. One for the page. */
	lock(): Promise<LockDoor>;
	/** The current time, reactive: readers are updated at least once a minute. */
	now(): Instant;
}

export const [useApp, provideApp] = createContext<AppContext>();
