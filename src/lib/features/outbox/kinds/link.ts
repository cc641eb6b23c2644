/** What another line may see and do, in words. */
import type { LinkCommand } from '$lib/domain/command';
import { m } from '$lib/i18n/paraglide/messages.js';
import { linkText } from '../../shared/outbox/link-text';
import { refusedWith, type CommandFace } from './face';

export const link: CommandFace<'link'> = {
	title: (command: LinkCommand, format) => ({ title: linkText(command), subtitle: format.phone(command.other) }),
	accepted: m.outbox_detail_accepted,
	refused: (entry) =>
		refusedWith(entry, entry.failure?.status === 404 ? m.outbox_link_gone() : undefined, () => ['discard']),
	refusedOtherwise: ['confirm-again', 'discard'],
	place: () => ({ href: '/lines', title: m.links_title() })
};
