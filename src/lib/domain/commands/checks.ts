/** Parts of stored commands, checked field by field. */
import type { Money } from '../money';

export function isMoney(value: unknown): value is Money {
	return isRecord(value) && Number.isSafeInteger(value['minor']) && typeof value['currency'] === 'string';
}

/** It may be nothing. */
export function isCost(value: unknown): value is Money {
	return isMoney(value) && value.minor >= 0;
}

export function isRef(value: unknown): boolean {
	return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** Whole points, none or more (`domain/bonus/points`, which the first load goes without). */
export function isPoints(value: unknown): value is { points: number } {
	if (!isRecord(value)) return false;
	const { points } = value;
	return Number.isSafeInteger(points) && Number(points) >= 0;
}
