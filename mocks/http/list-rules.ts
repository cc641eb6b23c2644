import { Refusal } from '../bss/refusal';

/** The most records of one answer, whatever `limit` says. */
const PAGE = 500;

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
	throw new Refusal(400, 'INVALID_QUERY', 'Запрос составлен неверно', `${parameter}=${value}`);
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

/** Below, at or above; dates as moments, numbers as numbers. A value the attribute can't have is refused. */
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
function filter(parameter: string, value: string): (record: object) => boolean {
	const path = parameter.split('.');
	if (path.includes('')) refuse(parameter, value);
	const operator = path.length > 1 ? COMPARE[path.at(-1) ?? ''] : undefined;
	if (operator) {
		const attribute = path.slice(0, -1);
		return (record) => valuesAt(record, attribute).some((actual) => operator(compare(actual, value, parameter)));
	}
	const wanted = value.split(',');
	return (record) => valuesAt(record, path).some((actual) => wanted.includes(String(actual)));
}

/** `-a,+b`; a plus that was not percent-encoded arrives as a space. Records without the attribute come last. */
function order(sort: string): (a: object, b: object) => number {
	const keys = sort.split(',').map((key) => {
		const [, sign, name] = /^([-+ ]?)([\w@.]+)$/.exec(key) ?? [];
		return { path: (name ?? refuse('sort', sort)).split('.'), direction: sign === '-' ? -1 : 1 };
	});
	return (a, b) => {
		for (const { path, direction } of keys) {
			const [left] = valuesAt(a, path);
			const [right] = valuesAt(b, path);
			if (left === undefined || right === undefined) {
				if (left !== right) return left === undefined ? 1 : -1;
				continue;
			}
			const difference = compare(left, String(right), 'sort');
			if (difference !== 0) return difference * direction;
		}
		return 0;
	};
}

function whole(query: URLSearchParams, parameter: string, otherwise: number): number {
	const value = query.get(parameter);
	if (value === null) return otherwise;
	return /^\d{1,9}$/.test(value) ? Number(value) : refuse(parameter, value);
}

/** TMF630 for every list: filters, `sort`, `offset`, `limit`. Refuses values that make no sense with 400 INVALID_QUERY. */
export function applyListRules(records: readonly object[], query: URLSearchParams): Listed {
	const offset = whole(query, 'offset', 0);
	const limit = Math.min(whole(query, 'limit', PAGE), PAGE);
	const filters = [...query].filter(([name]) => !RESERVED.has(name)).map(([name, value]) => filter(name, value));
	const sort = query.get('sort');
	const matching = records.filter((record) => filters.every((fits) => fits(record)));
	const sorted = sort === null ? matching : matching.toSorted(order(sort));
	return { records: sorted.slice(offset, offset + limit), total: matching.length };
}

/** `fields=a,b`: those first-level attributes, `id` and `@type`. `none` is nothing but these two. */
export function project(record: object, fields: string): object {
	const wanted = new Set(['id', '@type', ...fields.split(',').map((field) => field.trim())]);
	return Object.fromEntries(Object.entries(record).filter(([name]) => wanted.has(name)));
}
