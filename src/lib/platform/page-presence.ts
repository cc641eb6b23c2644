import type { Presence } from './presence';

const LEAVING = ['pagehide', 'freeze'] as const;
/** Any sign of life counts: not every browser tells of every return. */
const BACK = ['pageshow', 'resume', 'focus', 'visibilitychange'] as const;

export function pagePresence(page: Window): Presence {
	let stay = new AbortController();
	let back = Promise.resolve();
	let comeBack = (): void => undefined;

	function leave(): void {
		if (stay.signal.aborted) return;
		back = new Promise((resolve) => (comeBack = resolve));
		stay.abort();
	}
	function comesBack(): void {
		if (!stay.signal.aborted) return;
		stay = new AbortController();
		comeBack();
	}
	const listen = (type: string, listener: () => void) => {
		page.addEventListener(type, listener, { capture: true });
		page.document.addEventListener(type, listener);
	};
	for (const type of LEAVING) listen(type, leave);
	for (const type of BACK)
		listen(type, () => {
			if (page.document.visibilityState === 'visible' || type === 'resume' || type === 'pageshow') comesBack();
		});
	return {
		get stay() {
			return stay.signal;
		},
		here: () => back
	};
}
