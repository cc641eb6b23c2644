/**
 * Why records can't be read: which field, what was expected there and what kind of thing stands in
 * its place. Never its value: it may be somebody's name. And which words no table has.
 */
import { hearing } from '$lib/api/hearing';
import { getDotPath, type BaseIssue } from 'valibot';
import type { Context, Listing } from './listings';
import { transportOf } from './wire';

export interface Reason {
	/** `validFor.endDateTime`; empty for the record as a whole. */
	path: string;
	expected: string;
	got: string;
	count: number;
	/** A few records to look at. */
	ids: string[];
}

export interface UnknownWord {
	path: string;
	word: string;
	count: number;
}

const FEW = 3;

/** Longer ones, and those with figures in a row, may be more than a word: a name, a number. */
const WORD = /^(?!.*\d{5})[^@]{1,40}$/u;

export interface Explained {
	reasons: Reason[];
	words: UnknownWord[];
}

/** Reads every record by itself once more. */
export async function explain(listing: Listing, context: Context, records: readonly unknown[]): Promise<Explained> {
	const reasons = new Map<string, Reason>();
	const words = new Map<string, UnknownWord>();
	/** One that can be read. */
	let good: object | undefined;
	for (const [index, record] of records.entries()) {
		const heard: { record: unknown; issues: readonly BaseIssue<unknown>[] }[] = [];
		hearing.unreadable = (part, issues) => heard.push({ record: part, issues });
		hearing.unknownWord = (said) => noteWord(words, record, String(said));
		const answer = await listing.read(transportOf([record]), context);
		delete hearing.unreadable;
		delete hearing.unknownWord;
		const unreadable = answer.ok ? answer.value.unreadable : 1;
		if (unreadable === 0) {
			good = record as object;
			continue;
		}
		// Readers also look at records to tell their kind: what failed last is what made them give
		// up.
		const last = heard.slice(-unreadable);
		if (last.length === 0) note(reasons, await byElimination(listing, context, record, good), idOf(record, index));
		for (const { record: part, issues } of last)
			for (const issue of issues) note(reasons, reasonOf(issue), idOf(part, index));
	}
	return { reasons: [...reasons.values()], words: [...words.values()] };
}

type Why = Pick<Reason, 'path' | 'expected' | 'got'>;

function note(reasons: Map<string, Reason>, why: Why, id: string): void {
	const key = `${why.path} ${why.got}`;
	const reason = reasons.get(key) ?? { ...why, count: 0, ids: [] };
	reason.count += 1;
	if (reason.ids.length < FEW && !reason.ids.includes(id)) reason.ids.push(id);
	reasons.set(key, reason);
}

function reasonOf(issue: BaseIssue<unknown>): Why {
	return {
		path: withoutIndexes(getDotPath(issue) ?? ''),
		expected: issue.expected ?? 'another value',
		got: kindOf(issue.input)
	};
}

/** A list's places are all alike. */
const withoutIndexes = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '[]');

function kindOf(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * Usage is read by hand, and other records may have a field in one of several places: the field is
 * to blame whose good value makes the record readable. `good`: a record of the same list.
 */
async function byElimination(
	listing: Listing,
	context: Context,
	record: unknown,
	good: object | undefined
): Promise<Why> {
	if (typeof record !== 'object' || record === null) return { path: '', expected: 'object', got: kindOf(record) };
	const usage = {
		id: 'x',
		usageDate: '2026-01-01T00:00:00Z',
		ratedProductUsage: [
			{ ratingDate: '2026-01-01T00:00:00Z', taxIncludedRatingAmount: { unit: context.pack.currency, value: 0 } }
		],
		usageCharacteristic: []
	};
	for (const [path, value] of Object.entries(listing.name === 'usage' ? usage : { ...good })) {
		const answer = await listing.read(transportOf([{ ...record, [path]: value }]), context);
		if (answer.ok && answer.value.unreadable === 0)
			return { path, expected: 'another value', got: kindOf((record as Record<string, unknown>)[path]) };
	}
	return { path: '', expected: 'other values in several fields', got: 'object' };
}

function noteWord(words: Map<string, UnknownWord>, record: unknown, word: string): void {
	// Currencies by their ISO code need no word.
	if (/^[A-Z]{3}$/.test(word)) return;
	const path = pathOf(record, word) ?? '';
	const shown = WORD.test(word) ? word : '(not shown)';
	const key = `${path} ${shown}`;
	const found = words.get(key) ?? { path, word: shown, count: 0 };
	found.count += 1;
	words.set(key, found);
}

/** Where in a record a word stands. */
function pathOf(value: unknown, word: string, path = ''): string | undefined {
	if (typeof value === 'string' || typeof value === 'number') return String(value) === word ? path : undefined;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [name, inner] of Object.entries(value)) {
		const step = Array.isArray(value) ? `${path}[]` : path === '' ? name : `${path}.${name}`;
		const found = pathOf(inner, word, step);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Ids that may be a phone number are told by the record's place in the list. */
function idOf(record: unknown, index: number): string {
	const id: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'id') : undefined;
	const told = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
	return told === '' || /\d{9}/.test(told) ? `#${index + 1}` : told;
}
