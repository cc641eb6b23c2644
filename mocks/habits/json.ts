import type { Json } from './habit';

export const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of a document with every object of it changed, the innermost first. */
export function eachObject(value: unknown, change: (object: Json) => unknown): unknown {
	if (Array.isArray(value)) return value.map((element) => eachObject(element, change));
	if (!isObject(value)) return value;
	return change(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, eachObject(inner, change)])));
}

/** A copy with every value of some attributes changed, wherever they stand. */
export function eachValue(value: unknown, names: readonly string[], change: (value: unknown) => unknown): unknown {
	return eachObject(value, (object) =>
		Object.fromEntries(
			Object.entries(object).map(([name, inner]) => [name, names.includes(name) ? change(inner) : inner])
		)
	);
}

/** A copy with every text changed. */
export function eachText(value: unknown, change: (text: string) => unknown): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((element) => eachText(element, change));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, eachText(inner, change)]));
}

export function without(object: Json, ...names: readonly string[]): Json {
	return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** The objects of an attribute that is a list of them. */
export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** An attribute that is a list, with each of its objects changed; nothing when it is no list. */
export const mapIn = (object: Json, name: string, change: (inner: Json) => unknown): Json =>
	Array.isArray(object[name]) ? { ...object, [name]: objectsIn(object[name]).map(change) } : object;
