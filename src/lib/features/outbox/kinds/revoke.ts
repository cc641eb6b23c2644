/** What is taken back from other devices, in words. */
import type { RevokeCommand } from '$lib/domain/command';
import { m } from '$lib/i18n/paraglide/messages.js';
import { revokeText } from '../../shared/outbox/revoke-text';
import { AGAIN, type CommandFace } from './face';

export const revoke: CommandFace<'revoke'> = {
	title: (command: RevokeCommand) => ({ title: revokeText(command), subtitle: '' }),
	accepted: m.outbox_detail_accepted,
	refused: () => undefined,
	refusedOtherwise: AGAIN,
	place: ({ what }) => (what === 'sessions' ? { href: '/more/visits', title: m.profile_visits() } : undefined)
};
