import { createHash } from 'node:crypto';

export const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** JSON with the fields of every object in one order. */
export function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
}
