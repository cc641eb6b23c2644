/** Whether two parsed JSON values say the same, whatever the order of their properties. */
export function isSameJson(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
	return (
		left.length === right.size && left.every(([name, value]) => right.has(name) && isSameJson(value, right.get(name)))
	);
}
