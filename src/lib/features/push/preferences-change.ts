import type { PushPreferences } from '$lib/domain/push/preferences';

/**
 * What the person changes: an id only when notices are switched on, nothing at all to try once
 * more.
 */
export type PreferencesChange = Partial<Pick<PushPreferences, 'id' | 'kinds' | 'below'>>;

/** The wish as it is now, told to nobody and in no trouble yet; none if there is none to change. */
export function changed(
	preferences: PushPreferences | undefined,
	change: PreferencesChange
): PushPreferences | undefined {
	const { id, kinds, below } = { ...preferences, ...change };
	return id === undefined || kinds === undefined || below === undefined ? undefined : { id, kinds, below };
}

/**
 * Whole minor units that a balance can be called low below: what people put on an account at a
 * time, and what is chosen already.
 */
export function sums({ min, presets }: { min: number; presets: readonly number[] }, chosen: number): number[] {
	return [...new Set([min, ...presets, chosen])].sort((a, b) => a - b);
}
