/**
 * Held in the hand and touched: a code on its screen can't be scanned by itself, but the apps of
 * banks are on it.
 */
export const isHandHeld = (window: Pick<Window, 'matchMedia'>): boolean =>
	window.matchMedia('(hover: none) and (pointer: coarse)').matches;
