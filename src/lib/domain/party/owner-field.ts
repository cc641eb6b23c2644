/**
 * The owner's data as single fields: each is masked, shown, copied and complained about by itself
 * (F90). Pure.
 */
import type { Mask } from '../mask';
import type { Day } from '../usage/day';
import type { BillingAccount, DocumentKind, IdentityDocument, PaperDate, Party } from './party';

export const OWNER_FIELDS = [
	'family-name',
	'given-name',
	'middle-name',
	'full-name',
	'organization',
	'birth-date',
	'document-type',
	'document-series',
	'document-number',
	'document-issuer',
	'document-date',
	'address',
	'number',
	'phone',
	'email',
	'contract-number',
	'contract-date',
	'account',
	'home-account'
] as const;

export type OwnerFieldName = (typeof OWNER_FIELDS)[number];

/** Which field, without what is in it: all that ever leaves the screen. */
export interface OwnerFieldRef {
	name: OwnerFieldName;
	/** Which of several of this name, from 0. */
	at: number;
}

/** As it stands in an address: `birth-date`, `document-number.1`. */
export const ownerFieldKey = ({ name, at }: OwnerFieldRef): string => (at === 0 ? name : `${name}.${at}`);

export function ownerFieldOf(key: string): OwnerFieldRef | undefined {
	const [, said, at = '0'] = /^([a-z-]+)(?:\.(\d{1,2}))?$/.exec(key) ?? [];
	const name = OWNER_FIELDS.find((known) => known === said);
	return name && { name, at: Number(at) };
}

export type OwnerValue =
	| { as: Exclude<Mask, 'date'>; text: string }
	| { as: 'date'; day: Day }
	| { as: 'document'; kind: DocumentKind }
	/** The operator has told something that can't be read. */
	| { as: 'unreadable' }
	/** The operator tells nothing. */
	| { as: 'absent' };

export interface OwnerField extends OwnerFieldRef {
	value: OwnerValue;
}

export interface OwnerGroup {
	/** A document of its own makes a group of its own. */
	id: 'person' | 'document' | 'contacts' | 'contract';
	fields: OwnerField[];
}

/** What is known so far. `undefined`: not asked, or not answered. */
export interface OwnerKnown {
	party?: Party | undefined;
	accounts?: readonly BillingAccount[] | undefined;
	/** The line's own number, written for people. */
	number?: string | undefined;
}

const ABSENT: OwnerValue = { as: 'absent' };
const UNREADABLE: OwnerValue = { as: 'unreadable' };

/** In the order of the screen. Groups with nothing to say are left out. */
export function ownerGroups({ party, accounts, number }: OwnerKnown): OwnerGroup[] {
	const documents = party === undefined ? [] : documentsOf(party);
	const groups: OwnerGroup[] = [
		{ id: 'person', fields: party === undefined ? [] : personOf(party) },
		...documents.map((one, at): OwnerGroup => ({ id: 'document', fields: documentFields(one, at) })),
		{ id: 'contacts', fields: contactsOf(party, number) },
		{ id: 'contract', fields: contractOf(party, accounts) }
	];
	return groups.filter(({ fields }) => fields.length > 0);
}

/** Whether there is anything to be shown, copied. */
export const isTold = ({ value: { as } }: OwnerField): boolean => as !== 'absent' && as !== 'unreadable';

function personOf(party: Party): OwnerField[] {
	if (party.kind === 'organization') return [field('organization', text('text', party.fullName))];
	const { familyName, givenName, middleName, fullName } = party;
	const whole = familyName === undefined && givenName === undefined && middleName === undefined;
	const names = whole
		? [field('full-name', text('name', fullName))]
		: [
				field('family-name', text('name', familyName)),
				field('given-name', text('name', givenName)),
				field('middle-name', text('name', middleName))
			];
	return [...names, field('birth-date', date(party.birthDate))];
}

/** A person has one, told or not; an organization perhaps none. */
function documentsOf({ kind, documents }: Party): readonly (IdentityDocument | undefined)[] {
	return documents.length === 0 && kind === 'individual' ? [undefined] : documents;
}

function documentFields(document: IdentityDocument | undefined, at: number): OwnerField[] {
	if (document === undefined) return [field('document-number', ABSENT)];
	const { kind, name, series, number, issuedBy, issuedOn } = document;
	// A number of the tax office is given out without a paper that somebody would have signed.
	const issued =
		kind === 'tax-number' && issuedBy === undefined && issuedOn === undefined
			? []
			: [field('document-issuer', text('text', issuedBy), at), field('document-date', date(issuedOn), at)];
	return [
		field('document-type', kind === 'other' ? text('text', name) : { as: 'document', kind }, at),
		...some('document-series', 'number', series, at),
		field('document-number', text('number', number), at),
		...issued
	];
}

function contactsOf(party: Party | undefined, number: string | undefined): OwnerField[] {
	const own = some('number', 'phone', number);
	if (party === undefined) return own;
	return [
		...own,
		...party.phones.map((phone, at) => field('phone', text('phone', phone), at)),
		...several('email', 'email', party.emails),
		...several('address', 'text', party.addresses)
	];
}

function contractOf(party: Party | undefined, accounts: readonly BillingAccount[] | undefined): OwnerField[] {
	const numbers = (home: boolean) =>
		(accounts ?? []).filter(({ kind }) => (kind === 'home') === home).map((account) => account.number);
	return [
		...(party === undefined
			? []
			: [
					field('contract-number', text('number', party.contractNumber)),
					field('contract-date', date(party.contractDate))
				]),
		...(accounts === undefined ? [] : several('account', 'number', numbers(false))),
		...numbers(true).map((one, at) => field('home-account', text('number', one), at))
	];
}

const field = (name: OwnerFieldName, value: OwnerValue, at = 0): OwnerField => ({ name, at, value });

function text(as: Exclude<Mask, 'date'>, told: string | undefined): OwnerValue {
	return told === undefined ? ABSENT : { as, text: told };
}

function date(told: PaperDate | undefined): OwnerValue {
	if (told === undefined) return ABSENT;
	return told === 'unreadable' ? UNREADABLE : { as: 'date', day: told };
}

/** One that is not missed when it is not told. */
function some(name: OwnerFieldName, as: Exclude<Mask, 'date'>, told: string | undefined, at = 0): OwnerField[] {
	return told === undefined ? [] : [field(name, text(as, told), at)];
}

/** At least one row: that there is none is told too. */
function several(name: OwnerFieldName, as: Exclude<Mask, 'date'>, told: readonly string[]): OwnerField[] {
	return told.length === 0 ? [field(name, ABSENT)] : told.map((one, at) => field(name, text(as, one), at));
}
