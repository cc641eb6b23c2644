import type { Instant } from './instant';

/** What the person chose on this device. Survives sign-out: nothing here tells who they are. */
export interface Settings {
	theme: 'system' | 'light' | 'dark';
	largeText: boolean;
	/** F6: try automatic sign-in over the operator's own network. */
	networkSignIn: boolean;
	/** One of the operator's regions, chosen by hand. */
	regionId?: string;
	/** When the offer to install was turned down. */
	installDismissedAt?: Instant;
	/** The operator has not heard of a sign-out yet: its cookie is still good. Not a choice, but it must survive the wipe. */
	signOutOwed?: true;
	/** The person left by «Выход»: nothing signs in again before they do. */
	signedOut?: true;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', largeText: false, networkSignIn: true };
