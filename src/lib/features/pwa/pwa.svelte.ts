import { afterFirstPaint } from '$lib/platform/first-paint';
import { askAgainForStyles } from '$lib/platform/late-styles';
import { watchInstallWay, type InstallWay } from '$lib/platform/install';

/** What the browser offers this page: a way to install the app, and a new version that waits. */
class Pwa {
	installWay = $state.raw<InstallWay>({ kind: 'none' });
	/** Takes the waiting version; undefined while there is none. */
	takeUpdate = $state.raw<() => void>();
	#started = false;

	/** Call once, early: a browser announces that it can install only once, soon after loading. */
	start(): void {
		if (this.#started) return;
		this.#started = true;
		askAgainForStyles(window);
		watchInstallWay((way) => (this.installWay = way));
		// The worker's first installation fetches the whole shell: it must not compete with what
		// the first screen needs.
		const watch = async () => {
			await afterFirstPaint();
			try {
				const { watchAppUpdates } = await import('$lib/platform/app-updates');
				await watchAppUpdates((take) => (this.takeUpdate = take));
			} catch {
				// On a first visit whose line broke. The worker is what makes the next visit need
				// none.
				addEventListener('online', () => void watch(), { once: true });
			}
		};
		if (document.readyState === 'complete') void watch();
		else addEventListener('load', () => void watch(), { once: true });
	}
}

export const pwa = new Pwa();
