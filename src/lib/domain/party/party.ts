/**
 * F90: whom the operator has on paper as the owner of a line, and the accounts of the contract.
 * Rows of the resources `party` (TMF632) and `accounts` (TMF666).
 */
import type { LineId } from '../line';
import type { Day } from '../usage/day';

/** A calendar day in nobody's zone; `unreadable` is one that was told and can't be read. */
export type PaperDate = Day | 'unreadable';

export type DocumentKind =
	| 'passport'
	| 'foreign-passport'
	| 'id-card'
	| 'residence-permit'
	| 'driving-licence'
	| 'birth-certificate'
	/** Of an organization. */
	| 'registration'
	| 'tax-number';

export interface IdentityDocument {
	/** `other`: a word nobody knows; {@link name} has it. */
	kind: DocumentKind | 'other';
	/** The operator's own word for it. */
	name?: string;
	/** Absent where the document has none, or where it can't be told from the number. */
	series?: string;
	number?: string;
	issuedBy?: string;
	issuedOn?: PaperDate;
}

/** Every part may be missing: what was not told is absent, never empty. */
export interface Party {
	line: LineId;
	id: string;
	kind: 'individual' | 'organization';
	familyName?: string;
	givenName?: string;
	middleName?: string;
	/** As one text: where the parts are not told, and of an organization. */
	fullName?: string;
	birthDate?: PaperDate;
	documents: IdentityDocument[];
	addresses: string[];
	/** As the operator writes them. */
	phones: string[];
	emails: string[];
	contractNumber?: string;
	contractDate?: PaperDate;
}

/** TMF666 `billingAccount`: what is billed together. */
export interface BillingAccount {
	line: LineId;
	id: string;
	/** What people know it by. */
	number: string;
	/** `home`: internet or television at an address. */
	kind: 'mobile' | 'home' | 'other';
}
