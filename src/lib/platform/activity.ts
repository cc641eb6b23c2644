import { inStorage } from './site-storage';

/** When somebody last touched the app, in whichever tab. */
export interface Activity {
	/** Milliseconds since the epoch; 0 when nothing is known. */
	last(): number;
	mark(now: number): void;
	/**
	 * `onTouch`: a tap, a key, a scroll in this page. `onSign`: another tab has marked, or this
	 * page is in sight again.
	 */
	watch(onTouch: () => void, onSign: () => void): () => void;
}

const KEY = 'last-activity';
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll'];

/**
 * Kept in `localStorage`, which tells other tabs by itself; where that is forbidden, each page
 * counts for itself.
 */
export function pageActivity(page: Window): Activity {
	let own = 0;
	const storage = () => page.localStorage;
	return {
		last: () => Math.max(own, Number(inStorage(storage, (store) => store.getItem(KEY))) || 0),
		mark(now) {
			own = now;
			inStorage(storage, (store) => store.setItem(KEY, String(now)));
		},
		watch(onTouch, onSign) {
			const stop = new AbortController();
			const { signal } = stop;
			for (const type of TOUCHES) page.addEventListener(type, onTouch, { signal, passive: true, capture: true });
			page.addEventListener('storage', ({ key }) => key === KEY && onSign(), { signal });
			page.addEventListener('pageshow', onSign, { signal });
			page.document.addEventListener('visibilitychange', onSign, { signal });
			return () => stop.abort();
		}
	};
}
