/** For what the operator itself has made and so must be there; its absence is a bug. */
export function must<T>(value: T | undefined | null, what = 'a value'): T {
	if (value === undefined || value === null) throw new Error(`There should be ${what}`);
	return value;
}
