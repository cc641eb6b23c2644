import type { Mask } from '$lib/domain/mask';
import { isMsisdn } from '$lib/domain/msisdn';
import type { OwnerValue } from '$lib/domain/party/owner-field';
import type { DocumentKind } from '$lib/domain/party/party';
import type { Format } from '$lib/i18n/format';
import { fullDate } from '$lib/i18n/format/days';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What stands in a field, and how it is masked; `undefined` of one that has nothing to show. */
export function ownerValue(value: OwnerValue, format: Format): { as: Mask; text: string } | undefined {
	switch (value.as) {
		case 'absent':
		case 'unreadable':
			return undefined;
		case 'date':
			return { as: 'date', text: fullDate(value.day, format.locale) };
		case 'document':
			return { as: 'text', text: DOCUMENTS[value.kind]() };
		case 'phone':
			return { as: 'phone', text: isMsisdn(value.text) ? format.phone(value.text) : value.text };
		default:
			return value;
	}
}

/** To be pasted elsewhere: without the signs that only keep it on one line here. */
export const copyText = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

const DOCUMENTS: Readonly<Record<DocumentKind, () => string>> = {
	passport: m.owner_document_passport,
	'foreign-passport': m.owner_document_foreign_passport,
	'id-card': m.owner_document_id_card,
	'residence-permit': m.owner_document_residence_permit,
	'driving-licence': m.owner_document_driving_licence,
	'birth-certificate': m.owner_document_birth_certificate,
	registration: m.owner_document_registration,
	'tax-number': m.owner_document_tax_number
};
