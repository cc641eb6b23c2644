/**
 * Milliseconds until a style that did not arrive is asked for again, unless the network comes back
 * before.
 */
const PAUSE = 3_000;

/**
 * Asks again for styles that did not arrive. Vite asks once, whatever comes of it, so a screen that
 * is opened when the line is back would be bare. Heard on the way down: errors of files don't
 * bubble.
 */
export function askAgainForStyles(page: Window): void {
	page.addEventListener(
		'error',
		({ target: link }) => {
			if (!(link instanceof HTMLLinkElement)) return;
			// Only a new element makes the browser ask; of one that is gone already nothing comes.
			const again = () => link.replaceWith(link.cloneNode());
			page.addEventListener('online', again, { once: true });
			page.setTimeout(again, PAUSE);
		},
		{ capture: true }
	);
}
