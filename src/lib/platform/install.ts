/**
 * Chromium's event; other browsers have none.
 * https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent
 */
interface BeforeInstallPromptEvent extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * How this browser installs the app:
 * - `prompt`: the browser asks when `install` is called (only on a tap);
 * - `share-sheet`: an iPhone or iPad, where the person does it through «Поделиться»;
 * - `none`: installed already, or the browser can't.
 */
export type InstallWay =
	{ kind: 'prompt'; install: () => Promise<boolean> } | { kind: 'share-sheet' } | { kind: 'none' };

function isInstalled(): boolean {
	return (
		matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true)
	);
}

/** iPadOS calls itself a Mac, but a Mac has no touch screen. */
export function isIos({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
	return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}

/**
 * Calls back at once with what is known, and again when the browser offers its prompt or the app
 * has been installed.
 */
export function watchInstallWay(onChange: (way: InstallWay) => void): () => void {
	const stop = new AbortController();
	onChange(isInstalled() ? { kind: 'none' } : isIos(navigator) ? { kind: 'share-sheet' } : { kind: 'none' });
	addEventListener(
		'beforeinstallprompt',
		(event) => {
			event.preventDefault();
			const prompt = event as BeforeInstallPromptEvent;
			onChange({ kind: 'prompt', install: async () => (await prompt.prompt()).outcome === 'accepted' });
		},
		{ signal: stop.signal }
	);
	addEventListener('appinstalled', () => onChange({ kind: 'none' }), { signal: stop.signal });
	return () => stop.abort();
}
