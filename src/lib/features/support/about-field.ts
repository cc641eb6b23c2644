import type { OwnerFieldRef } from '$lib/domain/party/owner-field';
import { m } from '$lib/i18n/paraglide/messages.js';
import { ownerFieldLabel } from '../shared/owner/field-label';

/**
 * A request about a field of the owner's data: the field is named, what is in it never is. It
 * stands before what was written already, once however often it is asked for.
 */
export function textAbout(field: OwnerFieldRef | undefined, written: string): string {
	if (field === undefined) return written;
	const said = m.owner_wrong_about({ field: ownerFieldLabel(field) });
	return written.includes(said) ? written : `${said}\n${written}`;
}
