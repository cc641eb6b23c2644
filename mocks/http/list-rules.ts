import { both } from '../bss/both';
import type { Instant } from '../../src/lib/domain/instant';
import { Refusal } from '../bss/refusal';

/** The most records of one answer, whatever `limit` says, unless the list allows more. */
const PAGE = 500;

/**
 * A list too long to be made for every request: what is asked for often is read from the rows, and
 * only the page's become records.
 */
export interface LongList<Row> {
	rows: readonly Row[];
	record(row: Row): object;
	/** Attributes that are moments, by dotted path. */
	instants: Readonly<Record<string, (row: Row) => Instant>>;
	/** The `sort` that the rows are in already. */
	sorted?: string;
	/** The most records of one answer. */
	most: number;
}

const RESERVED = new Set(['fields', 'sort', 'offset', 'limit']);
const COMPARE: Record<string, (difference: number) => boolean> = {
	gt: (difference) => difference > 0,
	gte: (difference) => difference >= 0,
	lt: (difference) => difference < 0,
	lte: (difference) => difference <= 0
};

export interface Listed {
	records: object[];
	/** How many match, before the cut. */
	total: number;
}

const refuse = (parameter: string, value: string): never => {
	throw new Refusal(
		400,
		'INVALID_QUERY',
		both('Запрос составлен неверно', 'The request is malformed'),
		`${parameter}=${value}`
	);
};

/** Every value at a dotted path; arrays on the way stand for each of their elements. */
function valuesAt(record: unknown, path: readonly string[]): unknown[] {
	if (Array.isArray(record)) return record.flatMap((element) => valuesAt(element, path));
	const [head, ...rest] = path;
	if (head === undefined) return record === undefined || record === null ? [] : [record];
	if (typeof record !== 'object' || record === null) return [];
	return valuesAt((record as Record<string, unknown>)[head], rest);
}

const ISO_DATE = /^\d{4}-\d\d-\d\dT/;

/**
 * Below, at or above; dates as moments, numbers as numbers. A value the attribute can't have is
 * refused.
 */
function compare(actual: unknown, wanted: string, parameter: string): number {
	if (typeof actual === 'number') {
		const number = wanted.trim() === '' ? Number.NaN : Number(wanted);
		return Number.isNaN(number) ? refuse(parameter, wanted) : actual - number;
	}
	if (typeof actual === 'string' && ISO_DATE.test(actual)) {
		const moment = Date.parse(wanted);
		return Number.isNaN(moment) ? refuse(parameter, wanted) : Date.parse(actual) - moment;
	}
	return String(actual) < wanted ? -1 : Number(String(actual) > wanted);
}

/** `attr=a,b` is a or b; `attr.gte=` and its like compare; a dot leads into nested attributes. */
function filter<Row>(list: LongList<Row>, parameter: string, value: string): (row: Row) => boolean {
	const path = parameter.split('.');
	if (path.includes('')) refuse(parameter, value);
	const operator = path.length > 1 ? COMPARE[path.at(-1) ?? ''] : undefined;
	if (operator) {
		const attribute = path.slice(0, -1);
		const instant = list.instants[attribute.join('.')];
		if (instant) {
			const moment = Date.parse(value);
			return Number.isNaN(moment) ? refuse(parameter, value) : (row) => operator(instant(row) - moment);
		}
		return (row) => valuesAt(list.record(row), attribute).some((actual) => operator(compare(actual, value, parameter)));
	}
	const wanted = value.split(',');
	return (row) => valuesAt(list.record(row), path).some((actual) => wanted.includes(String(actual)));
}

/**
 * `-a,+b`; a plus that was not percent-encoded arrives as a space. Records without the attribute
 * come last.
 */
function order<Row>(list: LongList<Row>, sort: string): (a: Row, b: Row) => number {
	const keys = sort.split(',').map((key) => {
		const [, sign, name = ''] = /^([-+ ]?)([\w@.]+)$/.exec(key) ?? refuse('sort', sort);
		return { path: name.split('.'), instant: list.instants[name], direction: sign === '-' ? -1 : 1 };
	});
	return (a, b) => {
		for (const { path, instant, direction } of keys) {
			const difference = instant ? instant(a) - instant(b) : undefined;
			if (difference !== undefined) {
				if (difference !== 0) return difference * direction;
				continue;
			}
			const [left] = valuesAt(list.record(a), path);
			const [right] = valuesAt(list.record(b), path);
			if (left === undefined || right === undefined) {
				if (left !== right) return left === undefined ? 1 : -1;
				continue;
			}
			const compared = compare(left, String(right), 'sort');
			if (compared !== 0) return compared * direction;
		}
		return 0;
	};
}

function whole(query: URLSearchParams, parameter: string, otherwise: number): number {
	const value = query.get(parameter);
	if (value === null) return otherwise;
	return /^\d{1,9}$/.test(value) ? Number(value) : refuse(parameter, value);
}

/** A list whose records are at hand. */
const short = (records: readonly object[]): LongList<object> => ({
	rows: records,
	record: (record) => record,
	instants: {},
	most: PAGE
});

/**
 * TMF630 for every list: filters, `sort`, `offset`, `limit`. Refuses values that make no sense with
 * 400 INVALID_QUERY.
 */
export function applyListRules(records: readonly object[], query: URLSearchParams): Listed {
	return listed(short(records), query);
}

export function listed<Row>(list: LongList<Row>, query: URLSearchParams): Listed {
	const offset = whole(query, 'offset', 0);
	const limit = Math.min(whole(query, 'limit', list.most), list.most);
	const filters = [...query].filter(([name]) => !RESERVED.has(name)).map(([name, value]) => filter(list, name, value));
	const sort = query.get('sort');
	const matching = filters.length === 0 ? list.rows : list.rows.filter((row) => filters.every((fits) => fits(row)));
	const sorted = sort === null || sort === list.sorted ? matching : matching.toSorted(order(list, sort));
	return { records: sorted.slice(offset, offset + limit).map((row) => list.record(row)), total: matching.length };
}

/**
 * The query as a backend understands it that only filters by first-level attributes, as all that
 * TMF630 obliges it to.
 */
export function firstLevelOnly(query: URLSearchParams): URLSearchParams {
	const nested = ([name]: [string, string]): boolean => {
		const path = name.split('.');
		return path.length - Number(Object.hasOwn(COMPARE, path.at(-1) ?? '')) > 1;
	};
	return new URLSearchParams([...query].filter((pair) => RESERVED.has(pair[0]) || !nested(pair)));
}

/**
 * `fields=a,b`: those first-level attributes, `id` and `@type`. `none` is nothing but these two.
 */
export function projection(fields: string): (record: object) => object {
	const wanted = new Set(['id', '@type', ...fields.split(',').map((field) => field.trim())]);
	return (record) => Object.fromEntries(Object.entries(record).filter(([name]) => wanted.has(name)));
}
