import type { LinkCommand } from '$lib/domain/command';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What is done about a link. */
export const linkText = ({ action }: Pick<LinkCommand, 'action'>): string =>
	action === 'end' ? m.outbox_link_end() : m.outbox_link_grant();
