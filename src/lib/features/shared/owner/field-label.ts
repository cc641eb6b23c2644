import type { OwnerFieldName, OwnerFieldRef } from '$lib/domain/party/owner-field';
import { m } from '$lib/i18n/paraglide/messages.js';

const LABELS: Readonly<Record<OwnerFieldName, () => string>> = {
	'family-name': m.owner_field_family_name,
	'given-name': m.owner_field_given_name,
	'middle-name': m.owner_field_middle_name,
	'full-name': m.owner_field_full_name,
	organization: m.owner_field_organization,
	'birth-date': m.owner_field_birth_date,
	'document-type': m.owner_field_document_type,
	'document-series': m.owner_field_document_series,
	'document-number': m.owner_field_document_number,
	'document-issuer': m.owner_field_document_issuer,
	'document-date': m.owner_field_document_date,
	address: m.owner_field_address,
	number: m.owner_field_number,
	phone: m.owner_field_phone,
	email: m.owner_field_email,
	'contract-number': m.owner_field_contract_number,
	'contract-date': m.owner_field_contract_date,
	account: m.owner_field_account,
	'home-account': m.owner_field_home_account
};

/** «Дата рождения», «Номер документа (2)». */
export function ownerFieldLabel({ name, at }: OwnerFieldRef): string {
	const label = LABELS[name]();
	return at === 0 ? label : `${label} (${at + 1})`;
}
