/** A copy without these properties: ours are absent, never `undefined`. */
export function omit<T extends object, Name extends keyof T>(value: T, ...names: readonly Name[]): Omit<T, Name> {
	const copy = { ...value };
	for (const name of names) delete copy[name];
	return copy;
}
