import { isInstant } from '$lib/domain/instant';

/** Why a stored value would break a screen; `undefined` for a sound one. */
export function unsound(value: unknown, path = ''): string | undefined {
	if (typeof value === 'boolean') return undefined;
	if (typeof value === 'number') {
		const moment = /(?:^|\.)at$|At$|Until$/.test(path);
		return (moment ? isInstant(value) : Number.isSafeInteger(value)) ? undefined : `${path}: ${value}`;
	}
	if (typeof value === 'string') {
		if (value.length > 4_000 || /(?!\n)[\p{Cc}\p{Cs}]/u.test(value)) return `${path}: a text no screen can bear`;
		return path.endsWith('.currency') && !/^[A-Z]{3}$/.test(value) ? `${path}: ${value}` : undefined;
	}
	if (typeof value !== 'object' || value === null) return `${path}: ${String(value)}`;
	return Object.entries(value)
		.map(([key, inner]) => unsound(inner, `${path}.${key}`))
		.find((problem) => problem !== undefined);
}
