import { m } from '$lib/i18n/paraglide/messages.js';

/** A screen that shows whether a command was done. */
export interface ScreenLink {
	href: string;
	title: string;
}

export const movementsLink = (): ScreenLink => ({ href: '/movements', title: m.outbox_to_movements() });
