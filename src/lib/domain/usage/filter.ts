import { foldText } from '../util/fold-text';
import { recordMatch, type RecordConditions, type RecordMatch } from './conditions';
import { kindOf, KIND_COUNT, type Kind } from './kind';
import type { Category, Direction, Unit } from './record';

/** Which records count. Everything named must fit; an empty filter lets all through. */
export interface UsageFilter extends RecordConditions {
	categories?: readonly Category[];
	direction?: Direction;
	/** `second` means calls of every category, roaming among them. */
	unit?: Unit;
	/** Exactly this number or service; empty: without one. */
	party?: string;
	service?: string;
	/** What a person typed in the search field. */
	search?: UsageSearch;
}

/**
 * Any of them is enough. Words of categories belong to the interface: it says which categories the
 * text names.
 */
interface UsageSearch {
	text: string;
	categories?: readonly Category[];
	/** Numbers that the person calls so. */
	parties?: readonly string[];
}

export interface Matcher {
	/** By kind code: whether such records can count at all. */
	readonly kinds: readonly boolean[];
	/** Whether kinds alone decide, so that sums per day and kind are enough. */
	readonly byKindOnly: boolean;
	/** Call only for kinds that can count. */
	texts(kind: number, party: string, service: string): boolean;
	/** Of each record by itself, which no sum can answer; absent when there is nothing to ask. */
	readonly record?: RecordMatch;
}

const FEWEST_DIGITS = 2;

export function matcher(filter: UsageFilter = {}): Matcher {
	const { party, service, search } = filter;
	const found = search === undefined ? undefined : searcher(search);
	const record = recordMatch(filter);
	return {
		kinds: Array.from({ length: KIND_COUNT }, (_, code) => fitsKind(filter, kindOf(code))),
		byKindOnly: party === undefined && service === undefined && found === undefined && record === undefined,
		...(record === undefined ? {} : { record }),
		texts: (kind, itsParty, itsService) =>
			(party === undefined || party === itsParty) &&
			(service === undefined || service === itsService) &&
			(found === undefined || found(kind, itsParty, itsService))
	};
}

function fitsKind({ categories, direction, unit }: UsageFilter, kind: Kind): boolean {
	return (
		(categories === undefined || categories.includes(kind.category)) &&
		(direction === undefined || direction === kind.direction) &&
		(unit === undefined || unit === kind.unit)
	);
}

/**
 * `undefined` for an empty text. Digits find numbers however they are grouped; letters find
 * services and named senders.
 */
function searcher({ text, categories, parties }: UsageSearch): Matcher['texts'] | undefined {
	const words = foldText(text);
	if (words === '') return undefined;
	const digits = /^[\d\s()+.-]+$/.test(words) ? words.replace(/\D/g, '') : '';
	return (kind, party, service) =>
		foldText(service).includes(words) ||
		foldText(party).includes(words) ||
		(parties?.includes(party) ?? false) ||
		(digits.length >= FEWEST_DIGITS && party.replace(/\D/g, '').includes(digits)) ||
		(categories?.includes(kindOf(kind).category) ?? false);
}
