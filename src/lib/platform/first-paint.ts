let shown = (): void => undefined;
const firstScreen = new Promise<void>((resolve) => (shown = resolve));

/**
 * The first screen has its own data: the cached balance that `app.html` painted before the app had
 * loaded makes room for it.
 */
export function endFirstPaint(): void {
	document.getElementById('first-paint')?.remove();
	shown();
}

/**
 * A browser without idle callbacks (Safari), or one that never idles, waits this long.
 * Milliseconds.
 */
const PATIENCE = 300;

/**
 * The first screen has been painted and the device has a moment: time for everything that it did
 * without.
 */
export async function afterFirstPaint(): Promise<void> {
	await firstScreen;
	await new Promise<void>((resolve) => {
		setTimeout(resolve, PATIENCE);
		// In a background page frames and idle moments never come: the timer does.
		requestAnimationFrame(() => setTimeout(() => window.requestIdleCallback?.(() => resolve())));
	});
}
