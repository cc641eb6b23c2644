import * as v from 'valibot';
import type { SecurityNotices } from '../../domain/session';
import { read } from './fields';

const notices = v.object({ signIn: v.boolean(), passwordChange: v.boolean(), wrongEntries: v.boolean() });

/** The notice switches as the session API gives them. */
export function toNotices(body: unknown): SecurityNotices | undefined {
	return read(notices, body);
}
