import type { RevokeCommand } from '$lib/domain/command';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What is taken back. */
export const revokeText = ({ what }: RevokeCommand): string =>
	what === 'sessions' ? m.outbox_revoke_sessions() : m.outbox_revoke_pushes();
