import type { Instant } from './instant';
import type { LockSettings } from './lock/lock-settings';
import type { LowReason } from './push/low-moment';
import type { PendingUnsubscribe, PushPreferences } from './push/preferences';
import type { Grouping } from './usage/group-sums';

/** What the person chose on this device. Survives sign-out: nothing here tells who they are. */
export interface Settings {
	theme: 'system' | 'light' | 'dark';
	largeText: boolean;
	/** F6: try automatic sign-in over the operator's own network. */
	networkSignIn: boolean;
	/** What the expenses are grouped by at first. */
	expenses?: { grouping: Grouping };
	/** One of the operator's regions, chosen by hand. */
	regionId?: string;
	/** Of the interface, chosen by hand; the worker, which sees no page, speaks it. */
	language?: string;
	/** ISO codes of countries looked up for a trip, the last one first. Goes with the sign-in. */
	tripCountries?: string[];
	/**
	 * Notices wanted by whoever is signed in. Goes with the sign-in: another person's are never
	 * wished here.
	 */
	push?: PushPreferences;
	/**
	 * Subscriptions of sign-ins that are over: the operator has not heard yet that they are
	 * withdrawn.
	 */
	pushOwed?: PendingUnsubscribe[];
	/** Why notices have been offered by themselves: once for each reason. */
	noticesOffered?: readonly LowReason[];
	/** When the offer to install was turned down. */
	installDismissedAt?: Instant;
	/**
	 * The operator has not heard of a sign-out yet: its cookie is still good. Not a choice, but it
	 * must survive the wipe. The id of its pack, or `true` where nobody has said whose the line
	 * was.
	 */
	signOutOwed?: true | string;
	/** Not a choice: the copy from before rows were sealed is still to be deleted. */
	clearCopyLeft?: true;
	/** Not a choice: how many rows that no server has could not be read any more. */
	lostHere?: number;
	/** There is a lock, and how it is used. */
	lock?: LockSettings;
	/** The person left by «Выход»: nothing signs in again before they do. */
	signedOut?: true;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', largeText: false, networkSignIn: true };
